/**
 * From 32 random bits to 0 .. count - 1 by the high word of their product: exact for each count up to 2^32, although the product
 * itself may need 64 bits. A word is rejected where the low word of the product lies below the threshold.
 *
 * @source lemire2019
 */

const TWO_32 = 4_294_967_296;

/** How many of the 2^32 words must be rejected so that each result has equally many: 2^32 mod `count`. */
export function rejectionThreshold(count: number): number {
  return TWO_32 % count;
}

/** The upper 32 bits of `word` * `count`, the word read as unsigned. */
export function highWord(word: number, count: number): number {
  const low = Math.imul(word, count) >>> 0;
  // What is left is a multiple of 2^32 but for the rounding of the product, which is below 2^11.
  return Math.floor(((word >>> 0) * count - low) / TWO_32 + 0.5);
}
