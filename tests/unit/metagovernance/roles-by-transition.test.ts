import { describe, expect, test } from 'vitest';
import { compareTransitions } from '../../support/transitions.js';

// S19: one role for each transition. The order is asserted, not the sizes: those are the model's, and illustrative.
describe('roles by transitions', () => {
  const roles = ['convener', 'facilitator', 'catalyst'];
  const alone = compareTransitions({}, 'handsOff', 100).conversion;
  const gains = roles.map((role) =>
    compareTransitions({}, role, 100).conversion.map((share, stage) => share - alone[stage]),
  );
  console.log('conversion alone', alone, 'gains of convener, facilitator, catalyst', gains);

  test.each(roles.map((role, stage): [string, number] => [role, stage]))(
    '%s moves transition %i more than the other two roles do, and more than it moves any other',
    (_, stage) => {
      const others = [0, 1, 2].filter((other) => other !== stage);
      for (const other of others) {
        expect(gains[stage][stage]).toBeGreaterThan(gains[other][stage]);
        expect(gains[stage][stage]).toBeGreaterThan(gains[stage][other]);
      }
    },
  );
});
