import type { Language } from './language.js';

/**
 * A number with so many decimals, and the decimal mark of a language: the same digits in each.
 *
 * Intl is given the digits as a text, for it rounds halves otherwise than toFixed does.
 */
export function formatDecimal(language: Language, value: number, decimals: number): string {
  const digits = value.toFixed(decimals) as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  }).format(digits);
}

/** A share of 0 to 1 as a percentage: "45 %". */
export function formatPercentage(language: Language, share: number, decimals = 0): string {
  return `${formatDecimal(language, 100 * share, decimals)} %`;
}

/** Names in the order of a language's alphabet: in Danish æ, ø and å stand last. */
export function sortNames(language: Language, names: readonly string[]): string[] {
  const { compare } = new Intl.Collator(language);
  return names.toSorted(compare);
}
