import { checkNumber } from '../base/index.js';
import { ENGLISH } from '../words/index.js';
import { drawNetworkMatrix } from './draw-network-matrix.js';
import { drawNodeLink } from './draw-node-link.js';
import type { NetworkOptions } from './network-options.js';
import { checkNetworkPicture, describeNetwork, type NetworkPicture } from './network-picture.js';
import { picture, pictureId, pictureWidth } from './picture.js';

// Beyond so many actors marks and lines are a ball of wool, however few of the lines are shown.
const MOST_MARKED = 150;

/**
 * Draw actors and their directed ties.
 *
 * Groups differ in shape and colour; stronger ties are thicker and darker and point at their target, equal ones look alike; conflicts
 * are dashed, red and crossed. Nodes stand where `x` and `y` say if all have them, else where forces put them, the same each time.
 *
 * Above 60 nodes each sends only its three strongest ties, above 100 its two strongest (where there are more than four a node),
 * conflicts aside, and those without ties stand in a row of their own; above 150 without places of their own the picture is a matrix, with all ties. The
 * caption and the description say what is not shown.
 *
 * @returns an SVG document.
 * @throws ParameterError for a tie to nowhere, an id twice, weights of some ties only, or a number off its range.
 */
export function drawNetwork(network: NetworkPicture, options: NetworkOptions = {}): string {
  checkNetworkPicture(network);
  const words = options.words ?? ENGLISH;
  const width = pictureWidth(options, 1120);
  const height = options.height ?? 660;
  checkNumber('height', height, 300, 10_000);
  const hasPlaces = network.nodes.every((node) => Number.isFinite(node.x) && Number.isFinite(node.y));
  const draw = network.nodes.length > MOST_MARKED && !hasPlaces ? drawNetworkMatrix : drawNodeLink;
  const { body, notes, described } = draw(network, width, height, options, words);
  const text = { title: network.title, caption: [network.caption, ...notes].filter((part) => part !== '').join(' · ') };
  const description = [
    describeNetwork(network, options.tie, words),
    ...notes.filter((note) => note !== '').map((note) => `${note}.`),
    described,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return picture(pictureId('network', network, options), text, description, width, height, body);
}
