import { checkNumber, ParameterError } from '../base/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import { formatNumber } from './format-number.js';
import type { PictureText } from './picture.js';

/** One actor. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  /** What its shape and colour stand for: a sector, a role. */
  readonly group: string;
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
  /** How strong, in any unit; at least 0. */
  readonly weight: number;
  readonly conflict?: boolean;
}

/** Actors and the ties between them. */
export interface NetworkPicture extends PictureText {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
}

/** Throw a ParameterError unless ids are unique, ties join nodes that are there, and no number is off its range. */
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
  for (const tie of network.ties) {
    const name = `"${tie.source}" to "${tie.target}"`;
    if (!ids.has(tie.source) || !ids.has(tie.target)) {
      throw new ParameterError(`Expected the tie from ${name} to join two of the nodes but found no such node`, {
        tie,
      });
    }
    checkNumber(`weight of ${name}`, tie.weight, 0, Number.MAX_VALUE);
  }
}

/** The groups in the order in which they first appear. */
export function groupsOf(network: NetworkPicture): string[] {
  return [...new Set(network.nodes.map((node) => node.group))];
}

/** The network in words: who belongs to which group, who has most ties, the strongest ties and every conflict. */
export function describeNetwork(network: NetworkPicture, tie?: string, words: Words = ENGLISH): string {
  const { network: said } = words.pictures;
  const labels = new Map(network.nodes.map((node) => [node.id, node.label]));
  const groups = groupsOf(network).map((group) => {
    const members = network.nodes.filter((node) => node.group === group).map((node) => node.label);
    return `${group}: ${members.join(', ')}.`;
  });
  const conflicts = network.ties.filter((each) => each.conflict);
  const strongest = network.ties.toSorted((a, b) => b.weight - a.weight).slice(0, 5);
  const name = (each: NetworkTie) => said.towards(String(labels.get(each.source)), String(labels.get(each.target)));
  const sentences = [
    said.describe(network.nodes.length, network.ties.length, tie ?? said.tie),
    ...groups,
    said.mostTies(mostTied(network).join(', ')),
  ];
  if (strongest.length > 0) {
    const list = strongest.map((each) => `${name(each)} ${formatNumber(each.weight, 2, words)}`);
    sentences.push(said.strongest(list.join(', ')));
  }
  sentences.push(conflicts.length === 0 ? said.noConflicts : said.conflicts(conflicts.map(name).join(', ')));
  return sentences.join(' ');
}

function mostTied(network: NetworkPicture): string[] {
  const counts = new Map(network.nodes.map((node) => [node.id, 0]));
  for (const { source, target } of network.ties) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return network.nodes
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .slice(0, 3)
    .map((node) => `${node.label} (${counts.get(node.id)})`);
}
