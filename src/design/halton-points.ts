import { checkSequence, type SequenceOptions } from './sequence-range.js';
import type { UnitPoints } from './unit-points.js';

/**
 * Points of a Halton sequence: coordinate j of point i is i written backwards behind the point, in the j-th prime as base.
 *
 * Right for any number of points in few factors, about ten; in more of them the later factors run in parallel for long stretches.
 * Point 0 is the corner where all coordinates are 0. The same bits as SciPy's `qmc.Halton(scramble=False)`.
 *
 * @param count - how many points, from 1 to 2^30.
 * @param dimensions - how many factors, from 1 to 1024.
 * @param options.skip - how many points to leave out at the start; default 0, and skip + count at most 2^30.
 * @throws ParameterError for numbers outside these ranges.
 * @source halton1960
 */
export function haltonPoints(count: number, dimensions: number, options: SequenceOptions = {}): UnitPoints {
  const skip = checkSequence(count, dimensions, options);
  const bases = firstPrimes(dimensions);
  const values = new Float64Array(count * dimensions);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < dimensions; j++) values[i * dimensions + j] = radicalInverse(skip + i, bases[j]);
  }
  return Object.freeze({ count, dimensions, values });
}

function radicalInverse(index: number, base: number): number {
  let inverse = 0;
  let weight = 1 / base;
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    inverse += (rest % base) * weight;
    weight /= base;
  }
  return inverse;
}

function firstPrimes(count: number): Int32Array {
  const primes = new Int32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate++) {
    if (isPrime(candidate, primes)) primes[found++] = candidate;
  }
  return primes;
}

/** Whether no smaller prime divides a number; `primes` begins with all of them, and the first 0 ends them. */
function isPrime(candidate: number, primes: Int32Array): boolean {
  for (const prime of primes) {
    if (prime === 0 || prime * prime > candidate) return true;
    if (candidate % prime === 0) return false;
  }
  return true;
}
