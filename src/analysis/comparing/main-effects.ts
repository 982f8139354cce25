import { ParameterError, show } from '../../base/index.js';
import { checkSameLength, type Sample } from '../check-sample.js';
import { type MeanInterval, meanInterval } from '../samples/mean-interval.js';

/** One combination of a factorial experiment. */
export interface FactorialArm {
  /** The factors that are switched on. */
  readonly on: readonly string[];
  /** One value a replicate, in the same order of replicates for all arms. */
  readonly values: Sample;
}

/** What a factor does on average over all combinations of the others. */
export interface MainEffect extends MeanInterval {
  readonly factor: string;
}

/**
 * The main effect of each factor of a full two-level factorial experiment, with Student's interval over the replicates.
 *
 * In each replicate the effect is the mean over the arms with the factor minus the mean over those without, so that what
 * the arms of a replicate share cancels.
 *
 * @param factors - the names of the factors, at least one.
 * @param arms - all combinations, each once.
 * @param options.level - the share of experiments in which an interval holds the true effect: .5 to .9999, default .95.
 * @throws ParameterError unless there is each combination once, all with the same number of replicates, at least 2.
 * @source fisher1935
 */
export function mainEffects(
  factors: readonly string[],
  arms: readonly FactorialArm[],
  options: { readonly level?: number } = {},
): MainEffect[] {
  checkFactorial(factors, arms);
  const { length } = arms[0].values;
  return factors.map((factor) => {
    const effects = new Float64Array(length);
    for (const { on, values } of arms) {
      const sign = on.includes(factor) ? 2 / arms.length : -2 / arms.length;
      for (let run = 0; run < length; run++) effects[run] += sign * values[run];
    }
    return { factor, ...meanInterval(effects, options) };
  });
}

function checkFactorial(factors: readonly string[], arms: readonly FactorialArm[]): void {
  if (factors.length === 0) throw new ParameterError('Expected factors to name at least one but found none');
  const wanted = 1 << factors.length;
  const seen = new Set<string>();
  for (const { on, values } of arms) {
    const unknown = on.find((factor) => !factors.includes(factor));
    if (unknown !== undefined) {
      throw new ParameterError(`Expected an arm to switch on only ${factors.join(', ')} but found ${show(unknown)}`);
    }
    seen.add(factors.map((factor) => (on.includes(factor) ? 1 : 0)).join(''));
    checkSameLength('the first arm', arms[0].values, 'another', values);
  }
  if (seen.size !== wanted || arms.length !== wanted) {
    throw new ParameterError(
      `Expected each of the ${wanted} combinations of ${factors.length} factors once but found ${seen.size} in ${arms.length} arms`,
    );
  }
}
