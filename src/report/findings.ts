import { byRun, type Estimate, holm, pairedComparisons } from '../analysis/index.js';
import { measuresIn } from '../experiment/index.js';
import { filterRows, numbers, type Table, texts, uniqueTexts } from '../numeric/index.js';
import { ofScenario } from './of-scenario.js';
import { meanOverMeasured } from './over-measured.js';
import { type PooledRuns, poolRuns } from './pool-runs.js';
import type { ReportData } from './report-data.js';
import { sameStrategiesIn } from './unchanged-of.js';

/** A strategy less the first, pair by pair. */
export interface Difference extends Estimate {
  /** Whether it can be told from none, all differences of the report judged together (Holm, 5 %). */
  readonly isTold: boolean;
}

/** What the measure of the report comes to under one strategy. */
export interface StrategyFinding {
  readonly strategy: string;
  readonly level: Estimate;
  /** Null for the first strategy, for one that changed nothing against it, and where nothing can be compared. */
  readonly difference: Difference | null;
  /** The strategy before it whose every run it repeats; null where it repeats none. */
  readonly sameAs: string | null;
}

/** What was found in one scenario, on average over the points of the design. */
export interface ScenarioFinding {
  readonly label: string;
  readonly pooled: PooledRuns;
  /** Those that came to their end often enough, the first that the others are compared with in front; empty where fewer than two replicates are there. */
  readonly strategies: readonly StrategyFinding[];
}

/** What the report is about, in every scenario: the measure under each strategy, and how it differs from that under the first. */
export function findEffects(data: ReportData): ScenarioFinding[] {
  const { experiment } = data.manifest;
  const arms = experiment.strategies.map(({ label }) => label);
  const known = measuresIn(experiment);
  const found = experiment.scenarios.map(({ label }) =>
    compareIn(data, label, poolRuns(ofScenario(data.runs, label), arms, known)),
  );
  const pValues = found.flatMap(({ differences }) => differences.map(({ pValue }) => pValue));
  const adjusted = holm(pValues);
  let next = 0;
  return found.map(({ differences, levels, ...scenario }) => {
    const told = new Map(
      differences.map(({ strategy, estimate }): [string, Difference] => [
        strategy,
        { ...estimate, isTold: adjusted[next++] < 0.05 },
      ]),
    );
    const same = sameStrategiesIn(data, scenario.label);
    return {
      ...scenario,
      strategies: levels.map(({ strategy, level }) => ({
        strategy,
        level,
        difference: told.get(strategy) ?? null,
        sameAs: same.get(strategy) ?? null,
      })),
    };
  });
}

/**
 * The measure of the report under each strategy less that under the first, replicate by replicate, as pairedComparisons has it; null where
 * there is no other. Who changed nothing against the first differs from it in nothing, and is left out.
 */
export function compareUnits(data: ReportData, label: string, units: Table, adjust: 'holm' | 'none'): Table | null {
  const same = sameStrategiesIn(data, label);
  const arms = texts(units, 'strategy');
  const moving = filterRows(units, (row) => same.get(arms[row]) !== arms[0]);
  return uniqueTexts(moving, 'strategy').length < 2 ? null : pairedComparisons(moving, data.measure, { adjust });
}

function compareIn(data: ReportData, label: string, pooled: PooledRuns) {
  const { measure } = data;
  const { means } = pooled;
  const units = new Set(numbers(means, 'replicate')).size;
  if (units < 2) return { label, pooled, levels: [], differences: [] };
  const levels = [...byRun(means, measure)].map(([strategy, sample]) => ({
    strategy,
    level: meanOverMeasured(sample),
  }));
  const compared = compareUnits(data, label, means, 'none');
  if (compared === null) return { label, pooled, levels, differences: [] };
  const [value, low, high, p] = ['mean', 'low', 'high', 'pValue'].map((name) => numbers(compared, name));
  return {
    label,
    pooled,
    levels,
    differences: texts(compared, 'arm').flatMap((strategy, row) =>
      Number.isNaN(p[row])
        ? []
        : [{ strategy, pValue: p[row], estimate: { value: value[row], low: low[row], high: high[row] } }],
    ),
  };
}
