const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Whether a text is a number as JSON writes it: decimal, without a plus, leading zeros or a bare point. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * The number that a decimal text says, or undefined where its value cannot be kept: beyond 2^53 - 1, or taken for a whole number
 * that it is not. A fraction is rounded to the nearest double, as everywhere.
 *
 * @param text - as isDecimal has it.
 */
export function exactNumber(text: string): number | undefined {
  const value = Number(text);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined;
  if (!Number.isInteger(value)) return value;
  return isKept(text, value) ? value : undefined;
}

const WHOLE = /^[+-]?\d+$/;

/**
 * Whether a number as a text is a whole one with more digits than a double keeps, or one too large for any. Beyond 2^53 a double keeps
 * some whole numbers and not their neighbours.
 *
 * @param text - a number in any notation, or no number: that loses nothing.
 */
export function losesDigits(text: string): boolean {
  if (text.length < 16 && !/[eE]/.test(text)) return false;
  const value = Number(text);
  // As JSON has no infinity, 1e999 stands for it.
  if (Math.abs(value) === Number.POSITIVE_INFINITY) return !/^[+-]?1e999$/.test(text);
  return WHOLE.test(text) && !isKept(text, value);
}

/** Whether a whole number is the one that is written: to its last digit, or as a program writes it, in the fewest. */
function isKept(text: string, value: number): boolean {
  const written = significantDigits(text);
  return [String(value), String(BigInt(value))].some((kept) => {
    const { digits, exponent } = significantDigits(kept);
    return written.digits === digits && written.exponent === exponent;
  });
}

/** A decimal text as digits that neither begin nor end with 0, times a power of ten. */
function significantDigits(text: string): { readonly digits: string; readonly exponent: number } {
  const [mantissa, power = '0'] = text.replace(/^[+-]/, '').split(/[eE]/);
  const [whole, fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  let first = 0;
  let end = all.length;
  while (first < end && all[first] === '0') first++;
  while (end > first && all[end - 1] === '0') end--;
  const digits = all.slice(first, end);
  return { digits, exponent: digits === '' ? 0 : Number(power) - fraction.length + all.length - end };
}
