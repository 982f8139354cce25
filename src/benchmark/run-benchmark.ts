import { checkNames } from '../base/index.js';
import { type Executor, memoryStore, readTable, runExperiment, type Store } from '../experiment/index.js';
import type { Seed, Table } from '../numeric/index.js';
import { type Arm, BASELINES } from './arms.js';
import { type PlannedArm, planBenchmark } from './plan-benchmark.js';
import { type Standings, standingsOf } from './standings.js';
import type { Suite } from './suite.js';
import { findSuite } from './suites.js';

/** How to run a benchmark. */
export interface BenchmarkOptions {
  /** The strategies that compete: names, names with options, your own, or modules. */
  readonly entries?: readonly Arm['strategy'][];
  /** By name, or one of your own: default `governance-1`. */
  readonly suite?: string | Suite;
  /** Who is there besides; one of them the reference. Default BASELINES. */
  readonly baselines?: readonly Arm[];
  /** What all luck comes from: default the seed to practise on. */
  readonly seed?: Seed;
  /** Runs of each strategy in each scenario at each budget, 2 to 100 000: default as the suite says. */
  readonly replicates?: number;
  /** Where to run: here by default. It is not closed. */
  readonly executor?: Executor;
  /** Where the runs of an arm are kept: memory by default. */
  readonly storeOf?: (arm: PlannedArm) => Store;
  readonly onArm?: (arm: PlannedArm, at: number, arms: number) => void;
}

const OPTIONS = ['entries', 'suite', 'baselines', 'seed', 'replicates', 'executor', 'storeOf', 'onArm'];

/**
 * Run strategies on a suite, beside those of the library, and say where they stand.
 *
 * @throws as planBenchmark and runExperiment do.
 */
export async function runBenchmark(options: BenchmarkOptions = {}): Promise<Standings> {
  checkNames('the options of a benchmark', options, OPTIONS);
  const { suite: chosen = 'governance-1' } = options;
  const suite = typeof chosen === 'string' ? findSuite(chosen) : chosen;
  const { entries = [], baselines = BASELINES, seed = suite.practiceSeed, replicates = suite.replicates } = options;
  const entered = entries.map((strategy): Arm => ({ kind: 'entry', strategy }));
  const plan = planBenchmark({ suite, seed, replicates }, [...baselines, ...entered]);
  const runs = new Map<string, Table>();
  for (const [at, arm] of plan.arms.entries()) {
    options.onArm?.(arm, at, plan.arms.length);
    const run = await runExperiment(arm.experiment, {
      store: options.storeOf?.(arm) ?? memoryStore(),
      ...(options.executor === undefined ? {} : { executor: options.executor }),
    });
    runs.set(arm.label, await readTable(run, 'runs'));
  }
  return standingsOf(plan, runs);
}
