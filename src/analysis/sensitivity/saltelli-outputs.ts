import { ParameterError } from '../../base/index.js';
import { groupFactors, type SaltelliRows, saltelliRows } from '../../design/index.js';
import { mean, type Table } from '../../numeric/index.js';
import { type PointValues, pointFactors } from './point-factors.js';
import { checkVaries, pointOutputs } from './point-outputs.js';

/** The outputs of a Saltelli design, ready for its estimators. */
export interface SaltelliOutputs {
  /** How many base rows. */
  readonly base: number;
  /** The names of what was exchanged: factors, or groups of them. */
  readonly groups: readonly string[];
  readonly rows: SaltelliRows;
  /** For each replicate the output of each point less the replicate's mean over all A and B. */
  readonly centred: readonly Float64Array[];
}

/**
 * Read the runs of a Saltelli design and check that they are such a design.
 *
 * Centring takes out what a replicate shares over all points, and most of the variance of the estimators.
 */
export function saltelliOutputs(
  runs: Table,
  output: string,
  factors: readonly string[],
  secondOrder: boolean,
  grouped: readonly string[] = factors,
): SaltelliOutputs {
  const found = pointOutputs(runs, output);
  const values = pointFactors(runs, factors, found.points);
  const { names, members } = groupFactors(factors.length, grouped);
  const rows = saltelliRows(names.length, { secondOrder });
  const base = found.points / rows.block;
  if (!Number.isInteger(base) || base < 2) {
    throw new ParameterError(
      `Expected at least two whole blocks of ${rows.block} points, as ${names.length} ${names.length < factors.length ? 'groups' : 'factors'} ` +
        `${secondOrder ? 'with' : 'without'} second order need, but found ${found.points} points`,
      { block: rows.block, found: found.points },
    );
  }
  checkBlocks(factors, values, members, base, rows, secondOrder);
  checkVaries(output, found);
  const halves = new Float64Array(2 * base);
  const centred = found.outputs.map((own) => {
    for (let i = 0; i < base; i++) {
      halves[2 * i] = own[rows.a(i)];
      halves[2 * i + 1] = own[rows.b(i)];
    }
    const centre = mean(halves);
    return own.map((value) => value - centre);
  });
  return { base, groups: names, rows, centred };
}

/** Throw a ParameterError where a copy of A or B does not exchange just its own factor, or group. */
function checkBlocks(
  factors: readonly string[],
  values: readonly PointValues[],
  members: readonly (readonly number[])[],
  base: number,
  rows: SaltelliRows,
  secondOrder: boolean,
): void {
  for (const [j, column] of values.entries()) {
    for (let i = 0; i < base; i++) {
      const [a, b] = [rows.a(i), rows.b(i)];
      for (const [exchanged, group] of members.entries()) {
        const [most, other] = group.includes(j) ? [b, a] : [a, b];
        checkCopy(factors[j], column, rows.ab(i, exchanged), most);
        if (secondOrder) checkCopy(factors[j], column, rows.ba(i, exchanged), other);
      }
    }
  }
}

function checkCopy(factor: string, column: PointValues, copy: number, original: number): void {
  if (column[copy] === column[original]) return;
  throw new ParameterError(
    `Expected point ${copy} of a Saltelli design to have the ${factor} of point ${original}, ${column[original]}, ` +
      `but found ${column[copy]}: are factors and groups in the order of the design, and is secondOrder as there?`,
    { factor, point: copy, expected: column[original], found: column[copy] },
  );
}
