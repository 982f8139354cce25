import type { Words } from '../words/index.js';
import type { NetworkOptions } from './network-options.js';
import { byTies, type NetworkNode, type NetworkPicture, weightsOf } from './network-picture.js';

/** What the caption says of any picture of a network: how many names it shows, and ties that do not differ. */
export function commonNotes(network: NetworkPicture, named: number, options: NetworkOptions, words: Words): string[] {
  const { network: said } = words.pictures;
  const { kind } = weightsOf(network);
  return [
    named < network.nodes.length ? said.namesShown(named, network.nodes.length) : '',
    kind === 'none' && network.ties.length > 0 ? said.unweighted : '',
    ...drawnNotes(network, options, words),
  ];
}

/** What a model drew of what the picture shows, since nobody gave it. */
export function drawnNotes(network: NetworkPicture, options: NetworkOptions, words: Words): string[] {
  const { network: said } = words.pictures;
  const groups = network.nodes.filter(({ isGroupDrawn }) => isGroupDrawn).length;
  const weights = network.ties.filter(({ isWeightDrawn }) => isWeightDrawn).length;
  return [
    groups === 0 ? '' : said.drawn(options.group ?? said.group, groups, network.nodes.length),
    weights === 0 ? '' : said.drawn(options.tie ?? said.tie, weights, network.ties.length),
  ];
}

/** The nodes that get a label: those with most ties. */
export function namedNodes(network: NetworkPicture, most: number): Set<NetworkNode> {
  return new Set(byTies(network).slice(0, most));
}
