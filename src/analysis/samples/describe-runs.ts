import { ParameterError } from '../../base/index.js';
import { numbers, type Table, table, texts, uniqueTexts } from '../../numeric/index.js';
import { describeSample, type SampleDescription } from './describe-sample.js';

const FIGURES = ['mean', 'sd', 'min', 'lowerQuartile', 'median', 'upperQuartile', 'max', 'skewness'] as const;

/**
 * Measures of many runs in a few numbers each, arm by arm: the first table of a report.
 *
 * @param runs - a row for each arm and run, such as `runs` of a comparison.
 * @param columns - which columns of numbers to describe, at least one.
 * @param names.arm - the column of texts that names the arm: default "strategy".
 * @returns one row for each arm and column, the arms in the order in which they first appear: `arm`, `measure`, `n` (runs
 * with a finite value), `missing` (runs without), then `mean`, `sd`, `min`, `lowerQuartile`, `median`, `upperQuartile`,
 * `max` and `skewness` of those with, as in describeSample; NaN where no run has a value.
 * @throws ParameterError for no columns or a column of texts.
 * @throws UnknownNameError for a column that is not there.
 */
export function describeRuns(runs: Table, columns: readonly string[], names: { readonly arm?: string } = {}): Table {
  if (columns.length === 0) throw new ParameterError('Expected columns to name at least one but found none');
  const armColumn = names.arm ?? 'strategy';
  const arms = texts(runs, armColumn);
  const parts = uniqueTexts(runs, armColumn).flatMap((arm) =>
    columns.map((measure) => {
      const all = numbers(runs, measure).filter((_, row) => arms[row] === arm);
      const present = all.filter(Number.isFinite);
      return {
        arm,
        measure,
        n: present.length,
        missing: all.length - present.length,
        figures: present.length > 0 ? describeSample(present) : null,
      };
    }),
  );
  const figure = (name: (typeof FIGURES)[number]) =>
    Float64Array.from(parts, ({ figures }: { figures: SampleDescription | null }) => figures?.[name] ?? Number.NaN);
  return table({
    arm: parts.map(({ arm }) => arm),
    measure: parts.map(({ measure }) => measure),
    n: Int32Array.from(parts, ({ n }) => n),
    missing: Int32Array.from(parts, ({ missing }) => missing),
    ...Object.fromEntries(FIGURES.map((name) => [name, figure(name)])),
  });
}
