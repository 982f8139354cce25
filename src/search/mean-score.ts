import { pow } from '../numeric/index.js';

/** The mean over searchers of (worth / maximum) ^ exponent; 1 on a landscape where nothing is worth anything. */
export function meanScore(values: Float64Array, maximum: number, exponent: number): number {
  if (maximum === 0) return 1;
  let total = 0;
  for (let node = 0; node < values.length; node++) total += raise(values[node] / maximum, exponent);
  return total / values.length;
}

/** Whole powers by multiplication, which is several times as fast. */
function raise(base: number, exponent: number): number {
  if (!Number.isInteger(exponent)) return pow(base, exponent);
  let power = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest >>>= 1) {
    if (rest & 1) power *= square;
    square *= square;
  }
  return power;
}
