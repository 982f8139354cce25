import { describe, expect, test } from 'vitest';
import { RunError, StoreError } from '../../../src/base/index.js';
import {
  cellAt,
  compare,
  createPlan,
  type ExperimentInput,
  inlineExecutor,
  memoryStore,
  type Progress,
  parseExperiment,
  type RunExperimentOptions,
  readTable,
  runExperiment,
  scenarioAt,
} from '../../../src/experiment/index.js';
import { MEASURES, MOMENT_MEASURES, measureFunnel } from '../../../src/measures/index.js';
import type { Strategy } from '../../../src/metagovernance/index.js';
import { FAILED, INNOVATED, STAGES } from '../../../src/model/index.js';
import { filterRows, numbers, type Table, table, texts } from '../../../src/numeric/index.js';
import { openSession, simulate } from '../../../src/simulation/index.js';
import { EVERYTHING, TINY, textOf } from '../../support/small-experiment.js';

/** Runs an experiment and reads its runs. */
async function runsOf(input: ExperimentInput, options: RunExperimentOptions = {}): Promise<Table> {
  return readTable(await runExperiment(input, options), 'runs');
}

/** Throws at the third tick in some replicates. */
const FRAGILE: Strategy = {
  name: 'fragile',
  about: 'Breaks at times.',
  options: { share: 0.4 },
  create:
    ({ share }) =>
    ({ tick }, { draw }) => {
      if (tick === 3 && draw(7) < (share as number)) throw new RangeError(`broke at tick ${tick}`);
      return [];
    },
};

/** The columns that say which run a row is of, joined. */
function keysOf(of: Table, names = ['scenario', 'point', 'strategy', 'replicate']): string[] {
  return Array.from({ length: of.rowCount }, (_, row) => names.map((name) => of.columns[name][row]).join('|'));
}

describe('common random numbers', () => {
  test('a factor that the draws never ask for leaves every run as it is', async () => {
    // Shocks may come and do not, so that their size is asked for by nobody; where none can come it would be refused.
    const runs = await runsOf({
      scenarios: [{ scenario: TINY, label: 'tiny', changes: { 'environment.shockRate': 1e-12 } }],
      strategies: ['handsOff', 'convener'],
      factors: [{ path: 'environment.shockSize', values: [0.1, 0.5, 0.9] }],
      replicates: 3,
      metrics: ['digest'],
    });
    const digests = texts(runs, 'digest');
    const perPoint = runs.rowCount / 3;
    expect(perPoint).toBe(6);
    expect(new Set(digests.slice(0, perPoint)).size).toBe(perPoint);
    expect(digests.slice(perPoint, 2 * perPoint)).toEqual(digests.slice(0, perPoint));
    expect(digests.slice(2 * perPoint)).toEqual(digests.slice(0, perPoint));
  });

  test('a strategy that never acts is hands off, replicate by replicate, and so is a scenario of another name', async () => {
    const idle: Strategy = { name: 'idle', about: '', options: {}, create: () => () => [] };
    const scenarios = [
      { scenario: TINY, label: 'one' },
      { scenario: TINY, label: 'other' },
    ];
    const runs = await runsOf({ scenarios, strategies: ['handsOff', idle], replicates: 4, metrics: ['digest'] });
    const digests = texts(runs, 'digest');
    for (let row = 0; row < 8; row += 2) {
      expect(digests[row + 1]).toBe(digests[row]);
      expect(digests[row + 8]).toBe(digests[row]);
    }
    expect(new Set(digests).size).toBe(4);
  });

  test('every run is the one that simulate makes of its scenario, seed, replicate and strategy', async () => {
    const { stop: _, ...input } = EVERYTHING;
    const plan = createPlan(parseExperiment(input).experiment);
    const runs = await runsOf(input);
    expect(runs.rowCount).toBe(2 * 4 * 2 * 3);
    let row = 0;
    for (let cell = 0; cell < plan.cellCount; cell++) {
      const { label, point, changes } = cellAt(plan, cell);
      for (let replicate = 0; replicate < 3; replicate++) {
        for (const strategy of input.strategies) {
          const found = Object.fromEntries(Object.entries(runs.columns).map(([name, column]) => [name, column[row]]));
          expect(found).toMatchObject({ scenario: label, point, strategy, replicate, ...changes });
          const alone = simulate(scenarioAt(plan, cell), { seed: input.seed, replicate, strategy });
          expect(found.digest).toBe(alone.digest);
          expect(found.interaction).toBe(alone.funnel.reached[0]);
          row += 1;
        }
      }
    }
  });
});

