import { readFileSync } from 'node:fs';
import { findScenario } from 'metagovernor';
import { flatten, interventionsOf, layoutOf, maskOf } from 'metagovernor/environment';
import { byPriorities } from './priorities.mjs';

/** @import { Strategy } from 'metagovernor' */

const { scenario, slots, weights } = JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8'));
const layout = layoutOf(findScenario(scenario).scenario, { slots });

/**
 * What was learned in the environment, as an ordinary strategy: observation in, interventions out.
 *
 * @type {Strategy}
 */
export const trained = {
  name: 'trained',
  about: 'Does about each process what was found to pay in many runs of the scenario it was trained in.',
  options: {},
  create: () => {
    const choose = byPriorities(layout, weights.flat());
    return (observation) => {
      // A strategy decides when the points of the month have come back.
      const choices = choose(flatten(observation, layout), maskOf(observation, layout, observation.stock));
      return interventionsOf(choices, observation, layout).interventions;
    };
  },
};
