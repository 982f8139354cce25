import { createHash } from 'node:crypto';

// What stands before the digits, so that their place is found without reading the file as what it may no longer be.
const MARK = 'metagovernor-seal:';
const DIGITS = 64;

/** What stands in a file where its seal is to go. */
export const BLANK_SEAL = `${MARK}${'0'.repeat(DIGITS)}`;

/**
 * Bytes with their seal in the place of the blank one: the SHA-256 of all bytes, the place of its own digits taken as zeros, and of
 * where the file belongs.
 *
 * @param bytes - with BLANK_SEAL somewhere; its last place is taken.
 * @param origin - what the file is of and where: under another the seal does not fit.
 */
export function seal(bytes: Uint8Array, origin: string): Uint8Array {
  const at = placeOf(bytes);
  if (at === undefined) throw new RangeError('Expected bytes with a blank seal but found none');
  const sealed = Buffer.from(bytes);
  sealed.write(digitsOf(bytes, at, origin), at, 'latin1');
  return sealed;
}

/** What is wrong with the seal of a file, in words that follow "but found"; undefined where it fits. */
export function findSealFault(bytes: Uint8Array, origin: string): string | undefined {
  if (bytes.length === 0) return 'an empty file';
  const at = placeOf(bytes);
  if (at === undefined) return 'no seal in it: it is damaged, or metagovernor 0.1.0 wrote it';
  const found = asBuffer(bytes).toString('latin1', at, at + DIGITS);
  if (found === digitsOf(bytes, at, origin)) return undefined;
  return 'that its seal does not fit: it is damaged, or belongs elsewhere';
}

/** Where the digits of the last seal begin. */
function placeOf(bytes: Uint8Array): number | undefined {
  const mark = asBuffer(bytes).lastIndexOf(MARK, undefined, 'latin1');
  const at = mark + MARK.length;
  return mark < 0 || at + DIGITS > bytes.length ? undefined : at;
}

function digitsOf(bytes: Uint8Array, at: number, origin: string): string {
  return createHash('sha256')
    .update(`${origin}\n`)
    .update(bytes.subarray(0, at))
    .update('0'.repeat(DIGITS))
    .update(bytes.subarray(at + DIGITS))
    .digest('hex');
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
