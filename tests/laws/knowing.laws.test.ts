import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureOutcomes } from '../../src/measures/index.js';
import { KNOWING_STRATEGIES, prepareStrategy } from '../../src/metagovernance/index.js';
import { openSession, simulate } from '../../src/simulation/index.js';
import { anyScenario } from '../support/arbitrary-scenario.js';
import { SMALL } from '../support/small-scenario.js';

const CANDIDATES = ['handsOff', 'facilitator', 'collaborativeLeader'];
const runs = fc.record({ scenario: anyScenario(), seed: fc.nat({ max: 1000 }) });

const planning = (name: string, options: Record<string, unknown>) => ({
  name,
  options: { candidates: CANDIDATES, ...options },
});

/** Net gain of all processes. */
function netGain(
  scenario: Parameters<typeof openSession>[0],
  seed: number,
  strategy: Parameters<typeof prepareStrategy>[0],
) {
  const { world } = openSession(scenario, { seed, strategy }).finish();
  const { delivery } = measureOutcomes(world);
  return Number.isNaN(delivery) ? 0 : delivery * world.state.status.filter((status) => status !== 0).length;
}

describe('a planner', () => {
  test('with one candidate does what that one does, to the bit: to look ahead changes nothing', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom('handsOff', 'facilitator', 'team', 'random'), ({ scenario, seed }, only) => {
        const strategy = planning('planner', { candidates: [only], every: 2 });
        expect(simulate(scenario, { seed, strategy }).digest).toBe(simulate(scenario, { seed, strategy: only }).digest);
      }),
      { numRuns: 30 },
    );
  });

  test('comes to as much as the best of its candidates, and to no less the oftener it looks', () => {
    fc.assert(
      fc.property(runs, ({ scenario, seed }) => {
        const once = netGain(scenario, seed, planning('planner', { every: 1_000_000 }));
        const often = netGain(scenario, seed, planning('planner', { every: 2 }));
        expect(once).toBeCloseTo(Math.max(...CANDIDATES.map((name) => netGain(scenario, seed, name))), 9);
        expect(often).toBeGreaterThanOrEqual(once - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  test('takes what it plays into a fork and behind a snapshot', () => {
    const session = openSession(SMALL, { seed: 3, strategy: planning('planner', { every: 6 }) }).step(9);
    const snapshot = structuredClone(session.snapshot());
    const fork = session.fork();
    const { digest } = session.finish();
    expect(fork.finish().digest).toBe(digest);
    expect(session.restore(snapshot).finish().digest).toBe(digest);
  });

  test.each([
    ['no candidate', { candidates: [] }, /planner\.candidates to be a list of strategies.* but found \[\]/],
    ['a candidate that knows the world', { candidates: ['oracle'] }, /that know what they observe but found "oracle"/],
    ['a candidate that is not there', { candidates: ['convner'] }, /convener/],
    ['no rhythm', { every: 0 }, /planner\.every to be/],
    ['an unknown option', { evry: 3 }, /"every"/],
  ])('of %s is told', (_, options, said) => {
    expect(() => prepareStrategy({ name: 'planner', options })).toThrow(said);
  });
});

test('an oracle that looks once comes to no less than a planner that does, in any run', () => {
  fc.assert(
    fc.property(runs, ({ scenario, seed }) => {
      const [planned, known] = ['planner', 'oracle'].map((name) =>
        netGain(scenario, seed, planning(name, { every: 1e6 })),
      );
      expect(known).toBeGreaterThanOrEqual(planned - 1e-9);
    }),
    { numRuns: 30 },
  );
});

test('an oracle keeps its budget as everybody does, and gets further than its candidates, over many runs', () => {
  let [known, led] = [0, 0];
  for (let seed = 0; seed < 12; seed++) {
    known += netGain(SMALL, seed, planning('oracle', { every: 12 }));
    led += netGain(SMALL, seed, planning('planner', { every: 1_000_000 }));
    const { world } = openSession(SMALL, { seed, strategy: planning('oracle', {}) }).finish();
    for (const stock of world.state.stock) expect(stock).toBeGreaterThanOrEqual(0);
  }
  expect(known).toBeGreaterThan(led);
});

test('who knows the world is no part of the catalogue, and its names are taken', () => {
  expect(Object.keys(KNOWING_STRATEGIES)).toEqual(['planner', 'oracle']);
  const own = { name: 'oracle', about: '', options: {}, create: () => undefined };
  expect(() => prepareStrategy(own)).toThrow(/a name of its own but found "oracle"/);
});