describe('what is kept of a run', () => {
  test('the metrics asked for, in that order, after what says which run it is', async () => {
    const runs = await runsOf(EVERYTHING);
    const factors = EVERYTHING.factors.map(({ path }) => path);
    expect(Object.keys(runs.columns)).toEqual([
      'scenario',
      'point',
      ...factors,
      'strategy',
      'replicate',
      ...EVERYTHING.metrics,
      'stoppedAt',
    ]);
    expect(texts(runs, 'contact.order')[0]).toBe('synchronous');
    expect(numbers(runs, 'problems.uniqueness')[0]).toBe(0.1);
  });

  test('all measures and no digest, where none are asked for', async () => {
    const runs = await runsOf({ scenarios: [{ scenario: TINY }], strategies: ['handsOff'], replicates: 1 });
    const identifiers = ['scenario', 'point', 'strategy', 'replicate'];
    expect(Object.keys(runs.columns)).toEqual([...identifiers, ...Object.keys(MEASURES)]);
  });

  test('a series equal to that of simulate', async () => {
    const { stop: _, ...input } = EVERYTHING;
    const run = await runExperiment({ ...input, series: { every: 3, measures: Object.keys(MOMENT_MEASURES) } });
    const series = await readTable(run, 'series');
    const plan = createPlan(run.manifest.experiment);
    let row = 0;
    for (let cell = 0; cell < plan.cellCount; cell++) {
      for (let replicate = 0; replicate < 3; replicate++) {
        for (const strategy of input.strategies) {
          const options = { seed: input.seed, replicate, strategy, recordEvery: 3 };
          const alone = simulate(scenarioAt(plan, cell), options).series;
          // simulate adds the last tick; an experiment records at whole multiples.
          const expected = filterRows(alone, (at) => (alone.columns.tick[at] as number) % 3 === 0);
          expect(expected.rowCount).toBe(4);
          for (let at = 0; at < expected.rowCount; at++, row++) {
            for (const [name, column] of Object.entries(expected.columns)) {
              expect(series.columns[name][row], name).toBe(column[at]);
            }
          }
        }
      }
    }
    expect(series.rowCount).toBe(row);
  });

  test('a default series without the dear measures, and with the first moment', async () => {
    const run = await runExperiment({
      scenarios: [{ scenario: TINY }],
      strategies: ['handsOff'],
      replicates: 1,
      series: {},
    });
    const series = await readTable(run, 'series');
    expect([...numbers(series, 'tick')]).toEqual(Array.from({ length: TINY.ticks + 1 }, (_, tick) => tick));
    expect(Object.keys(series.columns)).toContain('trust');
    expect(Object.keys(series.columns)).not.toContain('modularity');
  });

  test('barriers equal to those of a comparison, for the first replicates', async () => {
    const input = { strategies: ['handsOff', 'convener'], replicates: 4, seed: 'barriers', attributed: 2 };
    // Long enough that some fail.
    const scenario = { ...TINY, ticks: 40 };
    const { barriers } = await compare({ ...input, scenario });
    const run = await runExperiment({ ...input, scenarios: [{ scenario }] });
    const { scenario: _scenario, point: _point, ...columns } = (await readTable(run, 'barriers')).columns;
    expect(barriers.rowCount).toBe(2 * 2 * 13);
    expect(table(columns)).toEqual(barriers);
    expect([...new Set(numbers(barriers, 'replicate'))]).toEqual([0, 1]);
    // Every failure is divided among barriers and what is unexplained.
    const failures = simulate(scenario, { seed: 'barriers', replicate: 0, strategy: 'handsOff' }).funnel.failed;
    const first = filterRows(barriers, (row) => texts(barriers, 'strategy')[row] === 'handsOff' && row < 26);
    const shares = [...numbers(first, 'share')].filter((_, row) => numbers(first, 'replicate')[row] === 0);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(
      failures.reduce((a, b) => a + b),
      9,
    );
    expect(failures.reduce((a, b) => a + b)).toBeGreaterThan(0);
  });

  test('nothing of series and barriers that nobody asked for', async () => {
    const run = await runExperiment({ scenarios: [{ scenario: TINY }], strategies: ['handsOff'], replicates: 1 });
    expect((await readTable(run, 'series')).rowCount).toBe(0);
    expect((await readTable(run, 'barriers')).rowCount).toBe(0);
  });
});

