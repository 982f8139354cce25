import type { Language } from './languages.js';

const FORMATS = new Map<string, Intl.NumberFormat>();

/**
 * A number with so many decimals, and the decimal mark of a language: the same digits in each.
 *
 * Intl is given the digits as a text, for it rounds halves otherwise than toFixed does.
 */
export function formatDecimal(language: Language, value: number, decimals: number): string {
  return formatOf(language, decimals).format(value.toFixed(decimals) as Intl.StringNumericLiteral);
}

/** A number with all its digits, and the decimal mark of a language. */
export function formatExact(language: Language, value: number): string {
  const digits = String(value);
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return digits;
  return formatDecimal(language, value, digits.split('.').at(1)?.length ?? 0);
}

/** A share of 0 to 1 as a percentage: "45 %". */
export function formatPercentage(language: Language, share: number, decimals = 0): string {
  return `${formatDecimal(language, 100 * share, decimals)} %`;
}

/** With a capital at its start. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names in a sentence: "A, B and C". */
export function joinNames(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(names);
}

/** Names in the order of a language's alphabet: in Danish æ, ø and å stand last. */
export function sortNames(language: Language, names: readonly string[]): string[] {
  const { compare } = new Intl.Collator(language);
  return names.toSorted(compare);
}

/** Kept, for making one takes longer than using it a hundred times. */
function formatOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const known = FORMATS.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  });
  FORMATS.set(key, format);
  return format;
}
