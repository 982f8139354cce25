import { type NetworkPicture, type NetworkTie, weightsOf } from './network-picture.js';
import { isWithoutDirections } from './tie-strength.js';

/** The ties that a picture shows, and by which rule. */
export interface PickedTies {
  readonly ties: readonly NetworkTie[];
  /** How many of each actor, and whether by weight or by shared partners; undefined where all are shown. */
  readonly rule: { readonly each: number; readonly by: 'weight' | 'shared' } | undefined;
}

/**
 * The strongest ties that each node sends (receives, where it sends none), and every conflict; all ties where they are few.
 *
 * Among ties of equal weight, and where there are no weights, those between nodes that share most partners come first, for they
 * hold groups together; then those that come first.
 *
 * @param each - so many a node.
 * @param few - up to so many ties a node all are shown.
 */
export function pickTies(network: NetworkPicture, each: number, few: number): PickedTies {
  if (network.ties.length <= few * network.nodes.length) return { ties: network.ties, rule: undefined };
  const partners = partnersOf(network);
  const shared = ({ source, target }: NetworkTie) => sharedBy(partners.get(source), partners.get(target));
  const rows = new Map<string, { tie: NetworkTie; shared: number }[]>();
  const add = (id: string, tie: NetworkTie) => {
    const row = rows.get(id) ?? [];
    row.push({ tie, shared: shared(tie) });
    rows.set(id, row);
  };
  const senders = new Set(network.ties.map(({ source }) => source));
  for (const tie of network.ties) {
    add(tie.source, tie);
    if (!senders.has(tie.target)) add(tie.target, tie);
  }
  const picked = new Set<NetworkTie>();
  for (const row of rows.values()) {
    const order = row.toSorted((a, b) => (b.tie.weight ?? 0) - (a.tie.weight ?? 0) || b.shared - a.shared);
    for (const { tie } of order.slice(0, each)) picked.add(tie);
  }
  // Without directions a line is a tie both ways: one of its ends is enough.
  if (isWithoutDirections(network.ties)) {
    const ends = new Set(Array.from(picked, ({ source, target }) => JSON.stringify([target, source])));
    for (const tie of network.ties) if (ends.has(JSON.stringify([tie.source, tie.target]))) picked.add(tie);
  }
  return {
    ties: network.ties.filter((tie) => tie.conflict || picked.has(tie)),
    rule: { each, by: weightsOf(network).kind === 'unequal' ? 'weight' : 'shared' },
  };
}

function partnersOf(network: NetworkPicture): Map<string, Set<string>> {
  const partners = new Map(network.nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { source, target } of network.ties) {
    partners.get(source)?.add(target);
    partners.get(target)?.add(source);
  }
  return partners;
}

function sharedBy(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const id of small) if (large.has(id)) count++;
  return count;
}
