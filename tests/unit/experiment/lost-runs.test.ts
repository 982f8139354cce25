import { describe, expect, test } from 'vitest';
import { RunError, WorkerError } from '../../../src/base/index.js';
import { experimentStatus, memoryStore, runExperiment } from '../../../src/experiment/index.js';
import { isMachineFault } from '../../../src/experiment/run/machine-fault.js';
import type { Strategy } from '../../../src/metagovernance/index.js';
import { TINY } from '../../support/small-experiment.js';

function endless(): number {
  return 1 + endless();
}

/** What asks an engine for more than it gives, by what is asked for. */
const TOO_MUCH: Readonly<Record<string, () => unknown>> = {
  buffer: () => new ArrayBuffer(2 ** 52),
  'typed array': () => new Float64Array(2 ** 45),
  'shared memory': () => new SharedArrayBuffer(2 ** 52),
  array: () => {
    [].length = 2 ** 32;
  },
  text: () => 'x'.repeat(2 ** 30),
  'whole number': () => 1n << (2n ** 31n),
  stack: endless,
  arguments: () => Math.max(...new Float64Array(1_000_000)),
  'nested text': () => JSON.stringify(Array.from({ length: 100_000 }).reduce((inner: unknown) => [inner], [])),
  'a fault that another error hides': () => {
    try {
      return endless();
    } catch (cause) {
      throw new Error('The strategy broke', { cause });
    }
  },
};

/** What goes wrong in the same way everywhere. */
const OWN_FAULTS: Readonly<Record<string, () => unknown>> = {
  'an error of its own': () => {
    throw new Error('no memory of it');
  },
  'a missing name': () => (undefined as unknown as { acts: number }).acts,
  'a range of its own': () => (0.5).toFixed(500),
  'a negative count': () => 'x'.repeat(-1),
  'no error': () => {
    throw null;
  },
  'what has no text': () => {
    throw Object.create(null);
  },
  'an error that cannot be looked at': () => {
    throw Object.defineProperty(new RangeError('x'), 'message', { get: endless });
  },
  'an error without a text': () => {
    throw Object.assign(new Error('x'), { message: Object.create(null) });
  },
};

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return expect.fail('it throws nothing');
}

/** Does something at the second tick, as long as it is told to. */
function strategyThat(act: () => unknown, isOn: () => boolean = () => true): Strategy {
  const decide = ({ tick }: { readonly tick: number }) => {
    if (tick === 1 && isOn()) act();
    return [];
  };
  return { name: 'own', about: 'Breaks.', options: {}, create: () => decide };
}

const inputOf = (strategy: Strategy) => ({
  scenarios: [{ scenario: TINY, label: 'tiny' }],
  strategies: ['handsOff', strategy],
  replicates: 4,
  metrics: ['interaction' as const, 'digest' as const],
  seed: 'lost',
});

describe('a run that comes to the end of the machine', () => {
  test.each(Object.keys(TOO_MUCH))('is known by what it says: %s', (what) => {
    expect(isMachineFault(thrownBy(TOO_MUCH[what]))).toBe(true);
  });

  test.each(Object.keys(OWN_FAULTS))('is no run that breaks by itself: %s', (what) => {
    expect(isMachineFault(thrownBy(OWN_FAULTS[what]))).toBe(false);
  });

  test.each(['buffer', 'stack', 'a fault that another error hides'])(
    'for want of a %s is lost: nothing is kept of it, and it is run again',
    async (what) => {
      let isOn = true;
      const store = memoryStore();
      const strategy = strategyThat(TOO_MUCH[what], () => isOn);
      const run = await runExperiment(inputOf(strategy), { store, shardRuns: 2 });
      expect(run).toMatchObject({ isComplete: false, done: 0, missing: 4, failed: 0 });
      expect(run.lost.map(({ replicate }) => replicate)).toEqual([0, 1, 2, 3]);
      for (const { message } of run.lost) expect(message).toMatch(/^The machine did not let own come to its end: /);
      expect(await experimentStatus(run)).toMatchObject({ missing: [0, 1, 2, 3], failed: [], lost: run.lost });
      isOn = false;
      const again = await runExperiment(inputOf(strategy), { store });
      expect(again).toMatchObject({ isComplete: true, done: 4, failed: 0, lost: [] });
      expect(await experimentStatus(again)).toMatchObject({ missing: [], failed: [], lost: [] });
    },
  );

  test('is an error where every run has to come to its end', async () => {
    const lost = runExperiment(inputOf(strategyThat(endless)), { strict: true });
    await expect(lost).rejects.toThrow(WorkerError);
    await expect(lost).rejects.toThrow(/replicate 0 \(tiny, point 0\) did not: .*call stack/);
    const failed = runExperiment(inputOf(strategyThat(OWN_FAULTS['an error of its own'])), { strict: true });
    await expect(failed).rejects.toThrow(RunError);
  });
});

test.each(Object.keys(OWN_FAULTS))('a run that breaks by itself leaves a record: %s', async (what) => {
  const run = await runExperiment(inputOf(strategyThat(OWN_FAULTS[what])));
  expect(run).toMatchObject({ isComplete: true, failed: 4, lost: [] });
  const [{ failed }] = [...(await run.store.failures()).values()];
  for (const { error } of failed) for (const text of Object.values(error)) expect(text).toBeTypeOf('string');
});
