import { mean, sum, type Table, table } from '../../numeric/index.js';
import { averageLikeness } from './average-likeness.js';
import type { InnerSurface, ResponseSurface } from './response-surface.js';
import { pointLikeness } from './surface-kernel.js';

/** Which share of the variance of a response surface each factor accounts for. */
export interface SurfaceShares {
  /** A row a factor, in the order of the surface: "factor"; "alone", the share of it alone; "total", with what it does together with others. */
  readonly factors: Table;
  /** A row a pair of the six factors with the largest totals: "factor", "other", "share", what the two do beyond what each does alone; largest first. */
  readonly pairs: Table;
}

const MOST_PAIRED = 6;

/**
 * Which share of the variance of a response surface over the points of its design each factor accounts for, and what pairs do together.
 *
 * The shares are those of the surface, not of the output: of what is luck, or is not foretold, nothing is in them. They have no interval;
 * where one is wanted, sobolIndices of a Saltelli design has it. Factors are taken to vary independently, as in designs that fill the space.
 *
 * @param surface - from fitSurface.
 * @returns shares, 0 to 1 but for the points being finitely many; all 0 where the surface is flat.
 * @source oakley2004, sobol2001
 */
export function surfaceShares({ ranges, inner }: ResponseSurface): SurfaceShares {
  const names = ranges.map(({ factor }) => factor);
  const all = names.map((_, j) => j);
  const values = over(inner, all);
  const variance = meanSquare(centred(values));
  const shareOf = (part: Float64Array) => (variance > 0 ? meanSquare(part) / variance : 0);
  const alone = all.map((j) => centred(over(inner, [j])));
  const total = all.map((j) => {
    const without = all.length === 1 ? values.map(() => mean(values)) : over(inner, all.toSpliced(j, 1));
    return shareOf(values.map((value, point) => value - without[point]));
  });
  const paired = all.toSorted((a, b) => total[b] - total[a] || a - b).slice(0, MOST_PAIRED);
  const pairs = paired
    .flatMap((j, at) => paired.slice(at + 1).map((k) => [Math.min(j, k), Math.max(j, k)] as const))
    .map(([j, k]) => {
      const both = centred(over(inner, [j, k]));
      return { j, k, share: shareOf(both.map((value, point) => value - alone[j][point] - alone[k][point])) };
    })
    .sort((a, b) => b.share - a.share || a.j - b.j || a.k - b.k);
  return {
    factors: table({ factor: names, alone: Float64Array.from(alone, shareOf), total: Float64Array.from(total) }),
    pairs: table({
      factor: pairs.map(({ j }) => names[j]),
      other: pairs.map(({ k }) => names[k]),
      share: Float64Array.from(pairs, ({ share }) => share),
    }),
  };
}

/** The surface at each point, over the factors `kept`, the others averaged. */
function over(inner: InnerSurface, kept: readonly number[]): Float64Array {
  const { columns, shape, whole } = inner;
  const size = columns[0].length;
  const own = kept.map((j) => columns[j]);
  const lengths = kept.map((j) => shape.lengths[j]);
  const left = columns.map((_, j) => j).filter((j) => !kept.includes(j));
  const { ofPoints } = averageLikeness(inner, left);
  const weights = whole.weights.map((weight, point) => weight * ofPoints[point]);
  const values = weights.map((weight) => whole.level + weight);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const alike = pointLikeness(own, lengths, a, b);
      values[a] += alike * weights[b];
      values[b] += alike * weights[a];
    }
  }
  return values;
}

function centred(values: Float64Array): Float64Array {
  const centre = mean(values);
  return values.map((value) => value - centre);
}

function meanSquare(values: Float64Array): number {
  return sum(values.map((value) => value * value)) / values.length;
}
