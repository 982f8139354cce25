const WHOLE = /^[+-]?(\d+)$/;

/** Whether a number as a text is a whole one with more digits than a double keeps, or one too large for any. */
export function losesDigits(text: string): boolean {
  if (text.length < 16 && !/[eE]/.test(text)) return false;
  const value = Math.abs(Number(text));
  // As JSON has no infinity, 1e999 stands for it.
  if (value === Number.POSITIVE_INFINITY) return !/^[+-]?1e999$/.test(text);
  const digits = WHOLE.exec(text)?.[1].replace(/^0+(?=\d)/, '');
  if (digits === undefined || value <= Number.MAX_SAFE_INTEGER) return false;
  return String(value) !== digits && BigInt(value) !== BigInt(digits);
}
