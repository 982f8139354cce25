import { brief } from '../../base/index.js';
import { buildNetwork } from '../build-network.js';
import { findTie } from '../find-tie.js';
import { type AttributeColumn, isNumberColumn, type Network } from '../network.js';

/**
 * One network with the nodes, the ties and the attributes of several. Nodes are those of the first, then those that others have
 * besides. Where two give an attribute of the same tie, the first that says something stays.
 *
 * @param note - is told what was given twice, and differently.
 */
export function joinNetworks(networks: readonly Network[], note: (sentence: string) => void): Network {
  if (networks.length === 1) return networks[0];
  const place = new Map<string, number>();
  for (const { ids } of networks) for (const id of ids) if (!place.has(id)) place.set(id, place.size);
  const count = place.size;
  const tieAt = new Map<number, number>();
  const [sources, targets]: [number[], number[]] = [[], []];
  for (const network of networks) {
    eachTie(network, (from, to) => {
      const [source, target] = [place.get(from) ?? 0, place.get(to) ?? 0];
      const key = source * count + target;
      if (tieAt.has(key)) return;
      tieAt.set(key, sources.push(source) - 1);
      targets.push(target);
    });
  }
  const columns = new Map<string, number[] | string[]>();
  const differing = new Map<string, number>();
  for (const network of networks) {
    for (const [name, column] of Object.entries(network.tieAttributes)) {
      const isNumber = isNumberColumn(column);
      const known = columns.get(name);
      // A number beside texts becomes one.
      const target: (number | string)[] =
        known === undefined
          ? Array.from({ length: sources.length }, () => (isNumber ? Number.NaN : ''))
          : isNumber || typeof known[0] === 'string'
            ? known
            : known.map((each) => (Number.isNaN(each) ? '' : String(each)));
      const isText = typeof target[0] === 'string';
      eachTie(network, (from, to, tie) => {
        const at = tieAt.get((place.get(from) ?? 0) * count + (place.get(to) ?? 0)) ?? 0;
        const found = column[tie];
        if (isMissing(found)) return;
        const value = isText ? String(found) : found;
        if (isMissing(target[at])) target[at] = value;
        else if (target[at] !== value) differing.set(name, (differing.get(name) ?? 0) + 1);
      });
      columns.set(name, target as number[] | string[]);
    }
  }
  for (const [name, times] of differing) {
    note(
      `Two tables give different values of ${brief(name, 30)}, for ${times} ${times === 1 ? 'tie' : 'ties'}: the first stays.`,
    );
  }
  const [{ nodeAttributes, ids }] = networks;
  return buildNetwork({
    ids: Array.from(place.keys()),
    sources,
    targets,
    nodeAttributes: Object.fromEntries(
      Object.entries(nodeAttributes).map(([name, column]) => [name, lengthen(column, count, ids.length)]),
    ),
    tieAttributes: Object.fromEntries(
      Array.from(columns, ([name, column]) => [
        name,
        typeof column[0] === 'number' ? Float64Array.from(column as number[]) : (column as string[]),
      ]),
    ),
  });
}

/**
 * A network with further attributes of its ties, from another in which they are ties too.
 *
 * @param note - is told what was given twice, and differently.
 */
export function withTieAttributes(network: Network, more: Network, note: (sentence: string) => void): Network {
  const there = new Map(more.ids.map((id, node) => [id, node]));
  const places: number[] = [];
  eachTie(network, (from, to) => {
    const [source, target] = [there.get(from), there.get(to)];
    places.push(source === undefined || target === undefined ? -1 : findTie(more, source, target));
  });
  const tieAttributes: Record<string, AttributeColumn> = { ...network.tieAttributes };
  for (const [name, column] of Object.entries(more.tieAttributes)) {
    const isNumber = isNumberColumn(column);
    const values = places.map((tie) => (tie < 0 ? (isNumber ? Number.NaN : '') : column[tie]));
    const before = tieAttributes[name];
    let differing = 0;
    const joined = values.map((value, tie) => {
      const first = before?.[tie];
      if (first === undefined || isMissing(first)) return value;
      if (!isMissing(value) && value !== first) differing++;
      return first;
    });
    if (differing > 0) {
      note(
        `Two tables give different values of ${brief(name, 30)}, for ${differing} ${differing === 1 ? 'tie' : 'ties'}: the first stays.`,
      );
    }
    const allNumbers = isNumber && (before === undefined || isNumberColumn(before));
    tieAttributes[name] = allNumbers
      ? Float64Array.from(joined as number[])
      : joined.map((value) => (isMissing(value) ? '' : String(value)));
  }
  return { ...network, tieAttributes };
}

/** Every tie in order, by the ids of its ends. */
export function eachTie(
  { ids, nodeCount, offsets, targets }: Network,
  visit: (from: string, to: string, tie: number) => void,
): void {
  for (let node = 0; node < nodeCount; node++) {
    for (let tie = offsets[node]; tie < offsets[node + 1]; tie++) visit(ids[node], ids[targets[tie]], tie);
  }
}

function lengthen(column: AttributeColumn, count: number, before: number): AttributeColumn {
  if (!isNumberColumn(column)) return [...column, ...Array.from({ length: count - before }, () => '')];
  const longer = new Float64Array(count).fill(Number.NaN);
  longer.set(column);
  return longer;
}

function isMissing(value: number | string): boolean {
  return value === '' || Number.isNaN(value);
}
