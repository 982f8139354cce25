import { largest } from '../numeric/index.js';
import type { Words } from '../words/index.js';
import { groupKey, KEY_WIDTH, type KeyPart, stackKey } from './draw-network-key.js';
import { formatCoordinate as at, formatNumber } from './format-number.js';
import { groupColour } from './group-mark.js';
import { shorten, wrapText } from './measure-text.js';
import { commonNotes, drawnNotes, namedNodes } from './network-notes.js';
import type { NetworkDrawing, NetworkOptions } from './network-options.js';
import { groupsOf, type NetworkNode, type NetworkPicture, tieCounts, weightsOf } from './network-picture.js';
import { LINE, MUTED, PAPER, STOP, TIE } from './palette.js';
import { spreadLabels } from './spread-labels.js';
import { textElement, textLines } from './text-element.js';
import { strengthOf } from './tie-strength.js';

/** Actors of one group, side by side in the matrix. */
interface Block {
  readonly group: number;
  readonly name: string;
  /** The first row, and how many there are. */
  readonly start: number;
  readonly size: number;
}

const LEFT = 156;
const RIGHT = 180;
const STRIP = 8;
const LABEL = 13;
const LABEL_ROOM = 16;
const SHADES = [0.3, 0.6, 1] as const;
const LEAST_DOT = 1.3;

/**
 * Draw a network of many actors as a matrix: a row and a column each, group by group, in a group those with most ties first; a dot
 * where there is a tie, darker where it is stronger; and in each block that has room for it how many of 100 possible ties there are.
 */
export function drawNetworkMatrix(
  network: NetworkPicture,
  width: number,
  height: number,
  options: NetworkOptions,
  words: Words,
): NetworkDrawing {
  const { network: said } = words.pictures;
  const groups = groupsOf(network);
  const order = orderOf(network, groups);
  const blocks = blocksOf(order, groups);
  const side = Math.max(160, Math.min(height - 24, width - LEFT - RIGHT - KEY_WIDTH - 24));
  const cell = side / order.length;
  const left = LEFT;
  const top = 18;
  const row = new Map(order.map((node, place) => [node.id, place]));
  const shares = sharesOf(network, blocks, row);
  const named = namedNodes(network, Math.min(options.maxLabels ?? 25, Math.floor(side / LABEL_ROOM)));
  const grid = [
    ...drawTints(blocks, shares, cell),
    `<rect width="${at(side)}" height="${at(side)}" fill="none" stroke="${LINE}"/>`,
    ...drawDots(network, row, cell),
    ...drawStrips(order, blocks, cell),
    ...drawBorders(blocks, cell, side),
    ...drawShares(blocks, shares, cell, words),
  ];
  const body = [
    `<g transform="translate(${at(left)} ${at(top)})">`,
    ...grid,
    ...drawGroupNames(blocks, cell, side),
    ...drawNames(order, named, cell, side),
    '</g>',
    `<g transform="translate(${width - KEY_WIDTH} 0)">`,
    stackKey([groupKey(network, groups, height, options, words), tieKey(network, options, words)]),
    '</g>',
  ].join('');
  const notes = [said.ordered, ...commonNotes(network, named.size, options, words)];
  return { body, notes, described: said.blocks(describeShares(blocks, shares, words)) };
}

/** Group by group; in a group those whose group was given before those whose group was drawn, and those with most ties first. */
function orderOf(network: NetworkPicture, groups: readonly string[]): NetworkNode[] {
  const counts = tieCounts(network);
  const place = new Map(groups.map((group, index) => [group, index]));
  return network.nodes.toSorted(
    (a, b) =>
      (place.get(a.group) ?? 0) - (place.get(b.group) ?? 0) ||
      Number(a.isGroupDrawn ?? false) - Number(b.isGroupDrawn ?? false) ||
      (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0),
  );
}

function blocksOf(order: readonly NetworkNode[], groups: readonly string[]): Block[] {
  let start = 0;
  return groups.map((name, group) => {
    const size = order.filter((node) => node.group === name).length;
    start += size;
    return { group, name, start: start - size, size };
  });
}

/** Ties over those there could be, from each block to each; NaN where there could be none. */
function sharesOf(network: NetworkPicture, blocks: readonly Block[], row: ReadonlyMap<string, number>): number[][] {
  const block = blocks.flatMap(({ size }, index) => Array.from({ length: size }, () => index));
  const ties = blocks.map(() => blocks.map(() => 0));
  for (const { source, target } of network.ties) {
    if (source !== target) ties[block[row.get(source) ?? 0]][block[row.get(target) ?? 0]]++;
  }
  return ties.map((counts, from) =>
    counts.map((count, to) => count / (blocks[from].size * (from === to ? blocks[to].size - 1 : blocks[to].size))),
  );
}

