import { ParameterError } from '../base/index.js';

/**
 * Sine and cosine. The angle is reduced by multiples of pi/2 that are taken away in three exact pieces and a rest (Cody and
 * Waite's way), which leaves an angle within pi/4 as a sum of two doubles.
 *
 * @source cody1980
 */

const LARGEST_ANGLE = 1e6;
const QUARTERS_PER_RADIAN = 0.6366197723675814;
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487111665e-21;
const HALF_PI_4 = 8.4784276603689e-32;

const angle = new Float64Array(2);

/**
 * The sine of an angle in radians, within 0.75 ulp; NaN for NaN and infinities, -0 stays -0.
 *
 * @throws ParameterError for a finite angle beyond one million radians, which the reduction does not reach.
 */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const quarter = reduce(x) & 3;
  const value = (quarter & 1) === 0 ? sineSeries(angle[0], angle[1]) : cosineSeries(angle[0], angle[1]);
  return quarter < 2 ? value : -value;
}

/**
 * The cosine of an angle in radians, within 0.75 ulp; NaN for NaN and infinities.
 *
 * @throws ParameterError for a finite angle beyond one million radians, which the reduction does not reach.
 */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const quarter = (reduce(x) + 1) & 3;
  const value = (quarter & 1) === 0 ? sineSeries(angle[0], angle[1]) : cosineSeries(angle[0], angle[1]);
  return quarter < 2 ? value : -value;
}

/** Write x minus a multiple of pi/2 to `angle` (high, low) and return the multiple. */
function reduce(x: number): number {
  if (Math.abs(x) > LARGEST_ANGLE) {
    throw new ParameterError(`Expected an angle of at most ${LARGEST_ANGLE} radians in size but found ${x}`, {
      found: x,
    });
  }
  const quarters = Math.floor(x * QUARTERS_PER_RADIAN + 0.5);
  if (quarters === 0) {
    angle[0] = x;
    angle[1] = 0;
    return 0;
  }
  // quarters has at most 20 bits and each piece 33, so the products are exact; the differences keep their errors.
  const first = x - quarters * HALF_PI_1;
  const piece2 = quarters * HALF_PI_2;
  const second = first - piece2;
  const back2 = second - first;
  const lost2 = first - (second - back2) - (piece2 + back2);
  const piece3 = quarters * HALF_PI_3;
  const third = second - piece3;
  const back3 = third - second;
  const lost3 = second - (third - back3) - (piece3 + back3);
  const rest = lost2 + (lost3 - quarters * HALF_PI_4);
  angle[0] = third + rest;
  angle[1] = third - angle[0] + rest;
  return quarters;
}

/** sin(x + low) for an angle within pi/4. */
function sineSeries(x: number, low: number): number {
  if (x === 0) return x;
  const square = x * x;
  let tail = 1 / 355_687_428_096_000;
  tail = tail * square - 1 / 1_307_674_368_000;
  tail = tail * square + 1 / 6_227_020_800;
  tail = tail * square - 1 / 39_916_800;
  tail = tail * square + 1 / 362_880;
  tail = tail * square - 1 / 5040;
  tail = tail * square + 1 / 120;
  tail = tail * square - 1 / 6;
  return x + (x * square * tail + low * (1 - square * 0.5));
}

/** cos(x + low) for an angle within pi/4. */
function cosineSeries(x: number, low: number): number {
  const square = x * x;
  let tail = -1 / 6_402_373_705_728_000;
  tail = tail * square + 1 / 20_922_789_888_000;
  tail = tail * square - 1 / 87_178_291_200;
  tail = tail * square + 1 / 479_001_600;
  tail = tail * square - 1 / 3_628_800;
  tail = tail * square + 1 / 40_320;
  tail = tail * square - 1 / 720;
  tail = tail * square + 1 / 24;
  const half = 0.5 * square;
  const rough = 1 - half;
  return rough + (1 - rough - half + (square * square * tail - x * low));
}
