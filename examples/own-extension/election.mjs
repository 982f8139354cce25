/** @import { Extension } from 'metagovernor/model' */

/**
 * An election changes the mandate of whoever metagoverns.
 *
 * Every term voters decide. Where the majority changes, the new one has not asked for what runs: it takes political backing back, begins
 * with a smaller mandate, which then grows, and may wind up groups that nobody backs.
 *
 * @type {Extension}
 */
export const election = {
  name: 'election',
  about: 'Every term the majority may change: then backing is taken back, and authority begins anew.',
  parameters: {
    term: { about: 'ticks from one election to the next', unit: 'ticks', default: 48, min: 1, max: 600, whole: true },
    turnover: { about: 'probability that the majority changes', unit: 'share', default: 0.5, min: 0, max: 1 },
    loss: { about: 'share of mandate and backing lost when it does', unit: 'share', default: 0.8, min: 0, max: 1 },
    growth: { about: 'growth of the mandate per tick', unit: 'share', default: 0.03, min: 0, max: 1 },
    closing: {
      about: 'probability that a group without backing is wound up',
      unit: 'share',
      default: 0.3,
      min: 0,
      max: 1,
    },
  },
  state: {
    mandate: { about: 'how far authority can be filled', unit: 'share', of: 'run', min: 0, max: 1, start: 1 },
    changes: { about: 'changes of the majority so far', unit: 'count', of: 'run', min: 0, max: 10_000 },
  },
  writes: ['stock', 'lever'],
  barrier: {
    name: 'newMajority',
    about: 'a new majority winds up a group that nobody backs',
    stage: 'collaboration',
  },
  phases: [
    {
      after: 'environment',
      apply(world, draws) {
        const { tick, own, state, parameters } = world;
        own.mandate[0] = Math.min(1, own.mandate[0] + parameters.growth);
        if (tick === 0 || tick % parameters.term !== 0 || !draws.chance(parameters.turnover)) return;
        own.changes[0]++;
        own.mandate[0] = 1 - parameters.loss;
        for (let process = 0; process < world.processes; process++) {
          const backing = world.leverAt(process, 'backing');
          const isBacked = state.lever[backing] > 0.1;
          state.lever[backing] *= 1 - parameters.loss;
          const isMeeting = world.statusOf(process) === 'interacting';
          // Each process has luck of its own, so that what happens to one changes nothing for another.
          if (isMeeting && !isBacked && draws.chance(parameters.closing, process, 1)) world.stop(process);
        }
      },
    },
    {
      after: 'steering',
      apply({ own, state, scenario, stockAt }) {
        const authority = stockAt('authority');
        state.stock[authority] = Math.min(state.stock[authority], own.mandate[0] * scenario.metagovernor.authority.cap);
      },
    },
  ],
  measures: {
    majorities: { about: 'changes of the majority', unit: 'count', measure: ({ own }) => own.changes[0] },
    mandate: { about: 'mandate of whoever metagoverns', unit: 'share', measure: ({ own }) => own.mandate[0] },
  },
};
