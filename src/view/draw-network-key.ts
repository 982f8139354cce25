import type { Words } from '../words/index.js';
import { drawTie } from './draw-tie.js';
import { formatCoordinate as at, formatNumber } from './format-number.js';
import { groupMark } from './group-mark.js';
import { shorten, wrapText } from './measure-text.js';
import { drawnNotes } from './network-notes.js';
import type { NetworkOptions } from './network-options.js';
import { type NetworkPicture, weightsOf } from './network-picture.js';
import { FAINT, MUTED } from './palette.js';
import { textElement, textLines } from './text-element.js';
import { EQUAL_STRENGTH, isWithoutDirections } from './tie-strength.js';

/** How wide the key of a network is, in pixels. */
export const KEY_WIDTH = 220;

/** A part of the key, from y = 0 down, and how much room it takes. */
export interface KeyPart {
  readonly body: string;
  readonly height: number;
}

const ROW = 24;
const LEADING = 17;
const HEADING = { size: 14, bold: true } as const;
// What the ties need below the groups.
const BELOW_GROUPS = 300;

/**
 * Draw the key of a network: a mark a group with how many belong to it, three ties by strength (one where all are alike), the
 * conflict if there is one, what a tie means, and that hollow is what a model drew.
 *
 * @param height - of the picture: of more groups than fit the first stand in the key, and how many more there are.
 * @param isFine - whether the ties are drawn fine.
 */
export function drawNetworkKey(
  network: NetworkPicture,
  groups: readonly string[],
  height: number,
  isFine: boolean,
  options: NetworkOptions,
  words: Words,
): string {
  return stackKey([groupKey(network, groups, height, options, words), tieKey(network, isFine, options, words)]);
}

/** Set parts of a key one below the other, with a line to their left. */
export function stackKey(parts: readonly KeyPart[]): string {
  let top = 0;
  const bodies = parts.map(({ body, height }) => {
    const placed = `<g transform="translate(0 ${at(top)})">${body}</g>`;
    top += height + 14;
    return placed;
  });
  return `<line x1="-18" x2="-18" y1="14" y2="${at(top - 14)}" stroke="${FAINT}"/>${bodies.join('')}`;
}

/** The groups of a key: mark, name, how many; and whether some were drawn by a model. */
export function groupKey(
  network: NetworkPicture,
  groups: readonly string[],
  height: number,
  options: NetworkOptions,
  words: Words,
): KeyPart {
  const { network: said } = words.pictures;
  const counts = new Map<string, { all: number; drawn: number }>();
  for (const { group, isGroupDrawn } of network.nodes) {
    const count = counts.get(group) ?? { all: 0, drawn: 0 };
    count.all++;
    if (isGroupDrawn) count.drawn++;
    counts.set(group, count);
  }
  const room = Math.max(3, Math.floor((height - BELOW_GROUPS) / ROW));
  const shown = groups.length > room ? groups.slice(0, room - 1) : groups;
  const rows = shown.map((group, index) => {
    const y = 44 + index * ROW;
    const { all = 0, drawn = 0 } = counts.get(group) ?? {};
    const text = shorten(`${group} (${all})`, KEY_WIDTH - 46, 14);
    return groupMark(index, 9, y - 5, 8, drawn === all) + textElement(26, y, text);
  });
  let bottom = 44 + shown.length * ROW;
  const more =
    groups.length === shown.length ? '' : textElement(26, bottom, said.moreGroups(groups.length - shown.length));
  if (more !== '') bottom += ROW;
  const [note] = drawnNotes(network, options, words);
  const hollow = note === '' ? [] : wrapText(said.hollow(note), KEY_WIDTH - 46, 13, 3);
  const body = [
    textElement(0, 20, said.actors, HEADING),
    ...rows,
    more,
    hollow.length === 0 ? '' : groupMark(0, 9, bottom - 5, 8, true),
    textLines(26, bottom, hollow, LEADING, { size: 13, colour: MUTED }),
  ].join('');
  return { body, height: bottom + hollow.length * LEADING };
}

function tieKey(network: NetworkPicture, isFine: boolean, options: NetworkOptions, words: Words): KeyPart {
  const { network: said } = words.pictures;
  const tie = options.tie ?? said.tie;
  const { kind, heaviest } = weightsOf(network);
  const isBothWays = network.ties.length > 0 && isWithoutDirections(network.ties);
  const drawn = network.ties.filter(({ isWeightDrawn }) => isWeightDrawn).length;
  const head = isBothWays ? 'none' : drawn > 0 && drawn === network.ties.length ? 'hollow' : 'filled';
  const weight = (strength: number) => `${tie} ${formatNumber(strength * heaviest, 2, words)}`;
  const samples =
    kind === 'unequal'
      ? [1, 0.5, 0.1].map((strength) => ({ strength, text: weight(strength) }))
      : [{ strength: EQUAL_STRENGTH, text: kind === 'equal' ? weight(1) : tie }];
  let bottom = 26;
  const rows = (network.ties.length > 0 ? samples : []).map(({ strength, text }) => {
    const sample = drawTie({ ...sampleTie(bottom - 5), strength, conflict: false, head, isFine });
    const row = sample + textElement(66, bottom, text);
    bottom += ROW;
    return row;
  });
  if (network.ties.some((each) => each.conflict)) {
    const sample = drawTie({ ...sampleTie(bottom - 5), strength: 0.5, conflict: true, head, isFine });
    rows.push(sample + textElement(66, bottom, said.conflict));
    bottom += ROW;
  }
  const [, note] = drawnNotes(network, options, words);
  for (const text of [
    isBothWays ? said.bothWays : (options.arrow ?? said.arrow(tie)),
    kind === 'none' && network.ties.length > 0 ? said.unweighted : '',
    note === '' ? '' : said.hollow(note),
  ]) {
    const lines = wrapText(text, KEY_WIDTH - 24, 13, 4);
    rows.push(textLines(0, bottom, lines, LEADING, { size: 13, colour: MUTED }));
    bottom += lines.length * LEADING + (lines.length > 0 ? 5 : 0);
  }
  return { body: textElement(0, 0, said.ties, HEADING) + rows.join(''), height: bottom - LEADING };
}

function sampleTie(y: number) {
  return { from: { x: 0, y }, to: { x: 58, y }, fromRadius: 0, toRadius: 0, mutual: false };
}
