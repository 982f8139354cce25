import { checkNames, ParameterError } from '../../base/index.js';
import type { StrategyChoice } from '../../metagovernance/index.js';
import type { ScenarioInput } from '../../model/index.js';
import type { Seed, Table } from '../../numeric/index.js';
import { runExperiment } from '../run/run-experiment.js';
import { readTable } from '../store/read-tables.js';
import { type CompareOptions, without } from './compare.js';
import { ALL_METRICS } from './comparison.js';

/** Scenarios to run with one strategy. */
export interface ScenarioComparisonInput {
  /** By label, in the order of the result. */
  readonly scenarios: Readonly<Record<string, ScenarioInput>>;
  /** `handsOff` by default. */
  readonly strategy?: StrategyChoice;
  /** Independent runs of each scenario; replicate r of all scenarios shares its draws as far as their meaning is the same. */
  readonly replicates: number;
  /** A whole number from 0 to 2^53 - 1 or a text; 0 by default. */
  readonly seed?: Seed;
}

/**
 * Run the same strategy in several scenarios on the same seed.
 *
 * @param options.executor - where the runs are run; here by default. It is left open.
 * @returns one row per scenario and replicate: `scenario` (label), `strategy`, `replicate`, then the measures of the run.
 * @throws ScenarioError, UnknownNameError or ParameterError for whatever is not as it should be.
 */
export async function compareScenarios(input: ScenarioComparisonInput, options: CompareOptions = {}): Promise<Table> {
  checkNames('the options of a comparison', options, ['executor', 'onProgress']);
  const entries = Object.entries(input.scenarios);
  if (entries.length === 0) throw new ParameterError('Expected scenarios to hold at least one but found none');
  const { strategy = 'handsOff', replicates, seed = 0 } = input;
  const scenarios = entries.map(([label, scenario]) => ({ label, scenario }));
  const experiment = { scenarios, strategies: [strategy], replicates, seed, metrics: ALL_METRICS };
  const run = await runExperiment(experiment, { ...options, strict: true });
  return without(await readTable(run, 'runs'), ['point']);
}
