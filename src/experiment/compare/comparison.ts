import { checkInteger, checkNames, ParameterError } from '../../base/index.js';
import { MEASURES } from '../../measures/index.js';
import type { StrategyChoice } from '../../metagovernance/index.js';
import type { Scenario, ScenarioInput } from '../../model/index.js';
import type { Seed, Table } from '../../numeric/index.js';
import { DIGEST, type ExperimentInput, type ParsedExperiment, type PlannedStrategy } from '../declare/experiment.js';
import { parseExperiment } from '../declare/parse-experiment.js';
import { type PlannedExtension, parseExtensions } from '../declare/planned-extension.js';

/** What is compared: everything that determines the numbers, and nothing that does not. */
export interface ComparisonInput {
  readonly scenario: ScenarioInput;
  /** Two or more, or one to describe it; the first is what the others are compared with. */
  readonly strategies: readonly StrategyChoice[];
  /** Independent runs of every strategy; replicate r of all strategies shares its draws. */
  readonly replicates: number;
  /** A whole number from 0 to 2^53 - 1 or a text; 0 by default. */
  readonly seed?: Seed;
  /** What is added to the model, as in an experiment; nothing by default. */
  readonly extensions?: NonNullable<ExperimentInput['extensions']>;
  /** Attribute the failures of this many of the replicates to barriers, from the first on; none by default, for it is dear. */
  readonly attributed?: number;
}

/** A checked comparison, as plain data. */
export interface ComparisonPlan {
  readonly scenario: Scenario;
  readonly strategies: readonly PlannedStrategy[];
  readonly replicates: number;
  readonly seed: Seed;
  readonly attributed: number;
  /** What is added to the model; left out where nothing is. */
  readonly extensions?: readonly PlannedExtension[];
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
  /**
   * One row per strategy, attributed replicate, order and barrier: `strategy`, `replicate`, `order` (from 0), `place` (1 to 10) in
   * it, `barrier`, `gained` (innovations that taking the barrier away from the whole run at that place added) and `processes`
   * (that started in the run). See endToEndShares.
   */
  readonly removals: Table;
}

/** All that is measured of a run, and the fingerprint of its last state. */
export const ALL_METRICS = [...Object.keys(MEASURES), DIGEST];

/** A comparison as an experiment: one scenario, no factors. Throws as planComparison does. */
export function comparisonExperiment(input: ComparisonInput): ParsedExperiment {
  checkNames('what is compared', input, ['scenario', 'strategies', 'replicates', 'seed', 'extensions', 'attributed']);
  const { scenario, strategies, replicates, seed = 0, extensions, attributed = 0 } = input;
  checkInteger('replicates', replicates, 1, 10_000_000);
  checkInteger('attributed', attributed, 0, replicates);
  if (strategies.length === 0) throw new ParameterError('Expected strategies to name at least one but found none');
  const { planned } = parseExtensions(extensions);
  const own = planned.flatMap(({ notes }) => Object.keys(notes.measures));
  return parseExperiment({
    scenarios: [{ scenario }],
    strategies,
    ...(extensions === undefined ? {} : { extensions }),
    replicates,
    seed,
    attributed,
    metrics: [...ALL_METRICS.slice(0, -1), ...own, DIGEST],
  });
}

/**
 * Check what is to be compared.
 * @throws ScenarioError, UnknownNameError or ParameterError; two equal strategies are an error.
 */
export function planComparison(input: ComparisonInput): ComparisonPlan {
  return planOf(comparisonExperiment(input));
}

/** The plan of a comparison that has been checked. */
export function planOf({ experiment }: Pick<ParsedExperiment, 'experiment'>): ComparisonPlan {
  const { strategies, replicates, seed, attributed, extensions } = experiment;
  const { scenario } = experiment.scenarios[0];
  return { scenario, strategies, replicates, seed, attributed, ...(extensions === undefined ? {} : { extensions }) };
}
