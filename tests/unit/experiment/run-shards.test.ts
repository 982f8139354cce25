import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WorkerError } from '../../../src/base/index.js';
import { type Block, createPlan, type Executor, parseExperiment, replicatesIn } from '../../../src/experiment/index.js';
import { cutChunk, halve } from '../../../src/experiment/run/cut-chunk.js';
import { type FinishedShard, runShards, type ShardHandlers } from '../../../src/experiment/run/run-shards.js';
import { cutRound, type Shard, usualShardRuns } from '../../../src/experiment/run/shard.js';
import { numbers, table } from '../../../src/numeric/index.js';

const PLAN = createPlan(
  parseExperiment({
    strategies: ['handsOff'],
    factors: [{ path: 'problems.uniqueness', values: [0.1, 0.5, 0.9] }],
    replicates: 7,
  }).experiment,
);

/** Every replicate of some blocks, as `cell:replicate`. */
function replicatesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ cell, first, end }) =>
    Array.from({ length: end - first }, (_, at) => `${cell}:${first + at}`),
  );
}

/** An executor that runs nothing: a row for each replicate, or what `fail` says, after as many turns as `wait` says. */
function pretend(
  width: number,
  fail: (blocks: readonly Block[]) => Error | undefined = () => undefined,
  wait: (blocks: readonly Block[]) => number = () => 0,
): Executor {
  return {
    width,
    run: async (_, blocks) => {
      for (let turn = wait(blocks); turn >= 0; turn--) await Promise.resolve();
      const error = fail(blocks);
      if (error !== undefined) throw error;
      const rows = replicatesOf(blocks).map((text) => text.split(':').map(Number));
      const runs = table({
        cell: Int32Array.from(rows, ([cell]) => cell),
        replicate: Int32Array.from(rows, ([, replicate]) => replicate),
      });
      return {
        runs,
        series: table({}),
        barriers: table({}),
        removals: table({}),
        failed: [],
        seconds: 0.01 * rows.length,
      };
    },
    close: async () => {},
  };
}

function rowsOf({ tables: { runs } }: FinishedShard): string[] {
  if (runs.rowCount === 0) return [];
  const [cell, replicate] = [numbers(runs, 'cell'), numbers(runs, 'replicate')];
  return Array.from({ length: runs.rowCount }, (_, row) => `${cell[row]}:${replicate[row]}`);
}

/** Runs all shards of the plan, and gathers those that are finished. */
async function gather(
  executor: Executor,
  shardRuns: number,
  handlers: Partial<ShardHandlers> = {},
  finished: FinishedShard[] = [],
): Promise<FinishedShard[]> {
  const onShard = async (shard: FinishedShard) => void finished.push(shard);
  await runShards(PLAN, shardsOf(shardRuns), executor, { onShard, onChunk: () => {}, ...handlers });
  return finished;
}

function shardsOf(shardRuns: number): Shard[] {
  return [...cutRound(PLAN, { cells: [0, 1, 2], first: 0, end: 7 }, shardRuns)];
}

describe('shards', () => {
  test.each([1, 2, 3, 5, 7, 8, 20, 21, 100])('of at most %i runs hold every replicate once, in order', (size) => {
    const shards = shardsOf(size);
    expect(shards.map(({ index }) => index)).toEqual(shards.map((_, at) => at));
    expect(shards.flatMap(({ blocks }) => replicatesOf(blocks))).toEqual(
      replicatesOf([0, 1, 2].map((cell) => ({ cell, first: 0, end: 7 }))),
    );
    for (const { blocks } of shards.slice(0, -1)) expect(replicatesIn(blocks)).toBe(Math.min(size, 21));
  });

  test('are called by their place and what determines their numbers', () => {
    const keys = shardsOf(4).map(({ key }) => key);
    for (const [at, key] of keys.entries()) expect(key).toMatch(new RegExp(`^00000${at}-[0-9a-f]{16}$`));
    expect(new Set(keys.map((key) => key.slice(7))).size).toBe(keys.length);
    const other = createPlan({ ...PLAN.experiment, seed: 'other' });
    const [one] = cutRound(other, { cells: [0, 1, 2], first: 0, end: 7 }, 4);
    expect(one.key).not.toBe(keys[0]);
    // The last of the larger size begins elsewhere.
    expect(shardsOf(5)[1].key).not.toBe(keys[1]);
  });

  test('are usually about two hundred, of a hundred to a hundred thousand runs', () => {
    const sizeFor = (replicates: number) => usualShardRuns({ ...PLAN, experiment: { ...PLAN.experiment, replicates } });
    expect([sizeFor(1), sizeFor(333_334), sizeFor(1_000_000), sizeFor(10_000_000)]).toEqual([
      100, 5001, 15_000, 100_000,
    ]);
  });
});

