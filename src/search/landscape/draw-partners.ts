import { deepFreeze, ParameterError } from '../../base/index.js';
import { nextInteger } from '../../numeric/index.js';
import type { Landscape } from './landscape.js';

/**
 * How the K partners of a decision are drawn.
 *
 * - `distinct`: K different others, as in textbooks.
 * - `withReplacement`: K times from all N, itself included, so that some count twice or not at all. Smoother landscapes.
 * - `withoutReplacementFromAll`: K different ones of all N, itself included.
 */
export type InteractionSampling = (typeof INTERACTION_SAMPLINGS)[number];

/** The names of all ways to draw partners. */
export const INTERACTION_SAMPLINGS = deepFreeze(['distinct', 'withReplacement', 'withoutReplacementFromAll'] as const);

/** Draw the partners of every decision from a sequence. */
export function drawPartners(landscape: Landscape, sampling: InteractionSampling, sequence: Int32Array): void {
  if (!INTERACTION_SAMPLINGS.includes(sampling)) {
    throw new ParameterError(
      `Expected interactionSampling to be one of ${INTERACTION_SAMPLINGS.join(', ')} but found ${sampling}`,
      { found: sampling },
    );
  }
  const { decisions, interdependence, partners } = landscape;
  for (let decision = 0; decision < decisions; decision++) {
    const from = decision * interdependence;
    for (let at = from; at < from + interdependence; ) {
      const partner = nextInteger(sequence, decisions);
      if (sampling === 'distinct' && partner === decision) continue;
      if (sampling !== 'withReplacement' && stands(partners, from, at, partner)) continue;
      partners[at++] = partner;
    }
  }
}

function stands(partners: Int32Array, from: number, to: number, partner: number): boolean {
  for (let at = from; at < to; at++) if (partners[at] === partner) return true;
  return false;
}
