import { ParameterError, show } from '../base/index.js';
import type { RunKey } from './address.js';
import { openUniformAt, uniformAt } from './draws.js';
import { log } from './log.js';
import { normalQuantile } from './normal-quantile.js';

/** The standard normal draw at one address: the address of `uniformAt`, by inversion, within 8.2 standard deviations. */
export function normalAt(key: RunKey, purpose: number, tick: number, entity: number, index = 0): number {
  return normalQuantile(openUniformAt(key, purpose, tick, entity, index));
}

/** The exponential draw with mean 1 at one address: above 0 and below 37; multiply it by the mean that is wanted. */
export function exponentialAt(key: RunKey, purpose: number, tick: number, entity: number, index = 0): number {
  return -log(openUniformAt(key, purpose, tick, entity, index));
}

/**
 * The index of one of `weights`, drawn in proportion to them, at one address.
 *
 * @param weights - at least one; finite, none below 0, not all 0. They need not sum to 1. A weight of 0 is never drawn.
 * @throws ParameterError when the weights are not like that.
 */
export function categoricalAt(
  key: RunKey,
  purpose: number,
  tick: number,
  entity: number,
  index: number,
  weights: ArrayLike<number>,
): number {
  let total = 0;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i];
    if (!(weight >= 0)) throw wrongWeight(i, weight);
    if (weight > 0) last = i;
    total += weight;
  }
  if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
    throw new ParameterError(`Expected weights with a finite sum above 0 but found a sum of ${total}`, {
      found: total,
    });
  }
  // The running sum repeats the same additions, so it ends at the total; the target is below that but for subnormal totals.
  const target = uniformAt(key, purpose, tick, entity, index) * total;
  let chosen = 0;
  for (let running = weights[0]; running <= target && chosen < last; running += weights[chosen]) chosen++;
  return chosen;
}

function wrongWeight(index: number, found: number): ParameterError {
  return new ParameterError(`Expected weights[${index}] to be a number of at least 0 but found ${show(found)}`, {
    name: `weights[${index}]`,
    found,
  });
}
