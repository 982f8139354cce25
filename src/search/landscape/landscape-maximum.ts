import { bestByBranches } from './best-by-branches.js';
import { bestBySweep } from './best-by-sweep.js';
import type { Landscape } from './landscape.js';
import { landscapeValue } from './landscape-value.js';

/**
 * The exact maximum of a landscape. Allocates nothing.
 *
 * Where decisions depend on no more than half of the others, most solutions are ruled out unseen; else all 2^N are visited.
 *
 * @param best - if given, element 0 receives the solution that is worth most.
 */
export function landscapeMaximum(landscape: Landscape, best?: Int32Array): number {
  const { decisions, interdependence } = landscape;
  const summit = 2 * interdependence <= decisions ? bestByBranches(landscape) : bestBySweep(landscape);
  if (best !== undefined) best[0] = summit;
  return landscapeValue(landscape, summit);
}
