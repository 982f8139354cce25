import { checkNumber, ParameterError } from '../base/index.js';
import { largest } from '../numeric/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import { formatNumber } from './format-number.js';
import type { PictureText } from './picture.js';

/** One actor. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  /** What its shape and colour stand for: a sector, a role. */
  readonly group: string;
  /** Whether its group was drawn by a model, not given: its mark is hollow. Default false. */
  readonly isGroupDrawn?: boolean;
  /** Where it stands, in any unit; given for all nodes or left to the layout. */
  readonly x?: number;
  readonly y?: number;
  /** Its area, in any unit; at least 0. */
  readonly size?: number;
}

/** One directed tie. */
export interface NetworkTie {
  readonly source: string;
  readonly target: string;
  /** How strong, in any unit; at least 0. Of all ties or of none: a network without weights. */
  readonly weight?: number;
  /** Whether its weight was drawn by a model, not given: its arrowhead is hollow. Default false. */
  readonly isWeightDrawn?: boolean;
  readonly conflict?: boolean;
}

/** Actors and the ties between them. */
export interface NetworkPicture extends PictureText {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
}

// So many members of a group, and conflicts, are named in the description of a large network.
const MOST_NAMED = 20;
const MANY_NODES = 150;

/** Throw a ParameterError unless ids are unique, ties join nodes that are there and all or none have weights, and no number is off its range. */
export function checkNetworkPicture(network: NetworkPicture): void {
  const ids = new Set(network.nodes.map((node) => node.id));
  if (ids.size === 0 || ids.size < network.nodes.length) {
    throw new ParameterError(
      `Expected nodes to hold at least one node and no id twice but found ${network.nodes.length} nodes with ${ids.size} ids`,
      { nodes: network.nodes.length, ids: ids.size },
    );
  }
  for (const node of network.nodes) {
    if (node.size !== undefined) checkNumber(`size of "${node.id}"`, node.size, 0, Number.MAX_VALUE);
  }
  const weighted = network.ties.filter(({ weight }) => weight !== undefined).length;
  if (weighted > 0 && weighted < network.ties.length) {
    throw new ParameterError(
      `Expected all ties to have a weight, or none, but found ${weighted} of ${network.ties.length} with one`,
      { weighted, ties: network.ties.length },
    );
  }
  for (const tie of network.ties) {
    const name = `"${tie.source}" to "${tie.target}"`;
    if (!ids.has(tie.source) || !ids.has(tie.target)) {
      throw new ParameterError(`Expected the tie from ${name} to join two of the nodes but found no such node`, {
        tie,
      });
    }
    if (tie.weight !== undefined) checkNumber(`weight of ${name}`, tie.weight, 0, Number.MAX_VALUE);
  }
}

/** The groups in the order in which they first appear. */
export function groupsOf(network: NetworkPicture): string[] {
  return [...new Set(network.nodes.map((node) => node.group))];
}

/** How the weights of the ties differ: not at all where there are none, or where all are equal. */
export interface Weights {
  readonly kind: 'none' | 'equal' | 'unequal';
  /** The largest; 0 where there is none. */
  readonly heaviest: number;
}

/** What there is of weights in a network. */
export function weightsOf({ ties }: NetworkPicture): Weights {
  const [first] = ties;
  if (first === undefined || first.weight === undefined) return { kind: 'none', heaviest: 0 };
  const kind = ties.every(({ weight }) => weight === first.weight) ? 'equal' : 'unequal';
  return { kind, heaviest: largest(ties.map(({ weight = 0 }) => weight)) };
}

/** How many ties each node sends and receives, by its id; a tie to itself counts twice. */
export function tieCounts(network: NetworkPicture): Map<string, number> {
  const counts = new Map(network.nodes.map((node) => [node.id, 0]));
  for (const { source, target } of network.ties) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return counts;
}

/** The nodes, those with most ties first, among equals as they come. */
export function byTies(network: NetworkPicture): NetworkNode[] {
  const counts = tieCounts(network);
  return network.nodes.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
}

/**
 * The network in words: who belongs to which group, who has most ties, the strongest ties and every conflict, and what was drawn by
 * a model. Of more than 150 actors the first 20 of each group and of the conflicts, and how many more there are.
 */
export function describeNetwork(network: NetworkPicture, tie?: string, words: Words = ENGLISH): string {
  const { network: said } = words.pictures;
  const labels = new Map(network.nodes.map((node) => [node.id, node.label]));
  const most = network.nodes.length > MANY_NODES ? MOST_NAMED : Number.POSITIVE_INFINITY;
  const listed = (names: readonly string[]) =>
    names.length > most ? said.andMore(names.slice(0, most).join(', '), names.length - most) : names.join(', ');
  const groups = groupsOf(network).map((group) => {
    const members = network.nodes.filter((node) => node.group === group);
    return `${group}: ${listed(members.map(({ label, isGroupDrawn }) => (isGroupDrawn ? said.isDrawn(label) : label)))}.`;
  });
  const name = (each: NetworkTie) => said.towards(String(labels.get(each.source)), String(labels.get(each.target)));
  const counts = tieCounts(network);
  const most3 = byTies(network)
    .slice(0, 3)
    .map((node) => `${node.label} (${counts.get(node.id)})`);
  const conflicts = network.ties.filter((each) => each.conflict).map(name);
  return [
    said.describe(network.nodes.length, network.ties.length, tie ?? said.tie),
    ...groups,
    said.mostTies(most3.join(', ')),
    ...describeWeights(network, tie ?? said.tie, name, words),
    conflicts.length === 0 ? said.noConflicts : said.conflicts(listed(conflicts)),
  ].join(' ');
}

function describeWeights(
  network: NetworkPicture,
  tie: string,
  name: (tie: NetworkTie) => string,
  words: Words,
): string[] {
  const { network: said } = words.pictures;
  if (network.ties.length === 0) return [];
  const { kind, heaviest } = weightsOf(network);
  if (kind === 'none') return [`${said.unweighted}.`];
  const drawn = network.ties.filter(({ isWeightDrawn }) => isWeightDrawn).length;
  const hollow = drawn === 0 ? [] : [`${said.drawn(tie, drawn, network.ties.length)}.`];
  if (kind === 'equal') return [`${said.equalWeights(`${tie} ${formatNumber(heaviest, 2, words)}`)}.`, ...hollow];
  const list = network.ties
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
    .slice(0, 5)
    .map((each) => `${name(each)} ${formatNumber(each.weight ?? 0, 2, words)}`);
  return [said.strongest(list.join(', ')), ...hollow];
}
