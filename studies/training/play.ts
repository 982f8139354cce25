import { type Environment, openEnvironment } from 'metagovernor/environment';
import type { Seed } from 'metagovernor/numeric';
import { findScenario } from 'metagovernor/scenarios';
import { byPriorities } from '../../examples/trained-strategy/priorities.mjs';

/** Where the strategy is trained, and what for. */
export const TRAINED_IN = 'inclusive-environments';
export const REWARD = 'delivery';
/** A slot for every problem, so that nothing goes unseen. */
export const SLOTS = 20;

/** Open the environment of the training. */
export function openTraining(): Environment {
  return openEnvironment(findScenario(TRAINED_IN).scenario, { reward: REWARD, slots: SLOTS });
}

/** What some weights are paid in each of some runs. */
export function paidIn(
  environment: Environment,
  weights: ArrayLike<number>,
  seed: Seed,
  first: number,
  runs: number,
): number[] {
  const choose = byPriorities(environment.layout, weights);
  return Array.from({ length: runs }, (_, run) => {
    let { observation, info } = environment.reset({ seed, replicate: first + run });
    let paid = 0;
    while (environment.isRunning) {
      const result = environment.step(choose(observation, info.actionMask));
      ({ observation, info } = result);
      paid += result.reward;
    }
    return paid;
  });
}
