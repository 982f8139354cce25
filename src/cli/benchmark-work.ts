import { join } from 'node:path';
import { ParameterError, StoreError } from '../base/index.js';
import {
  BASELINES,
  type BenchmarkPlan,
  entryOf,
  findSuite,
  partOfSuite,
  planBenchmark,
  type Standings,
  standingsOf,
} from '../benchmark/index.js';
import { armFolder, type BenchmarkRecord } from '../benchmark/node/index.js';
import { readTable } from '../experiment/index.js';
import { folderStore, openFolder, threadExecutor } from '../experiment/node/index.js';
import type { Table } from '../numeric/index.js';
import type { Words } from '../words/index.js';
import { leaderboardOf, standingsText, writeStandings } from './benchmark-results.js';
import { printJson, printLines, say } from './print.js';
import { INTERRUPTED, runInThreads } from './run-experiment-work.js';
import { pathWord, shellCommand } from './shell-command.js';

/** The benchmark that a record stands for. Throws a StoreError where its luck is not drawn yet. */
function planOfRecord(
  folder: string,
  { suite: name, only, seed, replicates, entries }: BenchmarkRecord,
): BenchmarkPlan {
  if (seed === null) {
    throw new StoreError(
      `Expected the seed of ${folder} to be drawn but found that it is not: see "metagovernor benchmark judge"`,
    );
  }
  const whole = findSuite(name);
  const suite = only === undefined ? whole : partOfSuite(whole, only);
  return planBenchmark({ suite, seed, replicates }, [...BASELINES, ...entries.map(entryOf)]);
}

/** Throw what planBenchmark throws for entries that cannot stand beside each other, before anything is written. */
export function checkRecord(folder: string, record: BenchmarkRecord): void {
  planOfRecord(folder, { ...record, seed: record.seed ?? 0 });
}

/** How to run a benchmark in a folder; none of it changes a number. */
export interface BenchmarkSettings {
  readonly words: Words;
  readonly json: boolean;
  /** How many threads. */
  readonly width?: number;
}

/** Run what is missing of a benchmark, arm by arm, write what came out, and print it. */
export async function runRecord(folder: string, record: BenchmarkRecord, settings: BenchmarkSettings): Promise<void> {
  const { width } = settings;
  const plan = planOfRecord(folder, record);
  const threads = threadExecutor(width === undefined ? {} : { width });
  try {
    for (const [at, arm] of plan.arms.entries()) {
      say(`${at + 1} of ${plan.arms.length}: ${arm.label}`);
      const { isInterrupted } = await runInThreads(arm.experiment, {
        store: folderStore(armFolder(folder, arm)),
        threads,
        json: false,
        resume: shellCommand('benchmark', 'run', '--out', pathWord(folder)),
      });
      if (!isInterrupted) continue;
      process.exitCode = INTERRUPTED;
      return;
    }
  } finally {
    await threads.close();
  }
  await showRecord(folder, record, settings);
}

/** Write what came out of a benchmark, by the runs in its folder, and print it. Throws a StoreError where some are missing. */
export async function showRecord(
  folder: string,
  record: BenchmarkRecord,
  { words, json }: BenchmarkSettings,
): Promise<void> {
  const plan = planOfRecord(folder, record);
  const board = leaderboardOf(folder, record, plan, await readStandings(folder, plan));
  const files = await writeStandings(folder, board, words);
  if (json) printJson({ ...board, suite: board.suite.name });
  else printLines([...standingsText(board, words), '', ...files.map((file) => `${words.terminal.wrote} ${file}`)]);
}

/** Where the arms of a benchmark stand, by the runs in its folder. Throws a StoreError where some are missing. */
async function readStandings(folder: string, plan: BenchmarkPlan): Promise<Standings> {
  const runs = new Map<string, Table>();
  for (const arm of plan.arms) {
    try {
      runs.set(arm.label, await readTable(openFolder(armFolder(folder, arm)), 'runs'));
    } catch (error) {
      if (!(error instanceof StoreError || error instanceof ParameterError)) throw error;
      throw new StoreError(
        `Expected all runs of ${arm.label} to be in ${folder} but found otherwise: go on with ${shellCommand('benchmark', 'run', '--out', pathWord(folder))} (${error.message})`,
      );
    }
  }
  return standingsOf(plan, runs);
}

/** The usual folder of a benchmark. */
export function usualBenchmarkFolder(suite: string): string {
  return join('results', suite);
}
