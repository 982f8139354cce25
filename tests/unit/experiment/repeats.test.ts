import { describe, expect, test } from 'vitest';
import { DeterminismError } from '../../../src/base/index.js';
import { compare, compareScenarios, memoryStore, runExperiment } from '../../../src/experiment/index.js';
import { createRepeats } from '../../../src/experiment/run/repeats.js';
import { type Deciding, prepareStrategy, type Strategy } from '../../../src/metagovernance/index.js';
import { BARRIERS } from '../../../src/model/index.js';
import { texts } from '../../../src/numeric/index.js';
import { openSession, simulate } from '../../../src/simulation/index.js';
import { TINY } from '../../support/small-experiment.js';

/** A strategy that funds all it sees where `isOn` says so. */
function own(create: () => (tick: number, draw: (index: number) => number) => boolean): Strategy {
  return {
    name: 'own',
    about: 'Funds at times.',
    options: {},
    create: () => {
      const isOn = create();
      return ({ tick, processes }, { draw }) =>
        isOn(tick, draw) ? processes.map(({ process }) => ({ operation: 'fund', process })) : [];
    },
  };
}

/** Each makes a strategy that is not determined by the seed. */
const UNDETERMINED: Readonly<Record<string, () => Strategy>> = {
  'a counter beside it': () => {
    let calls = 0;
    return own(() => () => calls++ % 5 < 2);
  },
  'how often it was created': () => {
    let times = 0;
    return own(() => {
      const time = times++;
      return () => time % 2 === 0;
    });
  },
  'Math.random': () => own(() => () => Math.random() < 0.5),
  'a clock': () => own(() => () => Math.floor(performance.now() * 1e5) % 3 === 0),
  'what it has done before': () => {
    const done = new Set<number>();
    return own(() => (tick) => !done.has(tick) && done.add(tick).size > 0);
  },
  'how often it fails': () => {
    let calls = 0;
    return own(() => () => {
      calls += 1;
      if (calls === 3) throw new Error('the third call');
      return false;
    });
  },
};

const INPUT = { scenario: TINY, replicates: 10, seed: 'again' };
const SAID = /^Expected the strategy own to decide by .*replicate \d of \S+, run again, (ended|failed)/;

describe.each(Object.entries(UNDETERMINED))('a strategy that decides by %s', (_, make) => {
  test('is an error that names strategy, scenario and replicate, wherever it is run', async () => {
    const comparison = compare({ ...INPUT, strategies: ['handsOff', make()] });
    await expect(comparison).rejects.toThrow(DeterminismError);
    await expect(comparison).rejects.toThrow(SAID);
    await expect(compareScenarios({ ...INPUT, scenarios: { here: TINY }, strategy: make() })).rejects.toThrow(SAID);
    const store = memoryStore();
    const experiment = { scenarios: [{ scenario: TINY, label: 'here' }], strategies: [make()], replicates: 10 };
    await expect(runExperiment(experiment, { store })).rejects.toThrow(/replicate \d of here/);
    expect([...(await store.keys())]).toEqual([]);
  });
});

test('an experiment that is gone on with is looked at again', async () => {
  let isOdd = false;
  const fickle = own(() => () => isOdd && Math.random() < 0.5);
  const experiment = {
    scenarios: [{ scenario: TINY, label: 'here' }],
    strategies: [fickle],
    replicates: 4,
    metrics: ['digest'],
  };
  const store = memoryStore();
  const begun = await runExperiment(experiment, { store, shardRuns: 1, shards: [{ first: 0, end: 2 }] });
  expect(begun.done).toBe(2);
  isOdd = true;
  await expect(runExperiment(experiment, { store })).rejects.toThrow(/replicate 2 of here, run again/);
});

test('what it shares with a strategy that runs between is found', async () => {
  let last = '';
  const named = (name: string): Strategy => ({
    ...own(() => {
      const isAfterOne = last === 'one';
      last = name;
      return () => isAfterOne;
    }),
    name,
  });
  const input = { ...INPUT, strategies: ['handsOff', named('one'), named('other')] };
  await expect(compare(input)).rejects.toThrow(DeterminismError);
});

describe('a strategy that remembers what it saw in the same run', () => {
  const counting = own(() => {
    let calls = 0;
    return () => calls++ % 5 < 2;
  });

  test('is created anew for each run, so that it gives the same again', async () => {
    const input = { ...INPUT, strategies: [counting] };
    const [one, other] = [await compare(input), await compare(input)];
    expect(one.runs).toEqual(other.runs);
    for (const [replicate, digest] of texts(one.runs, 'digest').entries()) {
      expect(simulate(TINY, { seed: 'again', replicate, strategy: counting }).digest).toBe(digest);
    }
  });

  test('begins anew in a fork and after going back', () => {
    const made: number[] = [];
    const strategy: Strategy = {
      ...own(() => () => false),
      create: () => {
        const seen: number[] = [];
        return ({ tick }) => {
          seen.push(tick);
          made.push(seen.length);
          return [];
        };
      },
    };
    const session = openSession(TINY, { strategy }).step(2);
    const snapshot = session.snapshot();
    session.fork().step();
    session.step().restore(snapshot).step();
    expect(made).toEqual([1, 2, 1, 3, 1]);
  });

  test('cannot have its failures attributed, for a replay would not be the run', async () => {
    // Whatever it does, it does late and at length, so that replays from the middle do otherwise.
    const patient = own(() => {
      let calls = 0;
      return () => ++calls > 4;
    });
    const scenario = { ...TINY, ticks: 40 };
    const input = { ...INPUT, scenario, replicates: 20, strategies: [patient] };
    await expect(compare(input)).resolves.toBeDefined();
    await expect(compare({ ...input, attributed: 20 })).rejects.toThrow(
      /^Expected the strategy own to remember nothing but its memory.*process \d+, replayed from tick \d+, ends otherwise/,
    );
    const forgetful = own(() => (tick) => tick > 2);
    const { barriers } = await compare({ ...input, strategies: [forgetful], attributed: 20 });
    expect(barriers.rowCount).toBe(20 * (BARRIERS.length + 3));
  });
});

describe('which runs are run again', () => {
  const decide: Deciding = () => ({ interventions: [], memory: null });
  const armOf = (label: string, isOwn: boolean, copies = 0) => {
    const prepared = { ...prepareStrategy('handsOff'), name: label, isOwn, decide };
    return { label, prepared, copies: Array.from({ length: copies }, () => prepared) };
  };

  test('the first, the second, the tenth and so on of each scenario, the last strategy first, and none of the catalogue', () => {
    const repeats = createRepeats([armOf('a', true), armOf('convener', false), armOf('b', true)]);
    const at = Array.from({ length: 1000 }, (_, run) => (repeats(0).length > 0 ? run + 1 : 0)).filter(Boolean);
    expect(at).toEqual([1, 2, 10, 100, 1000]);
    expect(repeats(1).map(({ label }) => label)).toEqual(['b', 'a']);
    expect(createRepeats([armOf('convener', false)])(0)).toEqual([]);
  });

  test('by a copy that has run nothing, as long as there is one', () => {
    const repeats = createRepeats([armOf('a', true, 2)]);
    expect([repeats(0), repeats(0), repeats(1)].map(([{ copies }]) => copies.length)).toEqual([1, 1, 0]);
  });
});
