import { scaleSqrt } from 'd3-scale';
import { largest } from '../numeric/index.js';
import type { Words } from '../words/index.js';
import { drawNetworkKey, KEY_WIDTH } from './draw-network-key.js';
import { drawTie, type TiePlace } from './draw-tie.js';
import { escapeText } from './escape-text.js';
import { groupMark, markReach } from './group-mark.js';
import { type Area, layoutNetwork, type Point } from './layout-network.js';
import { measureText, wrapText } from './measure-text.js';
import { commonNotes, namedNodes } from './network-notes.js';
import type { NetworkDrawing, NetworkOptions } from './network-options.js';
import { groupsOf, type NetworkNode, type NetworkPicture, type NetworkTie, tieCounts } from './network-picture.js';
import { type PickedTies, pickTies } from './pick-ties.js';
import { placeLabels } from './place-labels.js';
import { textElement, textLines } from './text-element.js';
import { drawnTies, isWithoutDirections, strengthOf } from './tie-strength.js';

const LABEL_SIZE = 13;
const LABEL_LEADING = 15;
// Up to so many actors all is shown, as far as there is room for names.
const MOST_IN_FULL = 60;
const each = (nodes: number) => (nodes > 100 ? 2 : 3);
const FEW = 4;
// Of more lines each is fine, or they cover the paper.
const MOST_BROAD = 250;
const ISOLATE_STEP = 18;
const ISOLATE_ROW = 22;

/** Draw a network as marks with lines between them, and the key beside. */
export function drawNodeLink(
  network: NetworkPicture,
  width: number,
  height: number,
  options: NetworkOptions,
  words: Words,
): NetworkDrawing {
  const { network: said } = words.pictures;
  const isLarge = network.nodes.length > MOST_IN_FULL;
  const groups = groupsOf(network);
  const group = new Map(groups.map((name, index) => [name, index]));
  const isolates = isLarge ? isolatesWithoutPlace(network) : [];
  const picked = isLarge ? pickTies(network, each(network.nodes.length), FEW) : { ties: network.ties, rule: undefined };
  const apart = new Set(isolates);
  const nodes = network.nodes.filter((node) => !apart.has(node));
  const shown = { ...network, nodes, ties: picked.ties };
  const rows = isolateRows(isolates, width);
  const field = { left: 24, top: 10, right: width - KEY_WIDTH - 24, bottom: height - 6 - rows * ISOLATE_ROW };
  const points = layoutNetwork(shown, insideOf(field));
  const radii = radiiOf(nodes);
  const ties = placeTies(shown, network, points, radii);
  const named = namedNodes(network, options.maxLabels ?? (network.nodes.length <= 45 ? 45 : 25));
  const labels = nodes.map((node) => (named.has(node) ? wrapText(node.label, 132, LABEL_SIZE, 2) : []));
  const places = placeLabels(
    labels.map((lines, index) => ({
      ...points[index],
      ...markReach(group.get(nodes[index].group) ?? 0, radii[index]),
      width: Math.max(0, largest(lines.map((line) => measureText(line, LABEL_SIZE)))),
      height: lines.length * LABEL_LEADING,
    })),
    ties.map((tie) => ({ from: tie.from, to: tie.to })),
    field,
  );
  const mark = (node: NetworkNode, { x, y }: Point, radius: number) => {
    const text = `${node.label} (${node.isGroupDrawn ? said.isDrawn(node.group) : node.group})`;
    return `<g><title>${escapeText(text)}</title>${groupMark(group.get(node.group) ?? 0, x, y, radius, node.isGroupDrawn)}</g>`;
  };
  const texts = places.map((place, index) => {
    if (place === undefined) return '';
    const x = { start: place.left, middle: (place.left + place.right) / 2, end: place.right }[place.anchor];
    const style = { size: LABEL_SIZE, anchor: place.anchor, halo: true } as const;
    return textLines(x, place.top + 12, labels[index], LABEL_LEADING, style);
  });
  const body = [
    ...ties.map(drawTie),
    ...nodes.map((node, index) => mark(node, points[index], radii[index])),
    ...texts,
    drawIsolates(isolates, field, (node, point) => mark(node, point, 6), said.noTies(isolates.length)),
    `<g transform="translate(${width - KEY_WIDTH} 0)">`,
    drawNetworkKey(
      network,
      groups,
      height,
      ties.some(({ isFine }) => isFine),
      options,
      words,
    ),
    '</g>',
  ].join('');
  const notes = [tiesNote(network, picked, words), ...commonNotes(network, named.size, options, words)];
  return { body, notes, described: '' };
}

