import { contributionIndex } from './contribution-index.js';
import type { Landscape } from './landscape.js';

/**
 * The worth of a solution: the mean of its contributions, 0 .. 1.
 *
 * @param solution - bits 0 .. N - 1.
 */
export function landscapeValue(landscape: Landscape, solution: number): number {
  const { contributions, decisions, scale } = landscape;
  let total = 0;
  for (let decision = 0; decision < decisions; decision++) {
    total += contributions[contributionIndex(landscape, decision, solution)];
  }
  // Decimal fractions do not add up exactly; ties between rounded contributions must.
  if (scale !== 0) total = Math.floor(total * scale + 0.5) / scale;
  return total / decisions;
}
