import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type Comparison,
  type ComparisonInput,
  compare,
  type Executor,
  type ExperimentInput,
  type ExperimentRun,
  inlineExecutor,
  memoryStore,
  type ParsedExperiment,
  parseExperiment,
  type RunExperimentOptions,
  runExperiment,
} from '../../src/experiment/index.js';
import type { planModule, ThreadOptions } from '../../src/experiment/node/index.js';
import { rememberLast } from '../../src/experiment/run/inline.js';
import { createPlan } from '../../src/experiment/run/plan.js';
import { runBlocks } from '../../src/experiment/run/run-blocks.js';
import { joinTables } from '../../src/experiment/run/run-tables.js';
import { formatTableCsv, texts } from '../../src/numeric/index.js';
import { simulate } from '../../src/simulation/index.js';
import { EVERYTHING, TINY, textOf as textOfExperiment } from '../support/small-experiment.js';
import { SMALL } from '../support/small-scenario.js';

const INPUT: ComparisonInput = {
  scenario: SMALL,
  strategies: ['handsOff', 'random', 'collaborativeLeader'],
  replicates: 11,
  seed: 'executors',
  attributed: 2,
};

/** The built package: threads can only run built files. */
async function built(): Promise<{
  threadExecutor: (options: ThreadOptions | number) => Executor;
  planModule: typeof planModule;
}> {
  return import(/* @vite-ignore */ new URL('../../dist/experiment/node/index.js', import.meta.url).href);
}

/** All tables as text, every digit of every number. */
function textOf({ runs, barriers, removals }: Pick<Comparison, 'runs' | 'barriers' | 'removals'>): string {
  return [runs, barriers, removals].map(formatTableCsv).join('\n');
}

/** Runs chunks one replicate at a time, several at once, the later ones first. */
function perverseExecutor(width: number): Executor {
  const planOf = rememberLast(createPlan);
  return {
    width,
    run: async (experiment, blocks) => {
      await new Promise((resolve) => setTimeout(resolve, 3 * ((7 * blocks[0].first) % 5)));
      const ones = blocks.flatMap(({ cell, first, end }) =>
        Array.from({ length: end - first }, (_, at) =>
          runBlocks(planOf(experiment), [{ cell, first: first + at, end: first + at + 1 }]),
        ),
      );
      return { ...joinTables(ones), failed: ones.flatMap(({ failed }) => failed), seconds: 0.001 };
    },
    close: async () => {},
  };
}

describe('the tables of a comparison', async () => {
  const expected = textOf(await compare(INPUT));

  test('hold a row for each run', () => {
    expect(expected.split('\n').length).toBeGreaterThan(33);
  });

  test.each([1, 2, 5])('are the same from an executor of width %i that takes its time', async (width) => {
    expect(textOf(await compare(INPUT, { executor: perverseExecutor(width) }))).toBe(expected);
  });

  test('are the same inline, where the executor is given', async () => {
    expect(textOf(await compare(INPUT, { executor: inlineExecutor() }))).toBe(expected);
  });

  test.each([1, 2])('are the same from %i threads of the built package', async (width) => {
    const { threadExecutor } = await built();
    const executor = threadExecutor(width);
    try {
      expect(textOf(await compare(INPUT, { executor }))).toBe(expected);
    } finally {
      await executor.close();
    }
  });

  test('do not depend on how many replicates follow', async () => {
    const { runs } = await compare({ ...INPUT, replicates: 4, attributed: 0 });
    expect(expected.startsWith(formatTableCsv(runs).trimEnd())).toBe(true);
  });
});

describe('a run of replicate k alone', () => {
  test('equals run k of a comparison', async () => {
    const { runs } = await compare({ ...INPUT, attributed: 0 });
    const digests = texts(runs, 'digest');
    const labels = texts(runs, 'strategy');
    for (let row = 0; row < runs.rowCount; row++) {
      const replicate = Math.floor(row / INPUT.strategies.length);
      const alone = simulate(SMALL, { seed: 'executors', replicate, strategy: labels[row] });
      expect(alone.digest).toBe(digests[row]);
    }
    expect(new Set(digests).size).toBe(digests.length);
  });
});

