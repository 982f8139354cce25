import type { RunKey } from '../../numeric/index.js';
import { PURPOSE } from '../purposes.js';
import type { InteractionSampling } from './draw-partners.js';
import { fillLandscape } from './fill-landscape.js';
import { allocateLandscape, type Landscape } from './landscape.js';

/** What a landscape is like. */
export interface LandscapeOptions {
  /** N, 1 .. 20. */
  readonly decisions: number;
  /** K, 0 .. N - 1: 0 has one peak, N - 1 is as rugged as can be. */
  readonly interdependence: number;
  /** How partners are drawn. Default: `distinct`. */
  readonly interactionSampling?: InteractionSampling;
  /** Decimals to which contributions are rounded, 0 .. 9. Default: not rounded. */
  readonly rounding?: number;
  readonly key: RunKey;
  /** Which landscape of this key: 0, 1, 2 ... Default: 0. */
  readonly index?: number;
}

/**
 * Make one NK landscape.
 *
 * @throws ParameterError for a number outside its range or an unknown way to draw partners.
 * @source kauffman1987
 * @source levinthal1997
 */
export function createLandscape(options: LandscapeOptions): Landscape {
  const { decisions, interdependence, interactionSampling = 'distinct', rounding, key, index = 0 } = options;
  const landscape = allocateLandscape(decisions, interdependence, rounding);
  fillLandscape(landscape, { key, purpose: PURPOSE.landscape, tick: 0, entity: index, interactionSampling });
  return landscape;
}
