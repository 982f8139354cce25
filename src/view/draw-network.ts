import { scaleLinear, scaleSqrt } from 'd3-scale';
import { checkNumber } from '../base/index.js';
import { largest } from '../numeric/index.js';
import { ENGLISH } from '../words/index.js';
import { drawNetworkKey } from './draw-network-key.js';
import { drawTie, type TiePlace } from './draw-tie.js';
import { escapeText } from './escape-text.js';
import { groupMark, markReach } from './group-mark.js';
import { layoutNetwork, type Point } from './layout-network.js';
import { measureText, wrapText } from './measure-text.js';
import {
  checkNetworkPicture,
  describeNetwork,
  groupsOf,
  type NetworkNode,
  type NetworkPicture,
} from './network-picture.js';
import { type PictureOptions, picture, pictureId, pictureWidth } from './picture.js';
import { placeLabels } from './place-labels.js';
import { textLines } from './text-element.js';

export interface NetworkOptions extends PictureOptions {
  /** Height of the drawing without title and caption, pixels; default 660. */
  readonly height?: number;
  /** What a tie is, for the key: default "tie"; "trust", say. */
  readonly tie?: string;
  /** What an arrow means, for the key; default "A → B: <tie> of A towards B". */
  readonly arrow?: string;
  /** How many nodes are labelled, those with most ties first; default all up to 45, of more 25. The rest have a tooltip. */
  readonly maxLabels?: number;
}

const KEY_WIDTH = 220;
const LABEL_SIZE = 13;
const LABEL_LEADING = 15;

/**
 * Draw actors and their directed ties.
 *
 * Groups differ in shape and colour; stronger ties are thicker and darker and point at their target; conflicts are
 * dashed, red and crossed. Nodes stand where `x` and `y` say if all have them, else where forces put them, the same
 * each time.
 *
 * @returns an SVG document.
 * @throws ParameterError for a tie to nowhere, an id twice, or a number off its range.
 */
export function drawNetwork(network: NetworkPicture, options: NetworkOptions = {}): string {
  checkNetworkPicture(network);
  const words = options.words ?? ENGLISH;
  const width = pictureWidth(options, 1120);
  const height = options.height ?? 660;
  checkNumber('height', height, 300, 10_000);
  const field = { left: 24, top: 10, right: width - KEY_WIDTH - 24, bottom: height - 6 };
  const inner = { left: field.left + 62, top: field.top + 24, right: field.right - 62, bottom: field.bottom - 24 };
  const groups = groupsOf(network);
  const points = layoutNetwork(network, inner);
  const radii = radiiOf(network.nodes);
  const ties = placeTies(network, points, radii);
  const labels = labelLines(network, options.maxLabels ?? (network.nodes.length <= 45 ? 45 : 25));
  const places = placeLabels(
    labels.map((lines, index) => ({
      ...points[index],
      ...markReach(groups.indexOf(network.nodes[index].group), radii[index]),
      width: Math.max(0, largest(lines.map((line) => measureText(line, LABEL_SIZE)))),
      height: lines.length * LABEL_LEADING,
    })),
    ties.map((tie) => ({ from: tie.from, to: tie.to })),
    field,
  );
  const marks = network.nodes.map((node, index) => {
    const { x, y } = points[index];
    const name = `<title>${escapeText(`${node.label} (${node.group})`)}</title>`;
    return `<g>${name}${groupMark(groups.indexOf(node.group), x, y, radii[index])}</g>`;
  });
  const texts = places.map((place, index) => {
    if (place === undefined) return '';
    const x = { start: place.left, middle: (place.left + place.right) / 2, end: place.right }[place.anchor];
    const style = { size: LABEL_SIZE, anchor: place.anchor, halo: true } as const;
    return textLines(x, place.top + 12, labels[index], LABEL_LEADING, style);
  });
  const body = [
    ...ties.map(drawTie),
    ...marks,
    ...texts,
    `<g transform="translate(${width - KEY_WIDTH} 0)">${drawNetworkKey(network, groups, KEY_WIDTH, options, words)}</g>`,
  ].join('');
  const description = describeNetwork(network, options.tie, words);
  return picture(pictureId('network', network, options), network, description, width, height, body);
}

function radiiOf(nodes: readonly NetworkNode[]): number[] {
  const most = largest(nodes.map((node) => node.size ?? 0));
  if (most === 0) return nodes.map(() => (nodes.length > 80 ? 6 : 10));
  const radius = scaleSqrt([0, most], [6, nodes.length > 80 ? 11 : 18]);
  return nodes.map((node) => radius(node.size ?? 0));
}

// The faint ties first, the conflicts last, so that what matters lies on top.
function placeTies(network: NetworkPicture, points: readonly Point[], radii: readonly number[]): TiePlace[] {
  const index = new Map(network.nodes.map((node, place) => [node.id, place]));
  const pairs = new Set(network.ties.map((tie) => `${index.get(tie.source)} ${index.get(tie.target)}`));
  const strength = scaleLinear([0, Math.max(1e-12, largest(network.ties.map((tie) => tie.weight)))], [0, 1]);
  const places = network.ties
    .filter((tie) => tie.source !== tie.target)
    .map((tie) => {
      const source = index.get(tie.source) ?? 0;
      const target = index.get(tie.target) ?? 0;
      return {
        from: points[source],
        to: points[target],
        fromRadius: radii[source],
        toRadius: radii[target],
        strength: strength(tie.weight),
        mutual: pairs.has(`${target} ${source}`),
        conflict: tie.conflict ?? false,
      };
    });
  return places.sort((a, b) => Number(a.conflict) - Number(b.conflict) || a.strength - b.strength);
}

function labelLines(network: NetworkPicture, most: number): string[][] {
  const ties = new Map(network.nodes.map((node) => [node.id, 0]));
  for (const { source, target } of network.ties) {
    ties.set(source, (ties.get(source) ?? 0) + 1);
    ties.set(target, (ties.get(target) ?? 0) + 1);
  }
  const named = new Set(network.nodes.toSorted((a, b) => (ties.get(b.id) ?? 0) - (ties.get(a.id) ?? 0)).slice(0, most));
  return network.nodes.map((node) => (named.has(node) ? wrapText(node.label, 132, LABEL_SIZE, 2) : []));
}
