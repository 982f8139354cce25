import { checkInteger } from '../../base/index.js';

/**
 * An NK landscape: N yes-or-no decisions, each of which contributes to the worth of a solution by an amount that depends
 * on itself and on K partners.
 *
 * A solution is a 32-bit integer in which bit d is decision d; no bit at or above N may be set. Plain data: the
 * contributions may be overwritten in place, the rest is written by `fillLandscape` alone.
 *
 * @source kauffman1987
 * @source levinthal1997
 */
export interface Landscape {
  /** N, 1 .. 20. */
  readonly decisions: number;
  /** K, 0 .. N - 1. */
  readonly interdependence: number;
  /** Contributions per decision: 2^(K + 1), one for each pattern of its own bit and its partners' bits. */
  readonly width: number;
  /** 10 to the power of the decimals to which contributions are rounded; 0 where they are not. */
  readonly scale: number;
  /** [N x K] The decisions that each decision depends on. */
  readonly partners: Int32Array;
  /** [N x width] 0 .. 1. The own bit is the highest of the pattern, the last partner's the lowest. */
  readonly contributions: Float64Array;
  /** How many decisions the lower table covers; the upper table covers the rest. */
  readonly lowerBits: number;
  /** [N x 2^lowerBits] Where in `contributions` to look, by the lower bits of a solution ... */
  readonly lowerPlaces: Int32Array;
  /** ... and what the upper bits add to that. */
  readonly upperPlaces: Int32Array;
}

const MOST_DECISIONS = 20;
const MOST_DECIMALS = 9;

/**
 * A landscape with room for its numbers, all zero; to be filled by `fillLandscape` as often as wanted.
 *
 * @param decisions - N, 1 .. 20.
 * @param interdependence - K, 0 .. N - 1.
 * @param rounding - decimals to which contributions are rounded, 0 .. 9; default not rounded.
 * @throws ParameterError for a number outside that.
 */
export function allocateLandscape(decisions: number, interdependence: number, rounding?: number): Landscape {
  checkInteger('decisions', decisions, 1, MOST_DECISIONS);
  checkInteger('interdependence', interdependence, 0, decisions - 1);
  if (rounding !== undefined) checkInteger('rounding', rounding, 0, MOST_DECIMALS);
  const width = 2 << interdependence;
  const lowerBits = (decisions + 1) >> 1;
  return {
    decisions,
    interdependence,
    width,
    scale: rounding === undefined ? 0 : Number(`1e${rounding}`),
    partners: new Int32Array(decisions * interdependence),
    contributions: new Float64Array(decisions * width),
    lowerBits,
    lowerPlaces: new Int32Array(decisions << lowerBits),
    upperPlaces: new Int32Array(decisions << lowerBits),
  };
}
