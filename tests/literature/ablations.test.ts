import { describe, expect, test } from 'vitest';
import { pairedDifference } from '../../src/analysis/index.js';
import { measureRun } from '../../src/measures/index.js';
import { withParameters } from '../../src/model/index.js';
import { openSession } from '../../src/simulation/index.js';

const RUNS = 40;

/** Share of the processes that innovate, and that get as far as interaction, by run; by default under a collaborative leader. */
function arm(changes: Readonly<Record<string, unknown>>, strategy = 'collaborativeLeader') {
  const scenario = withParameters({}, changes);
  const runs = Array.from({ length: RUNS }, (_, replicate) =>
    measureRun(openSession(scenario, { strategy, seed: 'ablations', replicate }).finish().world),
  );
  const share = (name: string) => runs.map((run) => run[name] / run['started']);
  return { interaction: share('interaction'), innovation: share('innovation') };
}

// Null models, quick; `npm run validate -- --only A` has them all, with every outcome. The order of everyday contact is a
// detail of the program, so a result that hung on it would be one of the program.
describe('with parts of the model off', () => {
  const led = arm({});
  const alone = arm({}, 'handsOff');

  test('random interventions are worth less than a leader and more than none', () => {
    const random = arm({}, 'random');
    expect(pairedDifference(led.innovation, random.innovation).low).toBeGreaterThan(0);
    expect(pairedDifference(random.innovation, alone.innovation).low).toBeGreaterThan(0);
  });

  test('without dependence, or with holders whom no tie leads to, fewer come to the table by themselves', () => {
    for (const changes of [{ 'forming.dependence': 0, 'ties.dependence': 0 }, { 'problems.rooted': 0 }]) {
      expect(pairedDifference(alone.interaction, arm(changes, 'handsOff').interaction).low).toBeGreaterThan(0.1);
    }
  });

  test('learning from nobody costs innovations, and the order of everyday contact does not', () => {
    const nobody = arm({ 'collaborating.learning': 'none' });
    expect(pairedDifference(led.innovation, nobody.innovation).low).toBeGreaterThan(0);
    const { low, high } = pairedDifference(led.innovation, arm({ 'contact.order': 'asynchronous' }).innovation);
    expect(low).toBeGreaterThan(-0.03);
    expect(high).toBeLessThan(0.03);
  });
});
