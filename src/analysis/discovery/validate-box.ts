import { ParameterError, show } from '../../base/index.js';
import { filterRows, sum, type Table } from '../../numeric/index.js';
import { checkLevel } from '../check-sample.js';
import type { Estimate } from '../comparing/conversions.js';
import { incompleteBeta } from '../distributions/incomplete-beta.js';
import { normalQuantile } from '../distributions/normal.js';
import { wilsonBounds } from '../samples/wilson-interval.js';
import { type Box, type Limit, pointsWithin } from './box-limits.js';
import { type CaseDefinition, caseShares } from './case-shares.js';

/** A limit of a box, with what it is worth. */
export type MeasuredLimit = Limit & {
  /**
   * The chance of at least as many cases in the box if the limit did nothing: the binomial chance at the density of the
   * box without it. Small where the limit matters. On points that the box was not found in it errs to caution, for the box
   * is a part of what it is compared with; on those that it was found in a box of noise often has a small one too.
   */
  readonly pValue: number;
};

/** What a box holds of some points. */
export interface MeasuredBox {
  readonly limits: readonly MeasuredLimit[];
  /** How many points, and what of them are cases. */
  readonly points: number;
  readonly cases: number;
  /** The share of all cases that the box holds. */
  readonly coverage: number;
  /** The share of all points that the box holds. */
  readonly mass: number;
  /** The share of its points that are cases, with Wilson's interval; null where it holds no point. */
  readonly density: Estimate | null;
  /** The share of all points that are cases: what a box of no worth has for a density. */
  readonly baseRate: number;
}

/**
 * What a box holds of points that it was not found in, which is what it is worth.
 *
 * Use it after discoverBoxes, with points drawn anew or held out: the density on the points that a box was found in is too
 * high, because the box was chosen for it. Compare the interval of the density with the base rate.
 *
 * @param box - such as `boxes[0].limits` of a discovery or what boxOfRow gives.
 * @param points - a row for each point, with the columns that the box restricts.
 * @param options.isCase - what makes a point a case, as in discoverBoxes.
 * @param options.without - boxes found before this one, whose points do not count; default none.
 * @param options.level - confidence level of the interval of the density, .5 to .9999, default .95. With shares of replicates
 *   in place of 0 and 1, interval and p-values are too cautious.
 * @throws ParameterError where no point is a case, a factor is restricted twice, or what is no number should be one.
 * @throws UnknownNameError for a column that is not there.
 * @source bryant2010, wilson1927
 */
export function validateBox(
  box: Box,
  points: Table,
  options: { readonly isCase: CaseDefinition; readonly without?: readonly Box[]; readonly level?: number },
): MeasuredBox {
  const level = options.level ?? 0.95;
  checkLevel(level);
  checkFactorsOnce(box);
  for (const earlier of options.without ?? []) {
    const within = earlier.map((limit) => pointsWithin(points, limit));
    points = filterRows(points, (row) => !within.every((limit) => limit[row]));
  }
  const shares = caseShares(points, options.isCase);
  const all = sum(shares);
  if (all === 0) throw new ParameterError('Expected at least one point to be a case but found none');
  const within = box.map((limit) => pointsWithin(points, limit));
  const inside = tally(shares, within);
  return {
    limits: box.map((limit, place) => {
      const others = tally(
        shares,
        within.filter((_, index) => index !== place),
      );
      return { ...limit, pValue: chanceOfAtLeast(inside, others.cases / others.points) };
    }),
    ...inside,
    coverage: inside.cases / all,
    mass: inside.points / points.rowCount,
    density: densityOf(inside, normalQuantile(0.5 + level / 2)),
    baseRate: all / points.rowCount,
  };
}

interface Tally {
  readonly points: number;
  readonly cases: number;
}

function checkFactorsOnce(box: Box): void {
  for (const [place, { factor }] of box.entries()) {
    if (box.findIndex((limit) => limit.factor === factor) < place) {
      throw new ParameterError(`Expected a box to restrict each factor once but found ${show(factor)} twice`, {
        factor,
      });
    }
  }
}

function tally(shares: Float64Array, within: readonly (readonly boolean[])[]): Tally {
  const inside = shares.filter((_, row) => within.every((limit) => limit[row]));
  return { points: inside.length, cases: sum(inside) };
}

function densityOf({ points, cases }: Tally, critical: number): Estimate | null {
  if (points === 0) return null;
  const value = Math.min(1, cases / points);
  return { value, ...wilsonBounds(value, points, critical) };
}

// The upper tail of a binomial is an incomplete beta function, which also takes the cases that shares add up to.
function chanceOfAtLeast({ points, cases }: Tally, density: number): number {
  return cases === 0 ? 1 : incompleteBeta(density, cases, points - cases + 1);
}
