import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPACITIES } from '../../src/metagovernance/index.js';
import { openSession } from '../../src/simulation/index.js';
import { anyRun, openRun } from '../support/arbitrary-run.js';
import { SMALL } from '../support/small-scenario.js';
import { violationsOf } from '../support/world-violations.js';

describe('under any parameters and any interventions', () => {
  test('trust, motive, experience, conflict, frames, levers and stocks stay in range at every tick', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const session = openRun(run);
        expect(violationsOf(session.world)).toEqual([]);
        while (!session.isOver) {
          session.apply(run.schedule[session.tick]).step();
          expect(violationsOf(session.world)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nobody spends more than there was at the start and has grown since', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const session = openRun(run);
        const { state, scenario } = session.world;
        while (!session.isOver) {
          session.apply(run.schedule[session.tick]).step();
          for (const [at, name] of CAPACITIES.entries()) {
            const { start, cap, regeneration } = scenario.metagovernor[name];
            const ever = Math.min(start, cap) + session.tick * regeneration;
            expect(state.spent[at]).toBeLessThanOrEqual(ever * (1 + 1e-12));
            // Nothing is lost but what grows beyond the cap.
            expect(state.stock[at] + state.spent[at]).toBeLessThanOrEqual(ever * (1 + 1e-12));
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  test('every intervention is either carried out or refused', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const session = openRun({ ...run, strategy: 'handsOff' });
        let asked = 0;
        while (!session.isOver) {
          const now = run.schedule[session.tick];
          asked += now.length;
          session.apply(now).step();
          const { interventions, refusals } = session.world.state;
          expect(interventions[0] + refusals[0]).toBe(asked);
        }
      }),
      { numRuns: 80 },
    );
  });
});

test('trust stays a number in a long run where everyday contact counts fully and nothing is forgotten', () => {
  const scenario = { ...SMALL, ticks: 200, contact: { trustLearning: 1 }, learning: { loss: 3, memory: 1 } };
  const { world } = openSession(scenario, { strategy: 'handsOff' }).step(200);
  expect(violationsOf(world)).toEqual([]);
});
