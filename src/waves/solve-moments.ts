import { runKey, type Seed, uniformAt } from '../numeric/index.js';
import { apply, dot, invert, type Matrix, multiply, sampleMoments, transpose } from './linear-algebra.js';
import { PURPOSE } from './purposes.js';

/** A model of which only simulations can be had, and what its statistics were in the data. */
export interface MomentProblem {
  readonly start: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How far to go from the start to see what moves. */
  readonly step: Float64Array;
  readonly target: Float64Array;
  /** The statistics of one future; the same replicate has the same luck whatever the parameters. */
  readonly simulate: (parameters: Float64Array, replicate: number) => Float64Array;
}

/** How much to simulate, and what to tell of it. */
export interface MomentOptions {
  /** Futures in each step of the search, and in the last steps and the final look. */
  readonly search: number;
  readonly final: number;
  readonly seed: Seed;
  /** Called between batches of work; it may throw to stop. */
  readonly pause: (phase: MomentPhase, done: number) => Promise<void>;
}

export type MomentPhase = 'search' | 'refine' | 'check';

/** What simulated moments have found. */
export interface MomentSolution {
  readonly estimate: Float64Array;
  /** Covariance of the estimate, D^-1 S D^-T; undefined where the derivative has no inverse. */
  readonly covariance: Float64Array[] | undefined;
  readonly derivative: Float64Array[];
  readonly simulated: { readonly mean: Float64Array; readonly covariance: Float64Array[] };
  /** Deviation of the simulated mean from the target, in standard deviations of the simulations. */
  readonly tRatios: Float64Array;
  /** The largest such deviation of any sum of statistics, however weighed. */
  readonly overall: number;
  readonly futures: number;
}

const SEARCH_STEPS = 12;
const ROUNDS = 8;
/** Replicates of the final look are others than those of the search. */
const FRESH = 1_000_000;
const SAME = 0;
const BEND = 500_000;

/**
 * The parameters at which the statistics are on average what they were in the data: Gauss-Newton on simulated moments.
 *
 * All futures of the search share their luck from step to step (common random numbers), so that it comes to rest. The derivative is the
 * regression of mirrored pairs of futures on steps in all parameters at once; the steps become about half a standard error, so that
 * it holds over what the data leave open. The final look takes other luck; where it finds the mean off the target, a step is taken
 * from all looks together, and other luck looked at.
 * @source mcfadden1989, snijders2001
 */
export async function solveMoments(problem: MomentProblem, options: MomentOptions): Promise<MomentSolution> {
  const { search, final, pause } = options;
  let futures = 0;
  const widths = problem.step.slice();
  const sampleAt = async (at: Float64Array, count: number, from: number, phase: MomentPhase) => {
    const sample: Float64Array[] = [];
    for (let one = 0; one < count; one++) {
      if (one % 50 === 0) await pause(phase, futures);
      sample.push(problem.simulate(at, from + one));
      futures++;
    }
    return sample;
  };
  const derivativeAt = async (at: Float64Array, pairs: number, from: number, phase: MomentPhase) => {
    const design: Float64Array[] = [];
    const halves: Float64Array[] = [];
    for (let one = 0; one < pairs; one++) {
      if (one % 25 === 0) await pause(phase, futures);
      const move = signedSteps(widths, options.seed, from + one);
      const up = problem.simulate(within(problem, at, move, 1), from + one);
      const down = problem.simulate(within(problem, at, move, -1), from + one);
      design.push(move);
      halves.push(up.map((value, which) => (value - down[which]) / 2));
      futures += 2;
    }
    return regress(design, halves);
  };

  let at: Float64Array = problem.start;
  let best = { at, distance: Number.POSITIVE_INFINITY };
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const { mean, covariance } = sampleMoments(await sampleAt(at, search, SAME, 'search'));
    const gap = problem.target.map((value, which) => value - mean[which]);
    const distance = distanceOf(gap, covariance);
    if (distance < best.distance) best = { at, distance };
    if (distance < 0.01 * problem.target.length) break;
    const derivative = await derivativeAt(at, Math.ceil(search / 2), BEND, 'search');
    const move = newtonStep(derivative, covariance, gap, problem);
    adaptWidths(widths, derivative, covariance, problem);
    // What has made it worse is taken back by half.
    const from = distance > 4 * best.distance + 1 ? best.at.map((value, which) => (value + at[which]) / 2) : at;
    at = from === at ? within(problem, at, move, 1) : from;
  }

  at = best.at;
  let solution: MomentSolution | undefined;
  let derivative = await derivativeAt(at, Math.ceil(final / 2), BEND, 'refine');
  const looks: Look[] = [{ at, ...sampleMoments(await sampleAt(at, final, SAME, 'refine')) }];
  for (let round = 0; round < ROUNDS; round++) {
    const { covariance } = looks[looks.length - 1];
    const gap = gapAt(at, looks, derivative, problem.target);
    const move = newtonStep(derivative, covariance, gap, problem);
    at = within(problem, at, move, 1);
    if (move.some((step, which) => Math.abs(step) > problem.step[which])) {
      // Too far for what was seen before to hold.
      derivative = await derivativeAt(at, Math.ceil(final / 2), BEND, 'refine');
      looks.length = 0;
    }
    const fresh = sampleMoments(await sampleAt(at, final, FRESH + round * final, 'check'));
    looks.push({ at, ...fresh });
    const found = solutionOf(problem, at, derivative, fresh, futures);
    const isDone = isConverged(found);
    if (isDone || solution === undefined || found.overall < solution.overall) solution = found;
    if (isDone) break;
  }
  return { ...(solution as MomentSolution), futures };
}