// A block is the darker the more of its possible ties there are.
function drawTints(blocks: readonly Block[], shares: readonly (readonly number[])[], cell: number): string[] {
  const most = Math.max(1e-12, largest(shares.flat().filter((share) => !Number.isNaN(share))));
  return blocks.flatMap((down, from) =>
    blocks.map((across, to) => {
      const share = shares[from][to];
      if (Number.isNaN(share) || share === 0) return '';
      const [x, y, width, height] = [across.start, down.start, across.size, down.size].map((rows) => at(rows * cell));
      const opacity = Math.round(24 * (share / most)) / 100;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${TIE}" fill-opacity="${opacity}"/>`;
    }),
  );
}

function drawDots(network: NetworkPicture, row: ReadonlyMap<string, number>, cell: number): string[] {
  const strength = strengthOf(network);
  const isWeighted = weightsOf(network).kind === 'unequal';
  const size = Math.max(LEAST_DOT, 0.86 * cell);
  const dot = (source: string, target: string) => {
    const [x, y] = [row.get(target) ?? 0, row.get(source) ?? 0].map((place) => (place + 0.5) * cell - size / 2);
    return `M${at(x)} ${at(y)}h${at(size)}v${at(size)}h${at(-size)}z`;
  };
  const shaded = SHADES.map((): string[] => []);
  const conflicts: string[] = [];
  for (const tie of network.ties) {
    if (tie.source === tie.target) continue;
    const path = dot(tie.source, tie.target);
    if (tie.conflict) conflicts.push(path);
    else shaded[isWeighted ? shadeOf(strength(tie)) : SHADES.length - 1].push(path);
  }
  return [
    ...shaded.map((paths, shade) =>
      paths.length === 0 ? '' : `<path d="${paths.join('')}" fill="${TIE}" fill-opacity="${SHADES[shade]}"/>`,
    ),
    conflicts.length === 0 ? '' : `<path d="${conflicts.join('')}" fill="${STOP}"/>`,
  ];
}

/** Below a third of the largest weight, below two thirds, and above. */
function shadeOf(strength: number): number {
  return Math.min(SHADES.length - 1, Math.floor(strength * SHADES.length));
}

// The colour of each group beside its rows and above its columns, hollow where the group was drawn by a model.
function drawStrips(order: readonly NetworkNode[], blocks: readonly Block[], cell: number): string[] {
  return blocks.flatMap(({ group, start, size }) => {
    const given = order.slice(start, start + size).filter((node) => !node.isGroupDrawn).length;
    const parts = [
      { from: start, count: given, fill: groupColour(group) },
      { from: start + given, count: size - given, fill: PAPER },
    ];
    return parts
      .filter(({ count }) => count > 0)
      .flatMap(({ from, count, fill }) => {
        const [begin, length] = [from * cell, count * cell];
        const inset = fill === PAPER ? 0.75 : 0;
        const look =
          fill === PAPER ? `fill="${PAPER}" stroke="${groupColour(group)}" stroke-width="1.5"` : `fill="${fill}"`;
        const [thick, long] = [STRIP - 2 * inset, Math.max(0.5, length - 2 * inset)];
        return [
          `<rect x="${at(-STRIP - 3 + inset)}" y="${at(begin + inset)}" width="${at(thick)}" height="${at(long)}" ${look}/>`,
          `<rect x="${at(begin + inset)}" y="${at(-STRIP - 3 + inset)}" width="${at(long)}" height="${at(thick)}" ${look}/>`,
        ];
      });
  });
}

function drawBorders(blocks: readonly Block[], cell: number, side: number): string[] {
  return blocks.slice(1).map(({ start }) => {
    const place = at(start * cell);
    return `<path d="M0 ${place}H${at(side)}M${place} 0V${at(side)}" stroke="${LINE}" stroke-width="0.8"/>`;
  });
}

function drawShares(
  blocks: readonly Block[],
  shares: readonly (readonly number[])[],
  cell: number,
  words: Words,
): string[] {
  return blocks.flatMap((down, from) =>
    blocks.map((across, to) => {
      if (down.size * cell < 22 || across.size * cell < 40 || Number.isNaN(shares[from][to])) return '';
      const x = (across.start + across.size / 2) * cell;
      const y = (down.start + down.size / 2) * cell + 5;
      return textElement(x, y, percent(shares[from][to], words), {
        size: 14,
        bold: true,
        anchor: 'middle',
        halo: true,
      });
    }),
  );
}

