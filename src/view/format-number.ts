import { formatDecimal, type Words } from '../words/index.js';

/** A coordinate to a tenth of a pixel, so that the same picture is the same text everywhere. */
export function formatCoordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** A number with so many decimals and a real minus sign. */
export function formatNumber(value: number, decimals: number, { language }: Words): string {
  const text = formatDecimal(language, Math.abs(value), decimals);
  return value < 0 && isSeen(value, decimals) ? `−${text}` : text;
}

/** A difference: as formatNumber, with a plus sign where it is above 0. */
export function formatSigned(value: number, decimals: number, words: Words): string {
  const text = formatNumber(value, decimals, words);
  return value > 0 && isSeen(value, decimals) ? `+${text}` : text;
}

/** Whether something other than 0 is left of a number with so many decimals. */
function isSeen(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) !== 0;
}

/** A share of 0 to 1 as a percentage, with a decimal where it is below 10 % and not 0. */
export function formatPercent(share: number, { language }: Words): string {
  const percent = share * 100;
  return `${formatDecimal(language, percent, percent > 0 && percent < 9.95 ? 1 : 0)} %`;
}

/** How many decimals show values of this size with three significant digits or so: 0 to 6. */
export function decimalsFor(size: number): number {
  if (size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 0.1) return 2;
  if (size >= 0.01) return 3;
  if (size === 0) return 0;
  if (size >= 0.001) return 4;
  return size >= 0.0001 ? 5 : 6;
}
