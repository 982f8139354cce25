/**
 * A 64-bit fingerprint of bytes, as 16 hexadecimal digits: equal for equal bytes, different (but for chance) where one bit differs.
 *
 * Two chains of 32-bit words, each mixed by multiplication and rotation and each fed to the other. It finds accidents, not attackers.
 * Numbers are read as their bytes on a little-endian machine, as all current ones are; so 0 and -0 differ, and a NaN should not
 * be in state that is compared across engines, because its bits are not fixed.
 *
 * @param bytes - a typed array, a DataView (its part of the buffer alone) or a whole buffer.
 */
export function digest(bytes: ArrayBufferView | ArrayBuffer): string {
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  // Words can only be read where they start at a multiple of 4.
  const aligned = view.byteOffset % 4 === 0 ? view : view.slice();
  const wordCount = aligned.length >>> 2;
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, wordCount);

  let a = 0x243f6a88;
  let b = 0x85a308d3 | 0;
  for (let i = 0; i < wordCount; i++) {
    const word = words[i];
    a = Math.imul(a ^ mixWord(word, 0x9e3779b1, 15), 0x85ebca77);
    a = (((a << 13) | (a >>> 19)) + b) | 0;
    b = Math.imul(b ^ mixWord(word, 0xc2b2ae3d, 17), 0x27d4eb2f);
    b = (((b << 11) | (b >>> 21)) + a) | 0;
  }
  let rest = 0;
  for (let i = aligned.length - 1; i >= wordCount * 4; i--) rest = (rest << 8) | aligned[i];
  a ^= mixWord(rest, 0x9e3779b1, 15) ^ aligned.length;
  b ^= mixWord(rest, 0xc2b2ae3d, 17) ^ aligned.length;

  a = (a + b) | 0;
  b = (b + a) | 0;
  a = avalanche(a);
  b = avalanche(b);
  a = (a + b) | 0;
  b = (b + a) | 0;
  return hexadecimal(a) + hexadecimal(b);
}

function mixWord(word: number, factor: number, turn: number): number {
  const product = Math.imul(word, factor);
  return Math.imul((product << turn) | (product >>> (32 - turn)), 0x165667b1);
}

/** Let each bit reach all others (an invertible mix of shifts and odd factors). */
function avalanche(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
