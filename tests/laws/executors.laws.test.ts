import { describe, expect, test } from 'vitest';
import {
  type Comparison,
  type ComparisonInput,
  compare,
  type Executor,
  inlineExecutor,
} from '../../src/experiment/index.js';
import { rememberPlan } from '../../src/experiment/inline.js';
import { runBlocks } from '../../src/experiment/run-blocks.js';
import { joinTables } from '../../src/experiment/run-tables.js';
import { formatTableCsv, texts } from '../../src/numeric/index.js';
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
  const planOf = rememberPlan();
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
