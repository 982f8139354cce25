import { describe, expect, test } from 'vitest';
import {
  type Chunk,
  type Comparison,
  type ComparisonInput,
  compare,
  type Executor,
  inlineExecutor,
  planComparison,
  runReplicates,
} from '../../src/experiment/index.js';
import { concatenateTables, formatTableCsv, texts } from '../../src/numeric/index.js';
import { simulate } from '../../src/simulation/index.js';
import { SMALL } from '../support/small-scenario.js';

const INPUT: ComparisonInput = {
  scenario: SMALL,
  strategies: ['handsOff', 'random', 'collaborativeLeader'],
  replicates: 11,
  seed: 'executors',
  attributed: 2,
};

/** The built package: threads can only run built files. */
async function built(): Promise<{ threadExecutor: (width: number) => Executor }> {
  return import(/* @vite-ignore */ new URL('../../dist/experiment/node/index.js', import.meta.url).href);
}

/** Both tables as text, every digit of every number. */
function textOf({ runs, barriers }: Pick<Comparison, 'runs' | 'barriers'>): string {
  return `${formatTableCsv(runs)}\n${formatTableCsv(barriers)}`;
}

/** Runs chunks one replicate at a time, several at once, the later ones first. */
function perverseExecutor(width: number): Executor {
  return {
    width,
    run: async (plan, { first, end }: Chunk) => {
      await new Promise((resolve) => setTimeout(resolve, 3 * ((7 * first) % 5)));
      const ones = Array.from({ length: end - first }, (_, at) => runReplicates(plan, first + at, first + at + 1));
      const barriers = ones.map((one) => one.barriers).filter(({ rowCount }) => rowCount > 0);
      return {
        runs: concatenateTables(ones.map(({ runs }) => runs)),
        barriers: barriers.length > 0 ? concatenateTables(barriers) : ones[0].barriers,
      };
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

  test('are the same in one chunk', () => {
    expect(textOf(runReplicates(planComparison(INPUT), 0, 11))).toBe(expected);
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