describe('a stop condition', () => {
  const isOver = {
    interaction: (reached: readonly number[]) => reached[0],
    collaboration: (reached: readonly number[]) => reached[1],
    innovation: (reached: readonly number[]) => reached[STAGES.indexOf('innovation')],
  } as const;

  test.each(['interaction', 'collaboration', 'innovation', 'failed', 'ended'] as const)(
    'on %s ends a run at the first tick at which it holds, or the last',
    async (measure) => {
      const long = { ...TINY, ticks: 40 };
      const runs = await runsOf({
        scenarios: [{ scenario: long }],
        strategies: ['handsOff', 'collaborativeLeader'],
        replicates: 6,
        seed: 'stop',
        metrics: ['digest'],
        stop: { measure, atLeast: 1 },
      });
      const ends = numbers(runs, 'stoppedAt');
      for (let row = 0; row < runs.rowCount; row++) {
        const strategy = texts(runs, 'strategy')[row];
        const session = openSession(long, { seed: 'stop', replicate: numbers(runs, 'replicate')[row], strategy });
        const holds = () => {
          const { state } = session.world;
          if (measure === 'failed') return state.status.includes(FAILED);
          if (measure === 'ended') return state.status.includes(FAILED) || state.status.includes(INNOVATED);
          return isOver[measure](measureFunnel(session.world).reached) >= 1;
        };
        while (!session.isOver && !holds()) session.step();
        expect(ends[row]).toBe(session.tick);
        expect(texts(runs, 'digest')[row]).toBe(session.digest);
      }
      if (measure !== 'innovation') expect(Math.min(...ends)).toBeLessThan(40);
    },
  );
});

