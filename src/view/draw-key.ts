import { largest } from '../numeric/index.js';
import { measureText, wrapText } from './measure-text.js';
import { MUTED } from './palette.js';
import { textLines } from './text-element.js';

/** One line of a key: a sample and what it means. */
export interface KeyEntry {
  /** How wide the sample is, in pixels. */
  readonly width: number;
  /** The sample, from `x` on, its middle at `y`. */
  readonly draw: (x: number, y: number) => string;
  readonly text: string;
}

/** A key as it was set, and how much room it took. */
export interface Key {
  readonly body: string;
  readonly height: number;
}

const SIZE = 13;
const LEADING = 17;
const ROW = 24;
const GAP = 26;

/** Set the entries of a key one after the other from (left, top), and on a new line where the width is used up. */
export function drawKey(entries: readonly KeyEntry[], left: number, top: number, width: number): Key {
  let [x, y] = [left, top];
  let rowHeight = 0;
  const parts: string[] = [];
  for (const entry of entries) {
    const lines = wrapText(entry.text, width - entry.width - 8, SIZE, 3);
    const needed = entry.width + 8 + Math.max(largest(lines.map((line) => measureText(line, SIZE))), 0);
    if (x > left && x + needed > left + width) {
      x = left;
      y += rowHeight;
      rowHeight = 0;
    }
    parts.push(entry.draw(x, y + ROW / 2));
    parts.push(textLines(x + entry.width + 8, y + ROW / 2 + 5, lines, LEADING, { size: SIZE, colour: MUTED }));
    rowHeight = Math.max(rowHeight, ROW + (lines.length - 1) * LEADING);
    x += needed + GAP;
  }
  return { body: parts.join(''), height: y + rowHeight - top };
}