/** Runs in threads, all of the built package, which knows its own errors, and lets go of them. */
async function inThreads(
  input: ExperimentInput | ParsedExperiment,
  threads: ThreadOptions,
  options: RunExperimentOptions = {},
): Promise<ExperimentRun> {
  const { threadExecutor } = await built();
  const url = new URL('../../dist/experiment/index.js', import.meta.url).href;
  const library: { runExperiment: typeof runExperiment } = await import(/* @vite-ignore */ url);
  const executor = threadExecutor(threads);
  try {
    return await library.runExperiment(input, { ...options, executor });
  } finally {
    await executor.close();
  }
}

const SEQUENTIAL: ExperimentInput = {
  scenarios: [{ scenario: TINY }],
  strategies: ['handsOff', 'convener'],
  factors: [{ path: 'problems.count', low: 1, high: 4 }],
  design: { kind: 'sobol', points: 3 },
  replicates: 30,
  metrics: ['interaction', 'digest'],
  until: { measure: 'interaction', halfWidth: 0.8, atLeast: 4, lookAhead: 2 },
};

describe.each([
  ['several scenarios, factors, series, barriers and a stop condition', EVERYTHING],
  ['a rule for stopping', SEQUENTIAL],
])('the tables of an experiment with %s', async (_, input) => {
  const run = await runExperiment(input);
  const expected = await textOfExperiment(run);

  test('hold rows, and more than one shard may hold them', async () => {
    expect(expected.split('\n').length).toBeGreaterThan(20);
    expect((await runExperiment(input, { shardRuns: 4 })).done).toBeGreaterThan(run.done);
  });

  test.each([
    [1, 1],
    [2, 7],
    [5, 4],
  ])('are the same from an executor of width %i that takes its time, in shards of %i', async (width, shardRuns) => {
    const other = await runExperiment(input, { executor: perverseExecutor(width), shardRuns });
    expect(await textOfExperiment(other)).toBe(expected);
  });

  test('are the same inline, where the executor is given', async () => {
    expect(await textOfExperiment(await runExperiment(input, { executor: inlineExecutor() }))).toBe(expected);
  });

  test.each([1, 2])('are the same from %i threads of the built package', async (width) => {
    expect(await textOfExperiment(await inThreads(input, { width }, { shardRuns: 6 }))).toBe(expected);
  });
});

describe.each([
  ['inline', async () => inlineExecutor()],
  ['one thread', async () => (await built()).threadExecutor(1)],
  ['two threads', async () => (await built()).threadExecutor(2)],
])('an executor: %s', (_, create) => {
  test('given up by a signal, rejects, leaves what is done, and can be used again', async () => {
    const executor = await create();
    try {
      const store = memoryStore();
      const stop = new AbortController();
      const given = runExperiment(EVERYTHING, {
        store,
        executor,
        shardRuns: 4,
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done >= 8) stop.abort();
        },
      });
      await expect(given).rejects.toThrow(/abort/i);
      const before = await store.keys();
      expect(before.size).toBeLessThan(12);
      const kept = new Map<string, string>();
      for (const key of before) kept.set(key, formatTableCsv(await store.read(key, 'runs')));
      const rest = await runExperiment(EVERYTHING, { store, executor });
      expect(rest.isComplete).toBe(true);
      for (const [key, text] of kept) expect(formatTableCsv(await store.read(key, 'runs'))).toBe(text);
      expect(await textOfExperiment(rest)).toBe(await textOfExperiment(await runExperiment(EVERYTHING)));
    } finally {
      await executor.close();
    }
  });
});