/** What futures at one place were like. */
interface Look {
  readonly at: Float64Array;
  readonly mean: Float64Array;
  readonly covariance: Float64Array[];
}

/** How far the statistics at one place are from the target, by all looks nearby: each is brought there by the derivative. */
function gapAt(at: Float64Array, looks: readonly Look[], derivative: Matrix, target: Float64Array): Float64Array {
  const gap = new Float64Array(target.length);
  for (const look of looks) {
    const bend = apply(
      derivative,
      at.map((value, which) => value - look.at[which]),
    );
    for (let which = 0; which < gap.length; which++) {
      gap[which] += (target[which] - look.mean[which] - bend[which]) / looks.length;
    }
  }
  return gap;
}

/** Whether simulations are on the target, as is usual to ask: each within .1 of a standard deviation, any sum within .25. */
export function isConverged({ tRatios, overall }: Pick<MomentSolution, 'tRatios' | 'overall'>): boolean {
  return tRatios.every((ratio) => Math.abs(ratio) < 0.1) && overall < 0.25;
}

function solutionOf(
  problem: MomentProblem,
  estimate: Float64Array,
  derivative: Float64Array[],
  simulated: MomentSolution['simulated'],
  futures: number,
): MomentSolution {
  const gap = problem.target.map((value, which) => simulated.mean[which] - value);
  const information = informationOf(derivative, simulated.covariance);
  return {
    estimate,
    derivative,
    simulated,
    covariance: invert(information),
    tRatios: gap.map((value, which) => {
      const spread = Math.sqrt(simulated.covariance[which][which]);
      return value === 0 ? 0 : value / spread;
    }),
    overall: Math.sqrt(distanceOf(gap, simulated.covariance)),
    futures,
  };
}

function signedSteps(widths: Float64Array, seed: Seed, replicate: number): Float64Array {
  const key = runKey(seed, replicate);
  return widths.map((width, which) => (uniformAt(key, PURPOSE.step, 0, which) < 0.5 ? -width : width));
}

function within({ low, high }: MomentProblem, at: Float64Array, move: Float64Array, sign: number): Float64Array {
  return at.map((value, which) => Math.min(high[which], Math.max(low[which], value + sign * move[which])));
}

/** Least squares of each statistic on the steps: [statistics x parameters]. */
function regress(design: Matrix, responses: Matrix): Float64Array[] {
  const moved = transpose(design);
  const inverse = invert(multiply(moved, design));
  if (inverse === undefined)
    return responses[0] === undefined ? [] : Array.from(responses[0], () => new Float64Array(moved.length));
  return transpose(multiply(inverse, multiply(moved, responses)));
}

/** D' S^-1 D. */
function informationOf(derivative: Matrix, covariance: Matrix): Float64Array[] {
  return multiply(transpose(derivative), multiply(inverseOf(covariance), derivative));
}

/** The inverse of a covariance; a statistic that does not vary, or is a sum of others, is held off singularity by a millionth. */
export function inverseOf(covariance: Matrix): Float64Array[] {
  const lifted = covariance.map((row, at) => {
    const copy = row.slice();
    copy[at] = copy[at] * (1 + 1e-6) + 1e-9;
    return copy;
  });
  return invert(lifted) ?? lifted.map((row, at) => row.map((value, other) => (at === other ? 1 / value : 0)));
}

/** The squared distance of Mahalanobis. */
export function distanceOf(gap: Float64Array, covariance: Matrix): number {
  return Math.max(0, dot(gap, apply(inverseOf(covariance), gap)));
}

/** Gauss-Newton, held back where the data say little: the prior knowledge is that no parameter moves by more than its whole range. */
function newtonStep(derivative: Matrix, covariance: Matrix, gap: Float64Array, problem: MomentProblem): Float64Array {
  const information = informationOf(derivative, covariance);
  for (let which = 0; which < information.length; which++) {
    information[which][which] += 1 / (problem.high[which] - problem.low[which]) ** 2;
  }
  const pull = apply(multiply(transpose(derivative), inverseOf(covariance)), gap);
  const move = apply(invert(information) ?? [], pull);
  if (move.length === 0) return new Float64Array(problem.step.length);
  // No further than some steps of the first kind at once.
  const furthest = Math.max(...move.map((value, which) => Math.abs(value) / (3 * problem.step[which])));
  return furthest > 1 ? move.map((value) => value / furthest) : move;
}

function adaptWidths(widths: Float64Array, derivative: Matrix, covariance: Matrix, problem: MomentProblem): void {
  const inverse = invert(informationOf(derivative, covariance));
  if (inverse === undefined) return;
  for (let which = 0; which < widths.length; which++) {
    const half = 0.5 * Math.sqrt(Math.max(0, inverse[which][which]));
    widths[which] = Math.min(2 * problem.step[which], Math.max(0.25 * problem.step[which], half));
  }
}
