import { formatDecimal, formatPercentage } from '../../words/index.js';
import { lang } from './app.js';

/** A number with so many decimals, and a real minus sign, in the language of the page. */
export function decimal(value: number, decimals = 1): string {
  return formatDecimal(lang.value, value, decimals).replace('-', '−');
}

/** As decimal, with a plus sign above 0. */
export function signed(value: number, decimals = 1): string {
  return value > 0 ? `+${decimal(value, decimals)}` : decimal(value, decimals);
}

export function percent(share: number): string {
  return formatPercentage(lang.value, share).replace('-', '−');
}

/** Names in a row: "A, B and C". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(lang.value, { type: 'conjunction' }).format(names);
}

/** With a capital at its start. */
export function capital(label: string): string {
  return label.charAt(0).toLocaleUpperCase(lang.value) + label.slice(1);
}