describe('a run that fails', () => {
  const input: ExperimentInput = {
    scenarios: [{ scenario: TINY, label: 'tiny' }],
    strategies: ['handsOff', FRAGILE],
    factors: [{ path: 'problems.uniqueness', values: [0.1, 0.9] }],
    replicates: 8,
    seed: 'fragile',
    metrics: ['interaction', 'digest'],
  };

  test('leaves a record with all that is needed to do it again, and the others go on', async () => {
    const run = await runExperiment(input, { shardRuns: 6 });
    const failed = [...(await run.store.failures()).values()].flatMap((each) => each.failed);
    expect(failed.length).toBeGreaterThan(2);
    expect(failed.length).toBeLessThan(14);
    expect(run).toMatchObject({ isComplete: true, missing: 0, failed: failed.length, lost: [] });
    const runs = await readTable(run, 'runs');
    expect(runs.rowCount).toBe(32 - failed.length);
    expect(texts(runs, 'strategy').filter((label) => label === 'handsOff')).toHaveLength(16);
    for (const { scenario, point, changes, strategy, replicate, tick, seed, error } of failed) {
      expect(tick).toBe(3);
      expect({ scenario, strategy, seed }).toEqual({ scenario: 'tiny', strategy: 'fragile', seed: 'fragile' });
      expect(error).toMatchObject({ name: 'RangeError', code: '', message: 'broke at tick 3' });
      expect(error.stack).toContain('run-experiment.test');
      expect(keysOf(runs)).not.toContain(`tiny|${point}|fragile|${replicate}`);
      const again = () =>
        simulate(
          { ...TINY, problems: { ...TINY.problems, uniqueness: changes['problems.uniqueness'] as number } },
          {
            seed,
            replicate,
            strategy: FRAGILE,
          },
        );
      expect(again).toThrow('broke at tick 3');
    }
    // The draws are common: a replicate that breaks does so at every point.
    const at = (wanted: number) => failed.filter(({ point }) => point === wanted).map(({ replicate }) => replicate);
    expect(at(1)).toEqual(at(0));
  });

  test('leaves the runs that go on as they would be without it', async () => {
    const runs = await runsOf(input);
    const whole = await runsOf({ ...input, strategies: ['handsOff', 'convener'] });
    const of = (all: Table) => texts(all, 'digest').filter((_, row) => texts(all, 'strategy')[row] === 'handsOff');
    expect(of(runs)).toEqual(of(whole));
  });

  test('is an error where that is asked for', async () => {
    const failing = runExperiment(input, { strict: true });
    await expect(failing).rejects.toThrow(RunError);
    await expect(failing).rejects.toThrow(
      /replicate \d of fragile \(tiny, point 0, seed fragile\) did not, at tick 3: broke at tick 3/,
    );
  });

  test('may be one at a point that planning did not look at, for it looks at a thousand', async () => {
    const points = Array.from({ length: 1501 }, (_, at) => ({ 'problems.uniqueness': at === 2 ? 7 : at / 1501 }));
    const many: ExperimentInput = {
      scenarios: [{ scenario: TINY, label: 'tiny' }],
      strategies: ['handsOff'],
      design: { kind: 'list', points },
      replicates: 1,
    };
    const run = await runExperiment(many, { shardRuns: 5, shards: [{ first: 0, end: 1 }] });
    expect(run).toMatchObject({ done: 1, failed: 1 });
    const [{ failed }] = [...(await run.store.failures()).values()];
    expect(failed[0]).toMatchObject({ point: 2, changes: { 'problems.uniqueness': 7 }, error: { code: 'SCENARIO' } });
    const runs = await readTable(run, 'runs', { partial: true });
    expect([...numbers(runs, 'point')]).toEqual([0, 1, 3, 4]);
  });

  test('may be every run: a table without rows, with its columns', async () => {
    const all = { ...FRAGILE, options: { share: 2 } };
    const run = await runExperiment({ ...input, strategies: [all], series: {}, attributed: 1 });
    expect(run).toMatchObject({ isComplete: true, failed: 16 });
    const stored = await run.store.read([...(await run.store.keys())][0], 'runs');
    expect(stored.rowCount).toBe(0);
    expect(Object.keys(stored.columns)).toContain('digest');
    expect((await readTable(run, 'runs')).rowCount).toBe(0);
  });
});

describe('an experiment in parts', () => {
  test('by shards, in any order, is the experiment', async () => {
    const whole = await runExperiment(EVERYTHING);
    const store = memoryStore();
    const part = (first: number, end: number) =>
      runExperiment(EVERYTHING, { store, shardRuns: 7, shards: [{ first, end }] });
    const half = await part(4, 99);
    expect(half).toMatchObject({ isComplete: false, done: 4, missing: 4 });
    await expect(readTable(half, 'runs')).rejects.toThrow(/shard 0 \(000000-[0-9a-f]{16}\) is missing/);
    const read = await readTable(half, 'runs', { partial: true, columns: ['replicate', 'scenario'] });
    expect(Object.keys(read.columns)).toEqual(['replicate', 'scenario']);
    expect(new Set(texts(read, 'scenario'))).toEqual(new Set(['with distrust']));
    expect(await part(2, 3)).toMatchObject({ isComplete: false, done: 5, missing: 3 });
    // The same again is nothing to do.
    expect(await part(2, 3)).toMatchObject({ done: 5 });
    const rest = await part(0, 4);
    expect(rest).toMatchObject({ isComplete: true, done: 8, missing: 0 });
    expect(await textOf(rest)).toBe(await textOf(whole));
  });

  test('interrupted between shards, goes on by itself', async () => {
    const whole = await runExperiment(EVERYTHING);
    const store = memoryStore();
    let calls = 0;
    for (let isComplete = false; !isComplete; calls += 1) {
      const enough = new AbortController();
      const onProgress = ({ done }: Progress) => done > 12 * (calls + 1) && enough.abort();
      const run = await runExperiment(EVERYTHING, { store, shardRuns: 4, enough: enough.signal, onProgress });
      isComplete = run.isComplete;
      if (isComplete) expect(await textOf(run)).toBe(await textOf(whole));
    }
    expect(calls).toBeGreaterThan(2);
    expect(calls).toBeLessThan(12);
  });

  test.each([
    [{ first: -1, end: 2 }, 'shards.first'],
    [{ first: 2, end: 2 }, 'shards.end'],
    [{ first: 0.5, end: 2 }, 'shards.first'],
  ])('has no shards %j', async (range, place) => {
    await expect(runExperiment(EVERYTHING, { shards: [range] })).rejects.toThrow(place);
  });
});