describe('a chunk', () => {
  const blocks = fc.array(fc.record({ cell: fc.nat(5), first: fc.nat(9), length: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 6,
  });

  test('is cut off the front, and nothing is lost or done twice', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 12 }), fc.nat(12), (given, size, attributed) => {
        const all = given.map(({ cell, first, length }) => ({ cell, first, end: first + length }));
        const rest = [...all];
        const chunks: Block[][] = [];
        while (rest.length > 0) chunks.push(cutChunk(rest, size, attributed));
        expect(chunks.flatMap(replicatesOf)).toEqual(replicatesOf(all));
        for (const chunk of chunks) {
          expect(replicatesIn(chunk)).toBeGreaterThan(0);
          expect(replicatesIn(chunk)).toBeLessThanOrEqual(size);
          if (chunk.some(({ first }) => first < attributed)) expect(replicatesIn(chunk)).toBe(1);
        }
      }),
    );
  });

  test('is halved into two parts that are not empty', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        const all = given.map(({ cell, first, length }) => ({ cell, first, end: first + length }));
        fc.pre(replicatesIn(all) > 1);
        const [front, back] = halve(all);
        expect([...replicatesOf(front), ...replicatesOf(back)]).toEqual(replicatesOf(all));
        expect(replicatesIn(front) - replicatesIn(back)).toBeOneOf([0, 1]);
      }),
    );
  });
});

describe('running shards', () => {
  test('gives every shard its rows in order, whatever ends first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 22 }),
        fc.infiniteStream(fc.nat(30)),
        async (width, shardRuns, turns) => {
          const finished = await gather(
            pretend(width, undefined, () => turns.next().value),
            shardRuns,
          );
          const byPlace = finished.sort((a, b) => a.shard.index - b.shard.index);
          expect(byPlace.map(({ shard }) => shard.key)).toEqual(shardsOf(shardRuns).map(({ key }) => key));
          for (const each of byPlace) expect(rowsOf(each)).toEqual(replicatesOf(each.shard.blocks));
        },
      ),
      { numRuns: 50 },
    );
  });

  test('that breaks off never hands over part of a shard', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 2, max: 12 }),
        fc.nat(20),
        fc.infiniteStream(fc.nat(12)),
        async (width, shardRuns, bad, turns) => {
          const wrong = `${Math.floor(bad / 7)}:${bad % 7}`;
          const fail = (blocks: readonly Block[]) =>
            replicatesOf(blocks).includes(wrong) ? new Error('broken') : undefined;
          const finished: FinishedShard[] = [];
          const running = gather(
            pretend(width, fail, () => turns.next().value),
            shardRuns,
            {},
            finished,
          );
          await expect(running).rejects.toThrow('broken');
          for (const each of finished) expect(rowsOf(each)).toEqual(replicatesOf(each.shard.blocks));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('that is given up never hands over part of a shard, even where the executor goes on', async () => {
    const stop = new AbortController();
    const finished: FinishedShard[] = [];
    const onChunk = () => stop.abort(new Error('enough'));
    await expect(gather(pretend(3), 6, { signal: stop.signal, onChunk }, finished)).rejects.toThrow('enough');
    for (const each of finished) expect(rowsOf(each)).toEqual(replicatesOf(each.shard.blocks));
  });

  test('finishes what is under way where that is enough', async () => {
    const enough = new AbortController();
    const finished = await gather(pretend(2), 3, { enough: enough.signal, onChunk: () => enough.abort() });
    expect(finished.length).toBeGreaterThan(0);
    expect(finished.length).toBeLessThan(4);
    for (const each of finished) expect(rowsOf(each)).toEqual(replicatesOf(each.shard.blocks));
  });

  test('what a handler throws ends it', async () => {
    const onShard = async () => Promise.reject(new Error('full'));
    await expect(gather(pretend(2), 3, { onShard })).rejects.toThrow('full');
  });
});

describe('workers that die', () => {
  const killers = new Set(['0:3', '1:0', '2:6']);
  const die = (blocks: readonly Block[]) =>
    replicatesOf(blocks).some((text) => killers.has(text)) ? new WorkerError('gone') : undefined;

  test.each([1, 2, 4])('cost the replicates that take them down and no other, %i at once', async (width) => {
    const finished = await gather(pretend(width, die), 21);
    expect(finished).toHaveLength(1);
    const [{ lost }] = finished;
    expect(new Set(lost.map(({ cell, replicate }) => `${cell}:${replicate}`))).toEqual(killers);
    expect(lost.every(({ message }) => message === 'gone')).toBe(true);
    expect(rowsOf(finished[0])).toEqual(replicatesOf(finished[0].shard.blocks).filter((text) => !killers.has(text)));
  });

  test('again and again end it', async () => {
    const running = gather(
      pretend(1, () => new WorkerError('gone')),
      21,
    );
    await expect(running).rejects.toThrow(WorkerError);
    await expect(running).rejects.toThrow(/10 replicates in a row.*gone/);
  });
});
