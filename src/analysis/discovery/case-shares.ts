import { checkNumber, ParameterError } from '../../base/index.js';
import { numbers, type Table } from '../../numeric/index.js';

/** Which points are cases: those whose output lies within the bounds, both included. At least one bound is wanted. */
export interface CaseRule {
  /** The column of the output. */
  readonly output: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * What makes a point a case, the thing to be found: the name of a column, or a rule about an output.
 *
 * A column holds 0 (no) or 1 (yes), or, where a point stands for several replicates, the share of them that are cases.
 */
export type CaseDefinition = string | CaseRule;

/**
 * How much of each point is a case: 0 to 1.
 *
 * @throws ParameterError for a share outside 0 to 1, an output that is no number, or a rule without a bound.
 * @throws UnknownNameError for a column that is not there.
 */
export function caseShares(points: Table, cases: CaseDefinition): Float64Array {
  if (typeof cases === 'string') {
    const shares = numbers(points, cases);
    for (const [row, share] of shares.entries()) checkNumber(`"${cases}" of point ${row}`, share, 0, 1);
    return shares;
  }
  const { output, atLeast, atMost } = cases;
  if (atLeast === undefined && atMost === undefined) {
    throw new ParameterError(
      `Expected atLeast or atMost to say which values of "${output}" are cases but found neither`,
    );
  }
  const least = atLeast ?? -Number.MAX_VALUE;
  const most = atMost ?? Number.MAX_VALUE;
  checkNumber('atLeast', least, -Number.MAX_VALUE, Number.MAX_VALUE);
  checkNumber('atMost', most, least, Number.MAX_VALUE);
  return numbers(points, output).map((value, row) => {
    checkNumber(`"${output}" of point ${row}`, value, -Number.MAX_VALUE, Number.MAX_VALUE);
    return value >= least && value <= most ? 1 : 0;
  });
}
