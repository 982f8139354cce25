import type { ReportData } from './report-data.js';
import type { SameStrategies } from './summary.js';

/** The factors that changed nothing in a scenario, under a strategy or (without one) under any. */
export function unchangedFactors({ manifest, unchanged }: ReportData, scenario: string, strategy?: string): string[] {
  const { factors, strategies } = manifest.experiment;
  const asked = strategy === undefined ? strategies.map(({ label }) => label) : [strategy];
  return factors
    .map(({ path }) => path)
    .filter((path) =>
      asked.every((each) =>
        unchanged.factors.some((one) => one.path === path && one.scenario === scenario && one.strategy === each),
      ),
    );
}

/** The strategies that changed nothing in a scenario, with the earlier one whose runs theirs are. */
export function sameStrategiesIn({ unchanged }: ReportData, scenario: string): SameStrategies {
  return new Map(
    unchanged.strategies.flatMap((each) => (each.scenario === scenario ? [[each.strategy, each.same] as const] : [])),
  );
}
