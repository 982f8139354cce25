import { checkNumber, ParameterError } from '../../base/index.js';
import { pairedPower, type SoughtEffect } from './paired-power.js';
import { smallestWhole } from './smallest-whole.js';

/**
 * How many replicates a paired comparison needs, so that Student's test finds a given effect with a given chance.
 *
 * @param sought.power - the wanted chance: alpha to .9999, default .8.
 * @returns the smallest number of pairs, at least 2.
 * @throws ParameterError for options off their range, or an effect too small for a hundred million replicates.
 * @source cohen1988
 */
export function replicatesForPower(sought: SoughtEffect & { readonly power?: number }): number {
  const { power = 0.8, alpha = 0.05 } = sought;
  checkNumber('alpha', alpha, 0.0001, 0.5);
  checkNumber('power', power, alpha, 0.9999);
  const found = smallestWhole(2, 100_000_000, (replicates) => pairedPower(sought, replicates) >= power);
  if (found !== null) return found;
  throw new ParameterError(
    `Expected an effect that a hundred million replicates show but found ${sought.effect} at a standard deviation of ${sought.sd}`,
    { name: 'effect', found: sought.effect },
  );
}
