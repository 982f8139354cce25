const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INFINITE = /^([+-]?)(?:inf|infinity)$/i;
const CODE = /^[+-]?0\d/;
const WHOLE = /^[+-]?\d+$/;

/** A number as the shortest text that reads back to the same bits, minus zero included; '' for NaN. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return '';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The number that a text says (decimal notation or an infinity), or undefined where it says none. */
export function parseNumber(text: string): number | undefined {
  if (NUMBER.test(text)) return Number(text);
  const infinite = INFINITE.exec(text);
  if (infinite === null) return undefined;
  return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/**
 * Whether an untyped text should be taken for a number: not so for codes with leading zeros ("007"), infinities, and
 * whole numbers too long to be held exactly.
 */
export function looksNumeric(text: string): boolean {
  return NUMBER.test(text) && !CODE.test(text) && !losesDigits(text);
}

/** Whether a text is a whole number too long to be held exactly. */
export function losesDigits(text: string): boolean {
  return text.length > 15 && WHOLE.test(text) && !Number.isSafeInteger(Number(text));
}
