import type { FactorRange } from './scale-factors.js';
import type { Solved, SurfaceShape, WeighedOutputs } from './surface-likelihood.js';

/** A surface fitted to the runs of a design: what an output comes to on average over luck, anywhere in the range of the factors. */
export interface ResponseSurface {
  /** The column that it is of. */
  readonly output: string;
  /** The factors, with the range in which the surface is known. */
  readonly ranges: readonly FactorRange[];
  /** How many points the design has. */
  readonly points: number;
  /** To how many of them the surface is fitted. */
  readonly fitted: number;
  /** How many replicates each point has. */
  readonly replicates: number;
  /**
   * Which share of the variance of points' means the surface foretells for points that it has not seen, at most 1. Up to 100 points each fifth
   * is foretold from the others, the shape of the surface found anew; beyond, each point from all others. At 0 or below it foretells nothing, and
   * its curves say nothing. In a Saltelli design, where points differ from others in one factor, it flatters.
   */
  readonly foretold: number;
  /**
   * Which share of that variance is luck; null with one replicate. Under common random numbers points close to each other share some of
   * it, which the surface then foretells as well, so that the two shares may come to more than 1.
   */
  readonly luck: number | null;
  /** How it was found, for surfaceAt and surfaceShares. */
  readonly inner: InnerSurface;
}

/** What values and shares of a surface are computed from. All variances are in units of the surface's own. */
export interface InnerSurface {
  /** For each factor its value at each fitted point, 0 to 1. */
  readonly columns: readonly Float64Array[];
  readonly shape: SurfaceShape;
  readonly solved: Solved;
  /** The surface of the mean over replicates, in units of `scale` from `centre`. */
  readonly whole: WeighedOutputs;
  /** That of each replicate. */
  readonly each: readonly WeighedOutputs[];
  readonly centre: number;
  readonly scale: number;
  /** The variance of the surface, in the square of `scale`. */
  readonly variance: number;
  /** The variance of what is of a point alone and yet no luck, in the square of `scale`: roughness. */
  readonly roughness: number;
}
