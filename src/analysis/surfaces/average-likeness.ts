import { mean } from '../../numeric/index.js';
import type { InnerSurface } from './response-surface.js';
import { pointLikeness } from './surface-kernel.js';

/** For each point its likeness, in some factors, averaged over all points, and the mean of that. */
export interface AveragedLikeness {
  readonly ofPoints: Float64Array;
  readonly ofAll: number;
}

/**
 * Average the likeness in some factors over the points of the design: what the others are multiplied with where these are averaged.
 *
 * @param left - the places of the factors to be averaged; none gives 1.
 */
export function averageLikeness({ columns, shape }: InnerSurface, left: readonly number[]): AveragedLikeness {
  const size = columns[0].length;
  const ofPoints = new Float64Array(size).fill(1);
  if (left.length === 0) return { ofPoints, ofAll: 1 };
  const own = left.map((j) => columns[j]);
  const lengths = left.map((j) => shape.lengths[j]);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const alike = pointLikeness(own, lengths, a, b);
      ofPoints[a] += alike;
      ofPoints[b] += alike;
    }
  }
  for (let a = 0; a < size; a++) ofPoints[a] /= size;
  return { ofPoints, ofAll: mean(ofPoints) };
}
