/** A coordinate to a tenth of a pixel, so that the same picture is the same text everywhere. */
export function formatCoordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** A number with so many decimals and a real minus sign. */
export function formatNumber(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A difference: as formatNumber, with a plus sign where it is above 0. */
export function formatSigned(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A share of 0 to 1 as a percentage, with a decimal where it is below 10 % and not 0. */
export function formatPercent(share: number): string {
  const percent = share * 100;
  return `${percent > 0 && percent < 9.95 ? percent.toFixed(1) : percent.toFixed(0)} %`;
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