function percent(share: number, words: Words): string {
  if (share === 0) return formatNumber(0, 0, words);
  return formatNumber(100 * share, share < 0.00995 ? 2 : share < 0.0995 ? 1 : 0, words);
}

// To the left, each at the middle of its rows if it can, else tied to them by a line.
function drawGroupNames(blocks: readonly Block[], cell: number, side: number): string[] {
  const wishes = blocks.map(({ start, size }) => (start + size / 2) * cell);
  const room = Math.min(LABEL_ROOM, side / blocks.length);
  if (room < 12) return [];
  const middles = spreadLabels(
    wishes,
    blocks.map(() => room),
    0,
    side,
  );
  return blocks.map(({ name }, index) => {
    const text = shorten(name, LEFT - 36, LABEL);
    const line = `<path d="M${-STRIP - 5} ${at(wishes[index])}L${-STRIP - 17} ${at(middles[index])}" stroke="${LINE}" fill="none"/>`;
    return line + textElement(-STRIP - 20, middles[index] + 4.5, text, { size: LABEL, anchor: 'end' });
  });
}

function drawNames(
  order: readonly NetworkNode[],
  named: ReadonlySet<NetworkNode>,
  cell: number,
  side: number,
): string[] {
  const places = Array.from(order.keys()).filter((place) => named.has(order[place]));
  const wishes = places.map((place) => (place + 0.5) * cell);
  const middles = spreadLabels(
    wishes,
    places.map(() => LABEL_ROOM),
    0,
    side,
  );
  return places.map((place, index) => {
    const text = shorten(order[place].label, RIGHT - 48, LABEL);
    const line = `<path d="M${at(side + 1)} ${at(wishes[index])}L${at(side + 16)} ${at(middles[index])}" stroke="${LINE}" stroke-width="0.8" fill="none"/>`;
    return line + textElement(side + 19, middles[index] + 4.5, text, { size: LABEL });
  });
}

function tieKey(network: NetworkPicture, options: NetworkOptions, words: Words): KeyPart {
  const { network: said } = words.pictures;
  const tie = options.tie ?? said.tie;
  const { kind, heaviest } = weightsOf(network);
  const bound = (share: number) => formatNumber(share * heaviest, 2, words);
  const classes =
    kind === 'unequal'
      ? [
          { shade: SHADES[2], text: `${tie} ≥ ${bound(2 / 3)}` },
          { shade: SHADES[1], text: `${tie} ≥ ${bound(1 / 3)}` },
          { shade: SHADES[0], text: `${tie} < ${bound(1 / 3)}` },
        ]
      : [{ shade: SHADES[2], text: kind === 'equal' ? `${tie} ${bound(1)}` : tie }];
  const rows: string[] = [];
  let bottom = 26;
  const sample = (fill: string, opacity: number, text: string) => {
    rows.push(`<rect x="3" y="${at(bottom - 11)}" width="12" height="12" fill="${fill}" fill-opacity="${opacity}"/>`);
    rows.push(textElement(26, bottom, shorten(text, KEY_WIDTH - 46, 14)));
    bottom += 24;
  };
  if (network.ties.length > 0) for (const { shade, text } of classes) sample(TIE, shade, text);
  if (network.ties.some(({ conflict }) => conflict)) sample(STOP, 1, said.conflict);
  const [, drawn] = drawnNotes(network, options, words);
  for (const text of [options.arrow ?? said.arrow(tie), said.matrix, said.within, drawn]) {
    const lines = wrapText(text, KEY_WIDTH - 24, LABEL, 6);
    rows.push(textLines(0, bottom, lines, 17, { size: LABEL, colour: MUTED }));
    bottom += lines.length * 17 + (lines.length > 0 ? 5 : 0);
  }
  return {
    body: textElement(0, 0, said.ties, { size: 14, bold: true }) + rows.join(''),
    height: bottom - 17,
  };
}

/** Of up to five groups all shares, of more those within groups. */
function describeShares(blocks: readonly Block[], shares: readonly (readonly number[])[], words: Words): string {
  const { network: said } = words.pictures;
  return blocks
    .flatMap((down, from) =>
      blocks.map((across, to) =>
        (blocks.length > 5 && from !== to) || Number.isNaN(shares[from][to])
          ? ''
          : `${said.towards(down.name, across.name)} ${percent(shares[from][to], words)}`,
      ),
    )
    .filter((part) => part !== '')
    .join(', ');
}
