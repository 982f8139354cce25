import { checkNames, ParameterError } from '../../base/index.js';
import { log1p, mean, type Table, table, tanh } from '../../numeric/index.js';
import { checkLevel } from '../check-sample.js';
import { normalQuantile } from '../distributions/normal.js';
import { studentCdf } from '../distributions/student-t.js';
import { averageRanks } from '../samples/average-ranks.js';
import { partialCorrelations } from './partial-correlations.js';
import { pointNumbers } from './point-factors.js';
import { checkVaries, pointMeans, pointOutputs } from './point-outputs.js';

/** How to read the runs of a design. */
export interface RankCorrelationOptions {
  /** The column to explain. */
  readonly output: string;
  /** The columns of the factors. */
  readonly factors: readonly string[];
  /** Confidence level, .5 to .9999; default .95. */
  readonly level?: number;
}

/**
 * Partial rank correlations: how strongly the output rises or falls with each factor when the effects of the others are taken out.
 *
 * Right for effects that go one way, from few runs at the points of a latinHypercube. A factor that raises the output here and lowers it
 * there may get 0: for such, see sobolIndices. Factors that can be told from each other only by rounding are refused.
 *
 * The interval is that of Fisher's z with the variance of Bonett and Wright for ranks. Where factors together explain nearly all ranks
 * (correlations above .95) few points give correlations that are too weak, and the intervals cover far too rarely; then take more points.
 *
 * @param runs - the runs of one strategy: a row for each point and replicate, with the columns "point" and "replicate". Replicates are
 * averaged. There must be at least three points more than factors.
 * @param options.output - the column to explain.
 * @param options.factors - the columns of the factors.
 * @param options.level - the share of experiments in which an interval holds the true correlation: .5 to .9999, default .95.
 * @returns a row a factor: "factor", "prcc" from -1 to 1, "low", "high", and "pValue" of the test, by Student's t, that it is 0.
 * @throws ParameterError for a point or replicate that is missing or there twice, an output that is not finite or does not vary, too few
 * points, and a factor that does not vary or whose ranks follow from those of other factors.
 * @throws UnknownNameError for a column that is not there.
 * @source marino2008, bonett2000
 */
export function partialRankCorrelations(runs: Table, options: RankCorrelationOptions): Table {
  checkNames('the options', options, ['output', 'factors', 'level']);
  const { output, factors, level = 0.95 } = options;
  checkLevel(level);
  const found = pointOutputs(runs, output);
  const values = pointNumbers(runs, factors, found.points);
  checkVaries(output, found);
  const free = found.points - factors.length - 1;
  if (free < 2) {
    throw new ParameterError(
      `Expected at least ${factors.length + 3} points for ${factors.length} factors but found ${found.points}`,
      { least: factors.length + 3, found: found.points },
    );
  }
  const columns = values.map((column, j) => centredRanks(factors[j], column));
  const prcc = partialCorrelations(columns, centredRanks(output, pointMeans(found)));
  if (typeof prcc === 'number') {
    const before = factors.slice(0, prcc).join(', ');
    throw new ParameterError(
      `Expected factors that can be told apart but found that the ranks of ${factors[prcc]} follow from those of ${before}`,
      { factor: factors[prcc] },
    );
  }
  const z = normalQuantile(0.5 + level / 2);
  const bound = (r: number, side: number) => {
    if (Math.abs(r) >= 1) return r;
    const half = z * Math.sqrt((1 + (r * r) / 2) / (free - 1));
    return tanh((log1p(r) - log1p(-r)) / 2 + side * half);
  };
  return table({
    factor: [...factors],
    prcc,
    low: prcc.map((r) => bound(r, -1)),
    high: prcc.map((r) => bound(r, 1)),
    pValue: prcc.map((r) =>
      Math.abs(r) >= 1 ? 0 : 2 * studentCdf(-Math.abs(r) * Math.sqrt(free / (1 - r * r)), free),
    ),
  });
}

function centredRanks(name: string, values: Float64Array): Float64Array {
  const ranks = averageRanks(values);
  const centre = mean(ranks);
  const centred = ranks.map((rank) => rank - centre);
  if (centred.every((rank) => rank === 0)) {
    throw new ParameterError(`Expected ${name} to vary from point to point but found ${values[0]} at all points`, {
      name,
      found: values[0],
    });
  }
  return centred;
}
