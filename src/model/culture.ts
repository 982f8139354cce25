import type { State } from './columns.js';
import type { Scenario } from './scenario.js';

/**
 * What leadership from a distance moves (S21): the culture of the organisations, and whom they hire and keep. One level
 * of 0..1 each for the whole network; .5 is the organisation for which all other parameters are set, and changes nothing.
 * The index is the place in the world.
 */
export const ASPECTS = [
  'zeroError', //        how little may go wrong
  'ruleBurden', //       rules, counting and reporting
  'fixedValues', //      how fixed and uniform the values are
  'flatness', //         how flat and flexible the organisations are
  'siloOpenness', //     holes in the silos
  'coProduction', //     citizens and associations: customers (0) or co-producers (1)
  'diversity', //        how different those are who work in one sector
  'boundarySpanners', // people who move between sectors
  'talent', //           creative talent recruited and kept
] as const;
export type Aspect = (typeof ASPECTS)[number];

export const ZERO_ERROR = 0;
export const RULE_BURDEN = 1;
export const FIXED_VALUES = 2;
export const FLATNESS = 3;
export const SILO_OPENNESS = 4;
export const CO_PRODUCTION = 5;
export const DIVERSITY = 6;
export const BOUNDARY_SPANNERS = 7;
export const TALENT = 8;

/** The aspects that are recruited for; the others are changed as culture. */
export const HR_ASPECTS: readonly Aspect[] = ['diversity', 'boundarySpanners', 'talent'];
/** The aspects of which less leaves more room for innovation. */
export const HARMFUL_ASPECTS: readonly Aspect[] = ['zeroError', 'ruleBurden', 'fixedValues'];

/** A world as far as its culture goes. */
interface Cultured {
  readonly state: State;
  readonly scenario: Scenario;
}

/** How far an aspect is from neutral: -1 (none of it) to 1 (full); exactly 0 at .5. */
export function leaning({ state }: Cultured, aspect: number): number {
  return 2 * state.culture[aspect] - 1;
}

/** The culture that a run begins with, and that it falls back to. */
export function drawCulture({ state, scenario }: Cultured): void {
  for (const [index, aspect] of ASPECTS.entries()) {
    state.culture[index] = scenario.culture[aspect];
    state.cultureTarget[index] = scenario.culture[aspect];
  }
}

/** Culture follows what leadership aims at, slowly; and the aim slips back to where it was once nobody holds it up. */
export function followCulture({ state, scenario }: Cultured): void {
  const { rate, relapse } = scenario.culture;
  for (let aspect = 0; aspect < ASPECTS.length; aspect++) {
    state.culture[aspect] += rate * (state.cultureTarget[aspect] - state.culture[aspect]);
    state.cultureTarget[aspect] += relapse * (scenario.culture[ASPECTS[aspect]] - state.cultureTarget[aspect]);
  }
}

/** Processes that an actor can attend to at once, less of them where rules and reporting take the time. */
export function attentionOf(world: Cultured & { setting: { attention: Int32Array } }, actor: number): number {
  return world.setting.attention[actor] * (1 - world.scenario.culture.attentionEffect * leaning(world, RULE_BURDEN));
}

/** The frame distance across which an actor can talk inside its sector, before anybody translates. */
export function opennessOf(world: Cultured & { setting: { openness: Float64Array } }, actor: number): number {
  const narrowed = 1 - world.scenario.culture.reachEffect * leaning(world, FIXED_VALUES);
  return Math.min(1, world.setting.openness[actor] * narrowed);
}

/** What holes in the silos add to that distance across sectors; below 0 where the silos are closed. */
export function reachAcross(world: Cultured): number {
  return world.scenario.culture.siloEffect * leaning(world, SILO_OPENNESS);
}