describe('how an experiment is run', () => {
  test('is no place for other options', async () => {
    const options = { thread: 2 } as unknown as RunExperimentOptions;
    await expect(runExperiment(EVERYTHING, options)).rejects.toThrow(/the options of an experiment.*"thread"/);
  });

  test('shows how far it is, from what was there before to the end', async () => {
    const store = memoryStore();
    await runExperiment(EVERYTHING, { store, shardRuns: 8, shards: [{ first: 0, end: 2 }] });
    const seen: Progress[] = [];
    await runExperiment(EVERYTHING, { store, onProgress: (progress) => seen.push(progress) });
    expect(seen[0]).toEqual({ done: 16, total: 48, failed: 0 });
    expect(seen.at(-1)).toEqual({ done: 48, total: 48, failed: 0 });
    for (let at = 1; at < seen.length; at++) expect(seen[at].done).toBeGreaterThan(seen[at - 1].done);
  });

  test('given up by a signal, it rejects, and what is done stays', async () => {
    const store = memoryStore();
    const stop = new AbortController();
    const onProgress = ({ done }: Progress) => done >= 20 && stop.abort(new Error('that will do'));
    const given = runExperiment(EVERYTHING, { store, shardRuns: 4, signal: stop.signal, onProgress });
    await expect(given).rejects.toThrow('that will do');
    const { size } = await store.keys();
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(12);
    const rest = await runExperiment(EVERYTHING, { store });
    expect(await textOf(rest)).toBe(await textOf(await runExperiment(EVERYTHING)));
  });

  test('given up before it begins, it leaves the store empty', async () => {
    const store = memoryStore();
    const given = runExperiment(EVERYTHING, { store, signal: AbortSignal.abort(new Error('never mind')) });
    await expect(given).rejects.toThrow('never mind');
    expect((await store.keys()).size).toBe(0);
  });

  test('a strategy of a module is never taken for that of the catalogue with the same name', async () => {
    const strategies = [{ name: 'convener', module: 'file:///own.mjs', source: '1' }] as unknown as Strategy[];
    const parsed = parseExperiment({ scenarios: [{ scenario: TINY }], strategies, replicates: 1 });
    await expect(runExperiment(parsed)).rejects.toThrow(/"convener" to be imported from file:\/\/\/own\.mjs.*threads/);
    const unknown = parseExperiment({
      scenarios: [{ scenario: TINY }],
      strategies: [{ name: 'own', module: 'own.mjs' }],
    });
    await expect(runExperiment(unknown)).rejects.toThrow(/"own" to come with a fingerprint.*planModule.*only own\.mjs/);
    const own = new Map([['convener', 'handsOff']]);
    expect(await runExperiment(parsed, { executor: inlineExecutor(own) })).toMatchObject({ isComplete: true });
  });

  test('in a store of another experiment, version or size of shards it is refused', async () => {
    const store = memoryStore();
    const small = { scenarios: [{ scenario: TINY }], strategies: ['handsOff'], replicates: 1, title: 'Small' };
    await runExperiment(small, { store, shardRuns: 3 });
    const other = runExperiment({ ...small, seed: 1 }, { store });
    await expect(other).rejects.toThrow(StoreError);
    await expect(other).rejects.toThrow(/Expected the store to hold experiment \S+ but found \S+ \("Small"\)/);
    await expect(runExperiment(small, { store, shardRuns: 4 })).rejects.toThrow(/shards of 4 runs.*shards of 3/);
    await expect(runExperiment(small, { store: memoryStore(), shardRuns: 0 })).rejects.toThrow(/shardRuns/);
  });
});

test('parts that are not there are said, before anything runs', async () => {
  await expect(
    runExperiment(
      { scenarios: [{ scenario: TINY }], replicates: 4 },
      { shardRuns: 4, shards: [{ first: 900, end: 1000 }] },
    ),
  ).rejects.toThrow(/Expected shards to name some of the \d+, from 0 to \d+, but found 900 to 999/);
});
