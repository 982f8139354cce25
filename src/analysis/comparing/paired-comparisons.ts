import { checkNames, lookUp, ParameterError } from '../../base/index.js';
import { numbers, type Table, table, texts, uniqueTexts } from '../../numeric/index.js';
import type { RunColumns } from '../by-run.js';
import { checkLevel, type Sample } from '../check-sample.js';
import { benjaminiHochberg } from './benjamini-hochberg.js';
import { holm } from './holm.js';
import { pairedDifference } from './paired-difference.js';
import { varghaDelaneyA12 } from './vargha-delaney-a12.js';

/** How to compare the arms of a table. */
export interface PairedComparisonOptions extends RunColumns {
  /** The arm that all others are compared with; default: the first. */
  readonly control?: string;
  /** Confidence level of each interval by itself, .5 to .9999; default .95. */
  readonly level?: number;
  /** How to adjust the p-values for being several; default 'holm'. */
  readonly adjust?: 'holm' | 'benjaminiHochberg' | 'none';
}

const FIGURES = ['mean', 'low', 'high', 'sd', 'sdUnpaired', 'correlation', 'dz', 'a12', 'pValue'] as const;

const ADJUSTMENTS = { holm, benjaminiHochberg, none: (pValues: Sample): number[] => Array.from(pValues) };

/**
 * Every arm against the control on one measure, replicate by replicate.
 *
 * Only replicates with a finite value in both arms are compared, so a run that failed in one arm costs one pair and no
 * more; look at `dropped` before trusting the rest, for runs seldom fail at random. The intervals are not adjusted for being
 * several, the p-values `pAdjusted` are.
 *
 * @param runs - a row for each arm and run, such as `runs` of a comparison.
 * @param measure - a column of numbers.
 * @param options.arm - the column of texts that names the arm: default "strategy".
 * @param options.run - the column of numbers that names the replicate: default "replicate".
 * @returns one row for each other arm, in the order in which they first appear: `arm`, `n` (pairs), `dropped` (replicates of
 * either arm that make no pair), then of arm - control `mean`, `low`, `high`, `sd`, `sdUnpaired`, `correlation` and `dz` as in
 * pairedDifference, `a12` as in varghaDelaneyA12, `pValue` and `pAdjusted`. With fewer than 2 pairs all of these are NaN.
 * @throws ParameterError for an arm with a replicate twice, or a level off its range.
 * @throws UnknownNameError for a column, an arm or an adjustment that is not there.
 * @source student1908, cohen1988, vargha2000
 */
export function pairedComparisons(runs: Table, measure: string, options: PairedComparisonOptions = {}): Table {
  checkNames('the options', options, ['control', 'level', 'adjust', 'arm', 'run']);
  const { level = 0.95, adjust = 'holm', arm = 'strategy', run = 'replicate' } = options;
  checkLevel(level);
  const adjustment = lookUp('way to adjust p-values', ADJUSTMENTS, adjust);
  const names = uniqueTexts(runs, arm);
  const valuesOf = byArm(runs, measure, arm, run);
  if (names.length === 0) throw new ParameterError('Expected runs to hold at least one row but found none');
  const control = options.control ?? names[0];
  const controlValues = lookUp('arm', Object.fromEntries(valuesOf), control);
  const rows = names
    .filter((name) => name !== control)
    .map((name) => ({ name, ...comparePairs(valuesOf.get(name) as RunValues, controlValues, level) }));
  return table({
    arm: rows.map(({ name }) => name),
    n: Int32Array.from(rows, ({ n }) => n),
    dropped: Int32Array.from(rows, ({ dropped }) => dropped),
    ...Object.fromEntries(
      FIGURES.map((name) => [name, Float64Array.from(rows, ({ figures }) => figures?.[name] ?? Number.NaN)]),
    ),
    pAdjusted: adjustPresent(
      rows.map(({ figures }) => figures?.pValue ?? Number.NaN),
      adjustment,
    ),
  });
}

type RunValues = ReadonlyMap<number, number>;

function byArm(runs: Table, measure: string, arm: string, run: string): Map<string, Map<number, number>> {
  const arms = texts(runs, arm);
  const replicates = numbers(runs, run);
  const values = numbers(runs, measure);
  const all = new Map(uniqueTexts(runs, arm).map((name) => [name, new Map<number, number>()]));
  for (let row = 0; row < runs.rowCount; row++) {
    const ofArm = all.get(arms[row]) as Map<number, number>;
    const replicate = replicates[row];
    if (ofArm.has(replicate)) {
      throw new ParameterError(
        `Expected one row of "${arms[row]}" for replicate ${replicate} but found another: keep one scenario and one point`,
        {
          arm: arms[row],
          run: replicate,
          row,
        },
      );
    }
    ofArm.set(replicate, values[row]);
  }
  return all;
}

function comparePairs(ofArm: RunValues, ofControl: RunValues, level: number) {
  const replicates = [...new Set([...ofArm.keys(), ...ofControl.keys()])];
  const isFinite = (of: RunValues, replicate: number) => Number.isFinite(of.get(replicate));
  // In the order of the replicates, so that the order of the rows cannot change a last bit.
  const paired = replicates.filter((one) => isFinite(ofArm, one) && isFinite(ofControl, one)).sort((a, b) => a - b);
  const a = Float64Array.from(paired, (one) => ofArm.get(one) as number);
  const b = Float64Array.from(paired, (one) => ofControl.get(one) as number);
  const n = paired.length;
  const figures = n < 2 ? null : { ...pairedDifference(a, b, level), a12: varghaDelaneyA12(a, b) };
  return { n, dropped: replicates.length - n, figures };
}

/** Adjust the p-values that are there, for being as many as those; NaN stays NaN. */
function adjustPresent(pValues: readonly number[], adjustment: (pValues: Sample) => number[]): Float64Array {
  const adjusted = adjustment(pValues.filter((p) => !Number.isNaN(p)));
  let next = 0;
  return Float64Array.from(pValues, (p) => (Number.isNaN(p) ? p : adjusted[next++]));
}
