import { deepFreeze } from '../../base/index.js';

/**
 * What leadership from a distance moves (S21): the culture of the organisations, and whom they hire and keep. One level
 * of 0..1 each for the whole network; .5 is the organisation for which all other parameters are set, and changes nothing.
 * The index is the place in the world.
 */
export const ASPECTS = deepFreeze([
  'zeroError', //        how little may go wrong
  'ruleBurden', //       rules, counting and reporting
  'fixedValues', //      how fixed and uniform the values are
  'flatness', //         how flat and flexible the organisations are
  'siloOpenness', //     holes in the silos
  'coProduction', //     citizens and associations: customers (0) or co-producers (1)
  'diversity', //        how different those are who work in one sector
  'boundarySpanners', // people who move between sectors
  'talent', //           creative talent recruited and kept
] as const);
/** One of the aspects of culture and HR. */
export type Aspect = (typeof ASPECTS)[number];

export const ZERO_ERROR = ASPECTS.indexOf('zeroError');
export const RULE_BURDEN = ASPECTS.indexOf('ruleBurden');
export const FIXED_VALUES = ASPECTS.indexOf('fixedValues');
export const FLATNESS = ASPECTS.indexOf('flatness');
export const SILO_OPENNESS = ASPECTS.indexOf('siloOpenness');
export const CO_PRODUCTION = ASPECTS.indexOf('coProduction');
export const DIVERSITY = ASPECTS.indexOf('diversity');
export const BOUNDARY_SPANNERS = ASPECTS.indexOf('boundarySpanners');
export const TALENT = ASPECTS.indexOf('talent');

/** The aspects that are recruited for; the others are changed as culture. */
export const HR_ASPECTS: readonly Aspect[] = deepFreeze(['diversity', 'boundarySpanners', 'talent']);
/** The aspects of which less leaves more room for innovation. */
export const HARMFUL_ASPECTS: readonly Aspect[] = deepFreeze(['zeroError', 'ruleBurden', 'fixedValues']);
