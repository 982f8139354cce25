import { ParameterError } from '../base/index.js';
import type { StrategyChoice } from '../metagovernance/index.js';
import type { ScenarioInput } from '../model/index.js';
import { concatenateTables, type Seed, type Table, table } from '../numeric/index.js';
import { type CompareOptions, compare } from './compare.js';

/** Scenarios to run with one strategy. */
export interface ScenarioComparisonInput {
  /** By label, in the order of the result. */
  readonly scenarios: Readonly<Record<string, ScenarioInput>>;
  /** `handsOff` by default. */
  readonly strategy?: StrategyChoice;
  /** Independent runs of each scenario; replicate r of all scenarios shares its draws as far as their meaning is the same. */
  readonly replicates: number;
  /** Text or number; 0 by default. */
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
  const scenarios = Object.entries(input.scenarios);
  if (scenarios.length === 0) throw new ParameterError('Expected scenarios to hold at least one but found none');
  const { strategy = 'handsOff', replicates, seed = 0 } = input;
  const parts: Table[] = [];
  const total = scenarios.length * replicates;
  for (const [index, [label, scenario]] of scenarios.entries()) {
    const { runs } = await compare(
      { scenario, strategies: [strategy], replicates, seed },
      { ...options, onProgress: ({ done }) => options.onProgress?.({ done: index * replicates + done, total }) },
    );
    parts.push(table({ scenario: Array.from({ length: runs.rowCount }, () => label), ...runs.columns }));
  }
  return concatenateTables(parts);
}
