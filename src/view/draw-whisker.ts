import { formatCoordinate as at } from './format-number.js';
import { INK, PAPER } from './palette.js';

const REACH = 5;

/**
 * Draw an interval along a row: a line with an end at either side, with paper around it so that it shows on a bar.
 *
 * @param within - where the row ends, in pixels: an interval that goes on beyond is cut there and has no end on that side.
 */
export function whiskerAcross(
  from: number,
  to: number,
  y: number,
  within: readonly [number, number] = [from, to],
): string {
  const [left, right] = [Math.max(from, within[0]), Math.min(to, within[1])];
  const ends = [from, to].filter((x) => x >= left && x <= right).map((x) => `M${at(x)} ${at(y - REACH)}v${2 * REACH}`);
  return whisker(`M${at(left)} ${at(y)}H${at(right)}${ends.join('')}`);
}

/** Draw an interval up and down a column. */
export function whiskerDown(x: number, from: number, to: number): string {
  const ends = [from, to].map((y) => `M${at(x - REACH)} ${at(y)}h${2 * REACH}`);
  return whisker(`M${at(x)} ${at(from)}V${at(to)}${ends.join('')}`);
}

function whisker(path: string): string {
  return (
    `<path d="${path}" stroke="${PAPER}" stroke-width="4.5" fill="none" stroke-opacity="0.85"/>` +
    `<path d="${path}" stroke="${INK}" stroke-width="1.8" fill="none"/>`
  );
}
