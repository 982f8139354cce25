import { checkInteger, checkNames, ParameterError, VERSION } from '../base/index.js';
import { type PreparedStrategy, prepareStrategy, type StrategyChoice } from '../metagovernance/index.js';
import { parseScenario, type Scenario, type ScenarioInput } from '../model/index.js';
import type { Seed, Table } from '../numeric/index.js';

/** What is compared: everything that determines the numbers, and nothing that does not. */
export interface ComparisonInput {
  readonly scenario: ScenarioInput;
  /** Two or more, or one to describe it; the first is what the others are compared with. */
  readonly strategies: readonly StrategyChoice[];
  /** Independent runs of every strategy; replicate r of all strategies shares its draws. */
  readonly replicates: number;
  /** Text or number; 0 by default. */
  readonly seed?: Seed;
  /** Attribute the failures of this many of the replicates to barriers, from the first on; none by default, for it is dear. */
  readonly attributed?: number;
}

/** A checked comparison, as plain data: it can be sent to a worker. */
export interface ComparisonPlan {
  readonly scenario: Scenario;
  readonly strategies: readonly {
    readonly name: string;
    readonly options: Readonly<Record<string, unknown>>;
    readonly label: string;
  }[];
  readonly replicates: number;
  readonly seed: Seed;
  readonly attributed: number;
}

/** The result of a comparison. */
export interface Comparison extends ComparisonPlan {
  readonly version: string;
  /** One row per strategy and replicate: `strategy` (label), `replicate`, then the measures of the run, then `digest`. */
  readonly runs: Table;
  /**
   * One row per strategy, attributed replicate and barrier: `strategy`, `replicate`, `stage`, `barrier`, `share` (Shapley
   * shares summed over the failed processes) and `lastCheck` (how many failures the naive answer gives it). The barrier
   * 'unexplained' takes what neutralising all barriers of the stage does not explain.
   */
  readonly barriers: Table;
}

/**
 * Check what is to be compared.
 * @throws ScenarioError, UnknownNameError or ParameterError; two equal strategies are an error.
 */
export function planComparison(input: ComparisonInput): ComparisonPlan {
  checkNames('what is compared', input, ['scenario', 'strategies', 'replicates', 'seed', 'attributed']);
  const scenario = parseScenario(input.scenario);
  checkInteger('replicates', input.replicates, 1, 10_000_000);
  const attributed = input.attributed ?? 0;
  checkInteger('attributed', attributed, 0, input.replicates);
  if (input.strategies.length === 0)
    throw new ParameterError('Expected strategies to name at least one but found none');
  const prepared = input.strategies.map((choice) => prepareStrategy(choice));
  const strategies = prepared.map(({ name, options }, index) => ({
    name,
    options,
    label: labelOf(prepared, index),
  }));
  const labels = strategies.map(({ label }) => label);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined) throw new ParameterError(`Expected strategies to differ but found ${twice} twice`);
  return { scenario, strategies, replicates: input.replicates, seed: input.seed ?? 0, attributed };
}

/** The name of a strategy; with its options where two of the same name are compared. */
function labelOf(prepared: readonly PreparedStrategy[], index: number): string {
  const { name, options } = prepared[index];
  const isAmbiguous = prepared.some((other, at) => at !== index && other.name === name);
  return isAmbiguous ? `${name} ${JSON.stringify(options)}` : name;
}

/** Put a plan and the tables of all its replicates together. */
export function asComparison(plan: ComparisonPlan, runs: Table, barriers: Table): Comparison {
  return { ...plan, version: VERSION, runs, barriers };
}