const FOLDER = mkdtempSync(join(tmpdir(), 'metagovernor-modules-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Half of the replicates, by the luck of the run, do what `harm` says at the second tick. */
function moduleText(harm: string): string {
  return `import { existsSync, readFileSync } from 'node:fs';
export const harmful = {
  name: 'harmful',
  about: 'Breaks at times.',
  options: { flag: '' },
  create: ({ flag }) => ({ tick }, { draw }) => {
    if (tick !== 1 || draw(3) >= 0.5) return [];
    if (flag !== '' && !existsSync(flag)) return [];
    ${harm}
    return [];
  },
};
`;
}

/** An experiment in which a module harms: 6 replicates, each a shard of its own. */
async function harmfulExperiment(name: string, harm: string, flag = ''): Promise<ParsedExperiment> {
  const module = join(FOLDER, `${name}.mjs`);
  writeFileSync(module, moduleText(harm));
  const { experiment, own } = parseExperiment({
    scenarios: [{ scenario: TINY, label: 'tiny' }],
    strategies: ['handsOff', { name: 'harmful', options: { flag }, module }] as never,
    replicates: 6,
    metrics: ['digest'],
    seed: 'harm',
  });
  const strategies = await Promise.all(experiment.strategies.map((await built()).planModule));
  return { experiment: { ...experiment, strategies }, own };
}

/** Which replicates are harmed: the same luck, seen by a strategy that only throws. */
async function harmedReplicates(): Promise<number[]> {
  const parsed = await harmfulExperiment('throws', "throw new Error('harmed');");
  const { store, failed } = await inThreads(parsed, { width: 2 });
  const records = [...(await store.failures()).values()].flatMap((each) => each.failed);
  expect(records).toHaveLength(failed);
  for (const { strategy, seed, scenario, error } of records) {
    expect({ strategy, seed, scenario }).toEqual({ strategy: 'harmful', seed: 'harm', scenario: 'tiny' });
    expect(error).toMatchObject({ name: 'Error', message: 'harmed' });
    expect(error.stack).toContain('throws.mjs');
  }
  return records.map(({ replicate }) => replicate);
}

describe('a module that harms its thread', async () => {
  const harmed = await harmedReplicates();

  test('harms some replicates, and not all', () => {
    expect(harmed.length).toBeGreaterThan(0);
    expect(harmed.length).toBeLessThan(6);
  });

  const HARMS: readonly (readonly [string, string, ThreadOptions, RegExp])[] = [
    ['leaves', 'process.exit(3);', {}, /worker/i],
    [
      'takes all memory',
      'const all = []; for (;;) all.push(new Array(10_000).fill(tick + 0.5));',
      { memory: 24 },
      /memory/i,
    ],
    [
      'asks for more than there is',
      'new ArrayBuffer(2 ** 50);',
      {},
      /did not let harmful come to its end: Array buffer/,
    ],
    ['calls itself for ever', 'const again = () => again() + 1; again();', {}, /call stack/],
    ['finds no file', 'readFileSync("/nowhere/at all");', {}, /ENOENT/],
    ['never ends', 'for (;;);', { seconds: 8 }, /within 8 s/],
  ];

  test.each(HARMS)(
    'as it %s, loses its replicates and no other; its shards are missing',
    async (name, harm, threads, said) => {
      const all = [0, 1, 2, 3, 4, 5];
      // One that is harmed is enough where each costs seconds.
      const shards = 'seconds' in threads ? all.filter((at) => at === harmed[0] || !harmed.includes(at)) : all;
      const parsed = await harmfulExperiment(name.replaceAll(' ', '-'), harm);
      const ranges = shards.map((first) => ({ first, end: first + 1 }));
      const run = await inThreads(parsed, { width: 2, ...threads }, { shardRuns: 2, shards: ranges });
      const expected = harmed.filter((replicate) => shards.includes(replicate));
      expect(run.lost.map(({ replicate }) => replicate).sort()).toEqual(expected);
      for (const { message } of run.lost) expect(message).toMatch(said);
      expect(run).toMatchObject({ isComplete: false, failed: 0, done: shards.length - expected.length });
      const missing = [...(await run.store.failures()).keys()].map((key) => Number(key.slice(0, 6)));
      expect(missing).toEqual(expected);
    },
  );

  test('is run again where what harmed it is gone: the tables are those of one that never did', async () => {
    const flag = join(FOLDER, 'flag');
    writeFileSync(flag, '');
    const store = memoryStore();
    const parsed = await harmfulExperiment('flagged', 'process.exit(3);', flag);
    const broken = await inThreads(parsed, { width: 2 }, { store, shardRuns: 2 });
    expect(broken.lost).toHaveLength(harmed.length);
    rmSync(flag);
    expect(existsSync(flag)).toBe(false);
    const mended = await inThreads(parsed, { width: 2 }, { store });
    expect(mended).toMatchObject({ isComplete: true, lost: [] });
    expect((await store.failures()).size).toBe(0);
    const never = await inThreads(parsed, { width: 1 });
    expect(await textOfExperiment(mended)).toBe(await textOfExperiment(never));
  });

  test('is refused where its text has changed since: another experiment', async () => {
    const store = memoryStore();
    const parsed = await harmfulExperiment('changed', '');
    await inThreads(parsed, { width: 1 }, { store });
    const changed = await harmfulExperiment('changed', '// Another text.');
    await expect(inThreads(changed, { width: 1 }, { store })).rejects.toThrow(/to hold experiment/);
    // And the one that was planned is no longer there to be run.
    await expect(inThreads(parsed, { width: 1 })).rejects.toThrow(/to be as they were when the experiment was planned/);
  });
});
