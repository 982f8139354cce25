import { prepareStrategy } from 'metagovernor/metagovernance';

/** Waits for some ticks, then does what the facilitator does. A module of its own, so that every worker can import it. */
export const lateFacilitator = {
  name: 'lateFacilitator',
  about: 'Waits, then makes interaction lead to collaboration.',
  options: { from: 12 },
  create: ({ from }) => {
    const { decide } = prepareStrategy('facilitator');
    return (observation, context) => (observation.tick < from ? [] : decide(observation, context));
  },
};
