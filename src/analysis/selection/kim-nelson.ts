import { checkInteger, checkNumber, ParameterError } from '../../base/index.js';
import { checkSample, type Sample } from '../check-sample.js';
import { moments } from '../samples/moments.js';
import { eliminationConstant } from './elimination-constant.js';

/** What counts as better, and how sure the choice has to be. */
export interface SelectionRule {
  /** The smallest difference of means that matters, in the unit of the measure: above 0. */
  readonly delta: number;
  /** The chance of missing an arm that is better by delta or more: .0001 to .4, default .05. */
  readonly alpha?: number;
  /** How many replicates come before the first arm can be out: at least 2, default 20. */
  readonly firstStage?: number;
  /** Whether a larger mean is better; default true. */
  readonly larger?: boolean;
}

/** Where the selection stands after the replicates at hand. */
export interface Selection {
  /** Whether the best is found; if not, give more replicates of the survivors. */
  readonly decided: boolean;
  /** The arm with the best mean among the survivors; the first of them where means are equal. */
  readonly best: string;
  /** The arms that are not out, in their order. More than one where it is not decided, and where means are equal to the end. */
  readonly survivors: readonly string[];
  /** How many replicates it took to decide; all there are where it is not decided. */
  readonly replicates: number;
  /** Each arm that is out, with the number of replicates after which it was. */
  readonly eliminated: ReadonlyMap<string, number>;
}

/**
 * Select the best of several arms, leaving out the poor ones as soon as they show: the fully sequential procedure of Kim and Nelson.
 *
 * If the best arm is better than the others by at least delta, it is selected with a chance of at least 1 - alpha; else one
 * within delta of the best is likely. Common random numbers are allowed, and save most of the replicates. Values are
 * supposed to be about normal. An arm that is out needs no more replicates: its values beyond are not looked at.
 *
 * @param samples - the values of each arm, one a replicate, in the same order of replicates; at least 2 arms. A sample may end
 * earlier than others if its arm is out by then.
 * @throws ParameterError for fewer than 2 arms, samples shorter than the first stage, a value that is not finite,
 * or options off their range.
 * @source kim2001
 */
export function kimNelson(samples: ReadonlyMap<string, Sample>, rule: SelectionRule): Selection {
  const { delta, alpha = 0.05, firstStage = 20, larger = true } = rule;
  checkNumber('delta', delta, Number.MIN_VALUE, Number.MAX_VALUE);
  checkNumber('alpha', alpha, 0.0001, 0.4);
  checkInteger('firstStage', firstStage, 2, Number.MAX_SAFE_INTEGER);
  if (samples.size < 2) {
    throw new ParameterError(`Expected samples to hold at least 2 arms but found ${samples.size}`, {
      name: 'samples',
      found: samples.size,
    });
  }
  for (const [name, values] of samples) checkSample(`the sample of ${name}`, values, firstStage);
  const h2 = eliminationConstant(samples.size, firstStage, alpha);
  const variances = firstStageVariances(samples, firstStage);
  // By how much the sum of one arm may lie below that of another after r replicates.
  const slack = (a: string, b: string, r: number) =>
    Math.max(0, ((h2 * (variances.get(a)?.get(b) as number)) / delta - delta * r) / 2);
  const valueOf = (name: string, run: number) => (larger ? 1 : -1) * (samples.get(name) as Sample)[run];
  const sums = new Map(Array.from(samples.keys(), (name) => [name, 0]));
  const eliminated = new Map<string, number>();
  let survivors = [...samples.keys()];
  for (let r = 1; ; r++) {
    for (const name of survivors) sums.set(name, sumOf(sums, name) + valueOf(name, r - 1));
    if (r < firstStage) continue;
    const isOut = (name: string) =>
      survivors.some((other) => sumOf(sums, name) < sumOf(sums, other) - slack(name, other, r));
    const left = survivors.filter((name) => !isOut(name));
    for (const name of survivors) if (!left.includes(name)) eliminated.set(name, r);
    survivors = left;
    const decided = left.every((name) => left.every((other) => name === other || slack(name, other, r) === 0));
    if (decided || left.some((name) => (samples.get(name) as Sample).length === r)) {
      const best = left.reduce((leader, name) => (sumOf(sums, name) > sumOf(sums, leader) ? name : leader));
      return { decided, best, survivors: left, replicates: r, eliminated };
    }
  }
}

function sumOf(sums: ReadonlyMap<string, number>, name: string): number {
  return sums.get(name) as number;
}

/** The variance of the difference of every two arms over the first replicates. */
function firstStageVariances(
  samples: ReadonlyMap<string, Sample>,
  firstStage: number,
): Map<string, Map<string, number>> {
  const varianceOf = (a: Sample, b: Sample) => {
    const { sd } = moments(Float64Array.from({ length: firstStage }, (_, run) => a[run] - b[run]));
    return sd * sd;
  };
  return new Map(
    Array.from(samples, ([name, a]) => [name, new Map(Array.from(samples, ([other, b]) => [other, varianceOf(a, b)]))]),
  );
}
