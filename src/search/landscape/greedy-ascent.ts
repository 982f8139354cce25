import type { Landscape } from './landscape.js';
import { landscapeValue } from './landscape-value.js';

/**
 * Climb from a solution by the best single change, again and again, until no single change is better; returns the peak.
 *
 * Of changes that are equally good, the one of the lowest decision is made.
 *
 * @param start - bits 0 .. N - 1.
 */
export function greedyAscent(landscape: Landscape, start: number): number {
  let solution = start;
  let value = landscapeValue(landscape, start);
  for (;;) {
    let best = solution;
    for (let decision = 0; decision < landscape.decisions; decision++) {
      const neighbour = solution ^ (1 << decision);
      const worth = landscapeValue(landscape, neighbour);
      if (worth > value) {
        value = worth;
        best = neighbour;
      }
    }
    if (best === solution) return solution;
    solution = best;
  }
}
