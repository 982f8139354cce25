import { ParameterError, show } from '../base/index.js';
import { type AttributeColumn, isNumberColumn, type Network } from './network.js';
import { sortTies } from './sort-ties.js';

/** What a network is built from: ties in any order. */
export interface NetworkParts {
  /** One unique, non-empty text per node. */
  readonly ids: readonly string[];
  /** Node index each tie comes from. */
  readonly sources: ArrayLike<number>;
  /** Node index each tie leads to, as many as `sources`. */
  readonly targets: ArrayLike<number>;
  /** One value per node in each column. Default: none. */
  readonly nodeAttributes?: Readonly<Record<string, AttributeColumn>>;
  /** One value per tie in each column, in the order of `sources`. Default: none. */
  readonly tieAttributes?: Readonly<Record<string, AttributeColumn>>;
}

/**
 * Build a network from ties in any order, in time and memory linear in nodes and ties.
 *
 * @throws ParameterError for an empty or repeated id, an index outside the nodes, a self-loop, a repeated tie, or a
 * column of the wrong length. Readers drop and report these; here they are mistakes of the caller.
 */
export function buildNetwork(parts: NetworkParts): Network {
  const { ids, nodeAttributes = {}, tieAttributes = {} } = parts;
  checkIds(ids);
  const sources = Int32Array.from(parts.sources);
  const targets = Int32Array.from(parts.targets);
  checkTies(parts, sources, targets);
  for (const [name, column] of Object.entries(nodeAttributes)) {
    checkColumn('nodeAttributes', name, column, ids.length);
  }
  for (const [name, column] of Object.entries(tieAttributes)) {
    checkColumn('tieAttributes', name, column, sources.length);
  }
  const { offsets, order } = sortTies(ids.length, sources, targets);
  const sorted = new Int32Array(order.length);
  for (let t = 0; t < order.length; t++) sorted[t] = targets[order[t]];
  checkNoRepeats(ids, offsets, sorted);
  return {
    ids,
    nodeCount: ids.length,
    tieCount: sorted.length,
    offsets,
    targets: sorted,
    nodeAttributes,
    tieAttributes: gatherColumns(tieAttributes, order),
  };
}

/** The same columns with their values taken in the order of the given places. */
export function gatherColumns(
  columns: Readonly<Record<string, AttributeColumn>>,
  order: Int32Array,
): Record<string, AttributeColumn> {
  // A column that stands under several names (an empty one, say) stays one.
  const gathered = new Map<AttributeColumn, AttributeColumn>();
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const known = gathered.get(column) ?? gather(column, order);
      gathered.set(column, known);
      return [name, known];
    }),
  );
}

function gather(column: AttributeColumn, order: Int32Array): AttributeColumn {
  if (!isNumberColumn(column)) return Array.from(order, (place) => column[place]);
  const gathered = new Float64Array(order.length);
  for (let t = 0; t < order.length; t++) gathered[t] = column[order[t]];
  return gathered;
}

function checkIds(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i];
    if (typeof id !== 'string' || id === '' || seen.has(id)) {
      throw new ParameterError(`Expected ids[${i}] to be a new, non-empty text but found ${show(id)}`, { found: id });
    }
    seen.add(id);
  }
}

function checkTies({ ids, ...given }: NetworkParts, sources: Int32Array, targets: Int32Array): void {
  if (sources.length !== targets.length) {
    throw new ParameterError(`Expected ${sources.length} targets, as many as sources, but found ${targets.length}`);
  }
  for (let t = 0; t < sources.length; t++) {
    const inside =
      sources[t] === given.sources[t] &&
      targets[t] === given.targets[t] &&
      (sources[t] | targets[t]) >= 0 &&
      sources[t] < ids.length &&
      targets[t] < ids.length;
    if (!inside || sources[t] === targets[t]) {
      throw new ParameterError(
        `Expected tie ${t} to join two different nodes from 0 to ${ids.length - 1} but found ` +
          `${show(given.sources[t])} and ${show(given.targets[t])}`,
        { tie: t, source: given.sources[t], target: given.targets[t] },
      );
    }
  }
}

function checkNoRepeats(ids: readonly string[], offsets: Int32Array, targets: Int32Array): void {
  for (let i = 0; i < ids.length; i++) {
    for (let t = offsets[i] + 1; t < offsets[i + 1]; t++) {
      if (targets[t] === targets[t - 1]) {
        throw new ParameterError(
          `Expected each tie once but found several from ${show(ids[i])} to ${show(ids[targets[t]])}`,
          { source: ids[i], target: ids[targets[t]] },
        );
      }
    }
  }
}

function checkColumn(kind: string, name: string, column: AttributeColumn, length: number): void {
  if (column.length !== length) {
    throw new ParameterError(`Expected ${kind}.${name} to hold ${length} values but found ${column.length}`, { name });
  }
}
