import type { ScaleLinear } from 'd3-scale';
import type { Words } from '../words/index.js';
import { formatCoordinate as at, formatNumber } from './format-number.js';
import { FAINT, MUTED } from './palette.js';
import { textElement } from './text-element.js';

/** The scale of a picture: numbers to pixels. */
export type PixelScale = ScaleLinear<number, number>;

/** The decimals that tell ticks apart; `otherwise` where there are fewer than two. */
export function tickDecimals(ticks: readonly number[], otherwise: number): number {
  if (ticks.length < 2) return otherwise;
  return Math.min(20, Math.max(0, Math.ceil(-Math.log10(ticks[1] - ticks[0]) - 1e-9)));
}

/** Lines down a field, one a tick. */
export function gridAcross(x: PixelScale, count: number, top: number, floor: number): string {
  return x
    .ticks(count)
    .map(
      (tick) => `<line x1="${at(x(tick))}" x2="${at(x(tick))}" y1="${at(top)}" y2="${at(floor)}" stroke="${FAINT}"/>`,
    )
    .join('');
}

/** The numbers below a field, with their baseline at `y`. */
export function numbersAcross(x: PixelScale, count: number, y: number, words: Words): string {
  const ticks = x.ticks(count);
  const decimals = tickDecimals(ticks, 2);
  const style = { size: 14, anchor: 'middle', colour: MUTED } as const;
  return ticks.map((tick) => textElement(x(tick), y, formatNumber(tick, decimals, words), style)).join('');
}

/** Lines across a field, one a tick, and their numbers left of it. */
export function gridDown(y: PixelScale, count: number, left: number, right: number, words: Words): string {
  const ticks = y.ticks(count);
  const decimals = tickDecimals(ticks, 2);
  const style = { size: 14, anchor: 'end', colour: MUTED } as const;
  return ticks
    .map((tick) => {
      const line = `<line x1="${at(left)}" x2="${at(right)}" y1="${at(y(tick))}" y2="${at(y(tick))}" stroke="${FAINT}"/>`;
      return line + textElement(left - 8, y(tick) + 5, formatNumber(tick, decimals, words), style);
    })
    .join('');
}
