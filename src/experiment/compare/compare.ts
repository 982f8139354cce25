import { checkNames } from '../../base/index.js';
import { type Table, table } from '../../numeric/index.js';
import type { Executor } from '../run/executor.js';
import { type ExperimentRun, type Progress, runExperiment } from '../run/run-experiment.js';
import { readTable, type StoredExperiment } from '../store/read-tables.js';
import { type Comparison, type ComparisonInput, comparisonExperiment, planOf } from './comparison.js';

/** How to run a comparison; none of it changes a number. */
export interface CompareOptions {
  /** Where to run; here by default, and always where a strategy is given as code. It is not closed. */
  readonly executor?: Executor;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Compare strategies on the same scenario under common random numbers: replicate r of every strategy shares its network, its
 * problems and every draw, until what the strategies do makes them differ.
 *
 * It is the smallest experiment, kept in memory; for factors, many scenarios or a store see runExperiment.
 *
 * @throws ScenarioError, UnknownNameError or ParameterError before anything runs; RunError for a run that fails.
 */
export async function compare(input: ComparisonInput, options: CompareOptions = {}): Promise<Comparison> {
  return comparisonOf(await runComparison(input, options));
}

/** Run a comparison as the experiment that it is: what reportExperiment writes a page of. Throws as compare does. */
export function runComparison(input: ComparisonInput, options: CompareOptions = {}): Promise<ExperimentRun> {
  checkNames('the options of a comparison', options, ['executor', 'onProgress']);
  return runExperiment(comparisonExperiment(input), { ...options, strict: true });
}

/** The tables of a comparison that was run, without the columns that are the same in all rows. */
export async function comparisonOf(run: StoredExperiment): Promise<Comparison> {
  const { experiment, version } = run.manifest;
  return {
    ...planOf({ experiment }),
    version,
    runs: without(await readTable(run, 'runs'), ['scenario', 'point']),
    barriers: without(await readTable(run, 'barriers'), ['scenario', 'point']),
    removals: without(await readTable(run, 'removals'), ['scenario', 'point']),
  };
}

/** A table without some of its columns. */
export function without(of: Table, names: readonly string[]): Table {
  return table(Object.fromEntries(Object.entries(of.columns).filter(([name]) => !names.includes(name))));
}
