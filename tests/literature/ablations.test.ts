import { describe, expect, test } from 'vitest';
import { pairedDifference } from '../../src/analysis/index.js';
import { MECHANISMS_OFF, runNullModel } from '../../studies/laboratory/index.ts';

const SIZE = { runs: 40, seed: 'ablations' };

/** Share of the processes that innovate, and that get as far as interaction, by run; by default under a collaborative leader. */
function arm(changes: Readonly<Record<string, unknown>>, strategy = 'collaborativeLeader') {
  const runs = runNullModel(changes, strategy, SIZE);
  const share = (name: string) => runs.map(({ run }) => run[name] / run['started']);
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
    for (const name of ['no dependence', 'holders not found along ties'] as const) {
      const without = arm(MECHANISMS_OFF[name], 'handsOff');
      expect(pairedDifference(alone.interaction, without.interaction).low).toBeGreaterThan(0.05);
    }
  });

  test('learning from nobody costs innovations, and the order of everyday contact does not', () => {
    const nobody = arm(MECHANISMS_OFF['learning from nobody']);
    expect(pairedDifference(led.innovation, nobody.innovation).low).toBeGreaterThan(0);
    const { low, high } = pairedDifference(
      led.innovation,
      arm(MECHANISMS_OFF['contact in turn (asynchronous)']).innovation,
    );
    expect(low).toBeGreaterThan(-0.03);
    expect(high).toBeLessThan(0.03);
  });
});
