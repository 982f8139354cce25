import { checkInteger, checkNumber, ParameterError } from '../base/index.js';

/** Numbers to be analysed: a plain array or a column of a table. */
export type Sample = ArrayLike<number>;

/** Throw a ParameterError unless `level` is a confidence level: .5 to .9999. */
export function checkLevel(level: number): void {
  checkNumber('level', level, 0.5, 0.9999);
}

/** Throw a ParameterError unless there are at least `least` values and all are finite. */
export function checkSample(name: string, values: Sample, least: number): void {
  if (values.length < least) {
    throw new ParameterError(`Expected ${name} to hold at least ${least} values but found ${values.length}`, {
      name,
      least,
      found: values.length,
    });
  }
  for (let i = 0; i < values.length; i++) {
    checkNumber(`${name}[${i}]`, values[i], -Number.MAX_VALUE, Number.MAX_VALUE);
  }
}

/** Throw a ParameterError unless both hold one value for each run, in the same order and so of the same length. */
export function checkSameLength(name: string, values: Sample, otherName: string, others: Sample): void {
  if (values.length === others.length) return;
  throw new ParameterError(
    `Expected ${otherName} to hold one value for each of the ${values.length} in ${name} but found ${others.length}`,
    { name: otherName, expected: values.length, found: others.length },
  );
}

/** Throw a ParameterError unless successes[i] of trials[i] are counts for every run and there is at least one trial. */
export function checkCounts(successes: Sample, trials: Sample): void {
  checkSameLength('trials', trials, 'successes', successes);
  let total = 0;
  for (let run = 0; run < trials.length; run++) {
    checkInteger(`trials[${run}]`, trials[run], 0, Number.MAX_SAFE_INTEGER);
    checkInteger(`successes[${run}]`, successes[run], 0, trials[run]);
    total += trials[run];
  }
  if (total === 0) {
    throw new ParameterError('Expected trials to hold at least one trial but found none', { name: 'trials' });
  }
}
