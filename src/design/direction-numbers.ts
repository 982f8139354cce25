import { DIRECTION_BITS } from './direction-bits.js';

/** How many bits a coordinate has, and so how many direction numbers a dimension. */
export const BITS = 30;

/**
 * The direction numbers of Sobol' sequences: that of bit k in dimension j stands at j * BITS + k, as a whole number below 2^BITS.
 *
 * @source joe2008
 */
export function directionNumbers(dimensions: number): Int32Array {
  const directions = new Int32Array(dimensions * BITS);
  for (let k = 0; k < BITS; k++) directions[k] = 1 << (BITS - 1 - k);
  const reader = { place: 0 };
  let degree = 0;
  for (let dimension = 1; dimension < dimensions; dimension++) {
    degree += readBits(reader, 1);
    const polynomial = readBits(reader, degree - 1);
    const own = directions.subarray(dimension * BITS, (dimension + 1) * BITS);
    for (let k = 0; k < degree; k++) own[k] = (2 * readBits(reader, k) + 1) << (BITS - 1 - k);
    for (let k = degree; k < BITS; k++) own[k] = recur(own, k, degree, polynomial);
  }
  return directions;
}

/** The direction number of bit k from the `degree` before it; the polynomial is given by its middle coefficients. */
function recur(own: Int32Array, k: number, degree: number, polynomial: number): number {
  let next = own[k - degree] ^ (own[k - degree] >> degree);
  for (let back = 1; back < degree; back++) {
    if ((polynomial >> (degree - 1 - back)) & 1) next ^= own[k - back];
  }
  return next;
}

/** The next `count` bits of the packed table, the first as the highest. Each digit holds five. */
function readBits(reader: { place: number }, count: number): number {
  let bits = 0;
  for (let i = 0; i < count; i++) {
    const digit = Number.parseInt(DIRECTION_BITS[Math.floor(reader.place / 5)], 32);
    bits = 2 * bits + ((digit >> (4 - (reader.place % 5))) & 1);
    reader.place += 1;
  }
  return bits;
}
