import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openEnvironment, REWARDS, type RewardName } from '../../src/environment/index.js';
import { openSession } from '../../src/simulation/index.js';
import { anyRun } from '../support/arbitrary-run.js';

const rewards = fc.constantFrom(...(Object.keys(REWARDS) as RewardName[]));

test('an environment is the session in which the same is applied, sees shares alone, and pays its value', () => {
  fc.assert(
    fc.property(anyRun(), rewards, fc.nat({ max: 3 }), ({ scenario, seed, schedule }, reward, actors) => {
      const environment = openEnvironment(scenario, { seed, reward, actors, slots: 3 });
      const session = openSession(scenario, { seed, strategy: 'handsOff' });
      let { observation, info } = environment.reset();
      let paid = 0;
      while (environment.isRunning) {
        expect(environment.seen).toEqual(session.observe());
        expect(observation.every((value) => value >= 0 && value <= 1)).toBe(true);
        const interventions = schedule[session.tick];
        const isGone = session.tick >= environment.layout.until;
        const result = environment.step({ interventions });
        ({ observation, info } = result);
        session.apply(isGone ? [] : interventions).step();
        expect(environment.digest).toBe(session.digest);
        expect(info.carriedOut + info.refused).toBe(interventions.length);
        paid += result.reward;
      }
      expect(session.isOver).toBe(true);
      expect(paid).toBeCloseTo(info.value, 10);
      const measured = info.measures?.[REWARDS[reward].measure] ?? Number.NaN;
      expect(info.value).toBeCloseTo(Number.isNaN(measured) ? 0 : measured, 10);
    }),
    { numRuns: 40 },
  );
});

test('any choices are an action, each is carried out or refused, and the same again is the same', () => {
  fc.assert(
    fc.property(anyRun(), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), ({ scenario, seed }, numbers) => {
      const environment = openEnvironment(scenario, { seed, slots: 3, intensities: [0.4, 1] });
      const { counts } = environment.actionSpace;
      const choices = counts.map((count, place) => numbers[place] % count);
      const play = () => {
        let { info } = environment.reset({ seed });
        const told: unknown[] = [];
        while (environment.isRunning) {
          expect(info.actionMask).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
          const asked = choices.filter((choice) => choice > 0).length;
          ({ info } = environment.step(choices));
          expect(info.carriedOut + info.refused).toBe(asked);
          told.push(info);
        }
        return [told, environment.digest];
      };
      expect(play()).toEqual(play());
    }),
    { numRuns: 30 },
  );
});
