import { losesDigits } from '../../base/index.js';

// Each digit can be matched in one way only, so that a long text that is no number is found out in one pass.
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const INFINITE = /^([+-]?)(?:inf|infinity)$/i;
const CODE = /^[+-]?0\d/;
const NOT_ZERO = /^[^eE]*[1-9]/;

/** A number as the shortest text that reads back to the same bits, minus zero included; '' for NaN. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return '';
  return Object.is(value, -0) ? '-0' : String(value);
}

/**
 * The number that a text says (decimal notation or an infinity), or undefined where it says none, or one beyond the range of
 * doubles: too large, or so small that it would be 0.
 */
export function parseNumber(text: string): number | undefined {
  if (NUMBER.test(text)) {
    const value = Number(text);
    const outside = value === 0 ? NOT_ZERO.test(text) : !Number.isFinite(value);
    return outside ? undefined : value;
  }
  const infinite = INFINITE.exec(text);
  if (infinite === null) return undefined;
  return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/**
 * Whether an untyped text should be taken for a number: not so for codes with leading zeros ("007"), infinities, and
 * numbers that cannot be held.
 */
export function looksNumeric(text: string): boolean {
  return NUMBER.test(text) && !CODE.test(text) && parseNumber(text) !== undefined && !losesDigits(text);
}
