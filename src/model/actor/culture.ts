import type { Scenario } from '../scenario/scenario.js';
import type { State } from '../state/columns.js';
import { ASPECTS, FIXED_VALUES, RULE_BURDEN, SILO_OPENNESS } from '../vocabulary/aspects.js';

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
