import { findTie, type Network, type ReadResult } from '../src/network/index.js';
import { isTooLong } from './awkward.js';
import type { WrittenItem, WrittenNetwork, WrittenTie, WrittenValue } from './written-network.js';

/** The network that must come of what was written, worked out another way than by the readers. */
interface Expected {
  readonly nodes: readonly WrittenItem[];
  readonly ties: ReadonlyMap<string, WrittenTie>;
  readonly dropped: Readonly<Record<string, number>>;
}

/**
 * The oracle: each thing that was written is in the network, or counted in what was dropped, or named in a note; and nothing is
 * in the network that was not written. Throws an Error that says what is not so.
 */
export function checkNetwork(written: WrittenNetwork, { network, report }: ReadResult): void {
  const expected = expect(written);
  same(
    'ids',
    network.ids,
    expected.nodes.map(({ id }) => id),
  );
  const dropped = Object.fromEntries(report.dropped.map(({ reason, count }) => [reason, count]));
  same('what was dropped', sorted(dropped), sorted(expected.dropped));
  same('number of ties', network.tieCount, expected.ties.size);
  const tieOf = new Map<number, WrittenTie>();
  for (const [pair, tie] of expected.ties) {
    const [from, to] = JSON.parse(pair) as [string, string];
    const place = findTie(network, network.ids.indexOf(from), network.ids.indexOf(to));
    if (place < 0) throw new Error(`the tie ${from} -> ${to} is lost`);
    tieOf.set(place, tie);
  }
  checkValues('node', network.nodeAttributes, network.nodeCount, (i) => expected.nodes[i]);
  checkValues('tie', network.tieAttributes, network.tieCount, (t) => tieOf.get(t));
  for (const piece of written.said) {
    if (!report.notes.some((sentence) => sentence.includes(piece))) {
      throw new Error(`no note says ${JSON.stringify(piece)}: ${JSON.stringify(report.notes)}`);
    }
  }
}

/** Whether ties were written of which none is in the network: such a file is refused. */
export function hasLostTies(written: WrittenNetwork): boolean {
  const { ties, dropped } = expect(written);
  return (
    ties.size === 0 &&
    ['selfLoop', 'unknownId', 'missingId'].some((reason) => reason in dropped) &&
    written.ties.length > 0
  );
}

function expect({ nodes, ties, addUnknown, dropped: before }: WrittenNetwork): Expected {
  const dropped: Record<string, number> = { ...before };
  const drop = (reason: string) => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };
  const kept = new Map<string, WrittenItem>();
  for (const node of nodes) {
    if (node.id === '') drop('missingId');
    else if (kept.has(node.id)) drop('duplicateNode');
    else kept.set(node.id, node);
  }
  const pairs = new Map<string, WrittenTie>();
  for (const tie of ties) {
    const ends = [tie.id, tie.target];
    if (addUnknown && (tie.id === '') !== (tie.target === '')) {
      const id = tie.id || tie.target;
      if (!kept.has(id)) kept.set(id, { id, values: new Map() });
    } else if (ends.includes('')) drop('missingId');
    else if (!addUnknown && !ends.every((id) => kept.has(id))) drop('unknownId');
    else {
      for (const id of ends) if (!kept.has(id)) kept.set(id, { id, values: new Map() });
      if (tie.id === tie.target) drop('selfLoop');
      else {
        for (const pair of tie.undirected ? [ends, [tie.target, tie.id]] : [ends]) {
          const name = JSON.stringify(pair);
          if (pairs.has(name)) drop('duplicate');
          else pairs.set(name, tie);
        }
      }
    }
  }
  return { nodes: Array.from(kept.values()), ties: pairs, dropped };
}

function checkValues(
  of: string,
  columns: Network['nodeAttributes'],
  length: number,
  writtenAt: (place: number) => WrittenItem | undefined,
): void {
  for (let place = 0; place < length; place++) {
    const item = writtenAt(place);
    const at = `${of} ${item?.id}`;
    for (const name of item?.values.keys() ?? []) {
      if (!Object.hasOwn(columns, name)) throw new Error(`attribute ${JSON.stringify(name)} of ${at} is lost`);
    }
    for (const [name, column] of Object.entries(columns)) {
      const value = item?.values.get(name);
      if (!holds(column[place], value)) {
        throw new Error(
          `${JSON.stringify(name)} of ${at} is ${String(column[place])} but was ${JSON.stringify(value)}`,
        );
      }
    }
  }
}

function holds(read: number | string | undefined, written: WrittenValue | undefined): boolean {
  if (written === undefined) return read === '' || Number.isNaN(read);
  if ('cell' in written) return holdsCell(read, written.cell);
  if ('text' in written) return read === written.text || (written.text === '' && Number.isNaN(read));
  if (Number.isNaN(written.number)) return read === '' || Number.isNaN(read);
  return Object.is(read, written.number);
}

/** A cell may be read as a number only if the number says all that the cell says. */
function holdsCell(read: number | string | undefined, cell: string): boolean {
  const missing = cell.trim() === '' || cell === 'NA';
  if (typeof read === 'string') return read === cell || (read === '' && missing);
  if (read === undefined || Number.isNaN(read)) return missing;
  return read === Number(cell.replace(',', '.')) && !/^[+-]?0\d/.test(cell) && !isTooLong(cell);
}

function sorted(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}

function same(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: ${a} were read but ${b} were written`);
}
