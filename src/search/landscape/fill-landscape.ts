import { nextUniform, type RunKey, seedSequence } from '../../numeric/index.js';
import { indexPartners } from './contribution-index.js';
import { drawPartners, type InteractionSampling } from './draw-partners.js';
import type { Landscape } from './landscape.js';

/** The address of a landscape's draws, and how its partners are drawn. */
export interface LandscapeDraw {
  readonly key: RunKey;
  /** A stable named constant: what the landscape is for. */
  readonly purpose: number;
  /** Whole numbers below 2^32. */
  readonly tick: number;
  readonly entity: number;
  /** Default: `distinct`. */
  readonly interactionSampling?: InteractionSampling;
}

const sequence = new Int32Array(4);

/**
 * Draw a landscape in place, from one address: partners first, then contributions, uniform on [0, 1). Allocates nothing.
 *
 * Contributions have 32 bits, so that sums of them are exact in any order: equal solutions are equally good to the last bit.
 *
 * @throws ParameterError for an unknown way to draw partners.
 */
export function fillLandscape(landscape: Landscape, draw: LandscapeDraw): void {
  const { contributions, scale } = landscape;
  seedSequence(sequence, draw.key, draw.purpose, draw.tick, draw.entity);
  drawPartners(landscape, draw.interactionSampling ?? 'distinct', sequence);
  indexPartners(landscape);
  for (let at = 0; at < contributions.length; at++) {
    const contribution = nextUniform(sequence);
    contributions[at] = scale === 0 ? contribution : Math.floor(contribution * scale + 0.5) / scale;
  }
}
