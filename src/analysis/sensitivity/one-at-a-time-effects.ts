import { checkNames, ParameterError } from '../../base/index.js';
import { mean, type Table } from '../../numeric/index.js';
import { checkLevel } from '../check-sample.js';
import { pairedDifference } from '../comparing/paired-difference.js';
import { tableOfRows } from '../table-of-rows.js';
import { pointFactors } from './point-factors.js';
import { pointOutputs } from './point-outputs.js';

/** How to read the runs of a one-at-a-time design. */
export interface OneAtATimeOptions {
  /** The column to explain. */
  readonly output: string;
  /** The columns of the factors. */
  readonly factors: readonly string[];
  /** Confidence level, .5 to .9999; default .95. */
  readonly level?: number;
}

/**
 * What each change of one factor does by itself: the output there less the output of the baseline, replicate by replicate.
 *
 * Right for showing a few changes to people; it says nothing about two changes together.
 *
 * @param runs - the runs of one strategy at the points of oneAtATime, point 0 being the baseline: a row for each point and replicate, with
 * the columns "point" and "replicate"; at least two replicates.
 * @param options.output - the column to explain.
 * @param options.factors - the columns of the factors, numbers or texts.
 * @param options.level - the share of experiments in which an interval holds the true difference: .5 to .9999, default .95.
 * @returns a row for each point but the baseline: "factor", its "value" there (as text if any factor has texts), the "mean" output, and the paired "difference" from the
 * baseline with "low", "high" and "pValue", as in pairedDifference.
 * @throws ParameterError for a point or replicate that is missing or there twice, an output that is not finite, fewer than two replicates,
 * and for a point that does not differ from the baseline in one factor.
 * @throws UnknownNameError for a column that is not there.
 */
export function oneAtATimeEffects(runs: Table, options: OneAtATimeOptions): Table {
  checkNames('the options', options, ['output', 'factors', 'level']);
  const { output, factors, level = 0.95 } = options;
  checkLevel(level);
  const { points, outputs } = pointOutputs(runs, output);
  const values = pointFactors(runs, factors, points);
  if (points < 2) throw new ParameterError('Expected the baseline and at least one other point but found only point 0');
  const sampleAt = (point: number) => Float64Array.from(outputs, (own) => own[point]);
  const baseline = sampleAt(0);
  // A column holds texts or numbers: one factor of texts makes texts of all.
  const asTexts = values.some((column) => !(column instanceof Float64Array));
  const rows = Array.from({ length: points - 1 }, (_, at) => {
    const point = at + 1;
    const changed = factors.flatMap((_factor, j) => (values[j][point] === values[j][0] ? [] : [j]));
    if (changed.length !== 1) {
      const names = changed.map((j) => factors[j]).join(', ') || 'none';
      throw new ParameterError(
        `Expected point ${point} to differ from the baseline, point 0, in one factor but found ${names}`,
        {
          point,
          changed: changed.map((j) => factors[j]),
        },
      );
    }
    const sample = sampleAt(point);
    const { mean: difference, low, high, pValue } = pairedDifference(sample, baseline, level);
    const [j] = changed;
    const value = asTexts ? String(values[j][point]) : values[j][point];
    return { factor: factors[j], value, mean: mean(sample), difference, low, high, pValue };
  });
  return tableOfRows(rows);
}