function tiesNote(network: NetworkPicture, { ties, rule }: PickedTies, words: Words): string {
  const { network: said } = words.pictures;
  if (rule === undefined) return '';
  const which = rule.by === 'weight' ? said.strongestOfEach(rule.each) : said.sharedOfEach(rule.each);
  const withConflicts = network.ties.some(({ conflict }) => conflict) ? said.everyConflict(which) : which;
  return said.tiesShown(ties.length, network.ties.length, withConflicts);
}

function isolatesWithoutPlace(network: NetworkPicture): NetworkNode[] {
  if (network.nodes.every((node) => Number.isFinite(node.x) && Number.isFinite(node.y))) return [];
  const counts = tieCounts(network);
  const alone = network.nodes.filter(({ id }) => counts.get(id) === 0);
  return alone.length === network.nodes.length ? [] : alone;
}

function isolateRows(isolates: readonly NetworkNode[], width: number): number {
  const perRow = Math.floor((width - KEY_WIDTH - 48) / ISOLATE_STEP);
  return isolates.length === 0 ? 0 : 1 + Math.ceil(isolates.length / perRow);
}

function drawIsolates(
  isolates: readonly NetworkNode[],
  field: Area,
  mark: (node: NetworkNode, point: Point) => string,
  heading: string,
): string {
  if (isolates.length === 0) return '';
  const perRow = Math.floor((field.right - field.left) / ISOLATE_STEP);
  const marks = isolates.map((node, index) =>
    mark(node, {
      x: field.left + 8 + (index % perRow) * ISOLATE_STEP,
      y: field.bottom + ISOLATE_ROW * (1.6 + Math.floor(index / perRow)),
    }),
  );
  return textElement(field.left, field.bottom + 15, heading, { size: LABEL_SIZE }) + marks.join('');
}

function insideOf(field: Area): Area {
  return { left: field.left + 62, top: field.top + 24, right: field.right - 62, bottom: field.bottom - 24 };
}

function radiiOf(nodes: readonly NetworkNode[]): number[] {
  const most = largest(nodes.map((node) => node.size ?? 0));
  if (most === 0) return nodes.map(() => (nodes.length > 80 ? 6 : 10));
  const radius = scaleSqrt([0, most], [6, nodes.length > 80 ? 11 : 18]);
  return nodes.map((node) => radius(node.size ?? 0));
}

// The faint ties first, the conflicts last, so that what matters lies on top.
function placeTies(
  shown: NetworkPicture,
  whole: NetworkPicture,
  points: readonly Point[],
  radii: readonly number[],
): TiePlace[] {
  const index = new Map(shown.nodes.map((node, place) => [node.id, place]));
  const strength = strengthOf(whole);
  const drawn = drawnTies(shown.ties, isWithoutDirections(whole.ties));
  const isFine = drawn.length > MOST_BROAD;
  const places = drawn.map(({ tie, isBothWays, isMutual }) => {
    const source = index.get(tie.source) ?? 0;
    const target = index.get(tie.target) ?? 0;
    return {
      from: points[source],
      to: points[target],
      fromRadius: radii[source],
      toRadius: radii[target],
      strength: strength(tie),
      mutual: isMutual,
      conflict: tie.conflict ?? false,
      isFine,
      head: headOf(tie, isBothWays),
    };
  });
  return places.sort((a, b) => Number(a.conflict) - Number(b.conflict) || a.strength - b.strength);
}

function headOf(tie: NetworkTie, isBothWays: boolean): 'filled' | 'hollow' | 'none' {
  if (isBothWays) return 'none';
  return tie.isWeightDrawn ? 'hollow' : 'filled';
}
