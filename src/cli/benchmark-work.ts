import { join } from 'node:path';
import { StoreError } from '../base/index.js';
import {
  type Arm,
  BASELINES,
  type BenchmarkPlan,
  findSuite,
  planBenchmark,
  type Standings,
  standingsOf,
} from '../benchmark/index.js';
import { armFolder, type BenchmarkRecord } from '../benchmark/node/index.js';
import { readTable } from '../experiment/index.js';
import { folderStore, openFolder, type ThreadOptions } from '../experiment/node/index.js';
import type { Table } from '../numeric/index.js';
import { say } from './print.js';
import { runInThreads } from './run-experiment-work.js';

/** The benchmark that a record stands for. Throws a StoreError where its luck is not drawn yet. */
export function planOfRecord(folder: string, { suite, seed, replicates, entries }: BenchmarkRecord): BenchmarkPlan {
  if (seed === null) {
    throw new StoreError(
      `Expected the seed of ${folder} to be drawn but found that it is not: see "metagovernor benchmark judge"`,
    );
  }
  const entered = entries.map((strategy): Arm => ({ kind: 'entry', strategy }));
  return planBenchmark({ suite: findSuite(suite), seed, replicates }, [...BASELINES, ...entered]);
}

/** How to run a benchmark in a folder; none of it changes a number. */
export interface BenchmarkSettings {
  readonly threads: ThreadOptions;
  /** The command that goes on. */
  readonly resume: string;
}

/** Run what is missing of a benchmark, arm by arm; false where that was interrupted. */
export async function runArms(
  folder: string,
  plan: BenchmarkPlan,
  { threads, resume }: BenchmarkSettings,
): Promise<boolean> {
  for (const [at, arm] of plan.arms.entries()) {
    say(`${at + 1} of ${plan.arms.length}: ${arm.label}`);
    const { isInterrupted } = await runInThreads(arm.experiment, {
      store: folderStore(armFolder(folder, arm)),
      threads,
      json: false,
      resume,
    });
    if (isInterrupted) return false;
  }
  return true;
}

/** Where the arms of a benchmark stand, by the runs in its folder. Throws a StoreError where some are missing. */
export async function readStandings(folder: string, plan: BenchmarkPlan): Promise<Standings> {
  const runs = new Map<string, Table>();
  for (const arm of plan.arms) runs.set(arm.label, await readTable(openFolder(armFolder(folder, arm)), 'runs'));
  return standingsOf(plan, runs);
}

/** The usual folder of a benchmark. */
export function usualBenchmarkFolder(suite: string): string {
  return join('results', suite);
}
