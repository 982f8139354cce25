import { prepareStrategy } from 'metagovernor/metagovernance';

/** @import { Strategy } from 'metagovernor' */

/**
 * Waits for some ticks, then does what the facilitator does. A module of its own, so that every worker can import it.
 *
 * @type {Strategy}
 */
export const lateFacilitator = {
  name: 'lateFacilitator',
  about: 'Waits, then makes interaction lead to collaboration.',
  options: { from: 12 },
  create: ({ from }) => {
    const { decide } = prepareStrategy('facilitator');
    return (observation, context) =>
      observation.tick < Number(from) || decide === undefined ? [] : decide(observation, context);
  },
};
