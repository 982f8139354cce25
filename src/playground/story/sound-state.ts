import { checkIntervention } from '../../metagovernance/index.js';
import type { Scenario, ScenarioInput } from '../../model/index.js';
import { openSession } from '../../simulation/index.js';
import type { Lesson } from '../lessons/lesson.js';
import type { LinkFault } from '../state/link.js';
import { type Act, FIRST_STATE, OWN, type PageState, SIDES } from '../state/page-state.js';
import { scenarioOf } from './scenario-of.js';

/** What did not fit: a key of the link, an act, or settings that do not go together. */
export type Fault =
  | LinkFault
  | { readonly kind: 'act'; readonly found: string }
  | { readonly kind: 'set'; readonly found: string };

/** What there is besides the catalogue. */
export interface Owned {
  readonly own?: ScenarioInput | undefined;
  readonly lessons: readonly Lesson[];
}

/**
 * A state that can be shown: everything in it exists in the scenario that it names.
 *
 * @param faults - what had been found before; a key that is found again is said once.
 * @returns the state, with what did not fit put right or left out, and all faults.
 */
export function soundState(
  state: PageState,
  faults: readonly LinkFault[],
  { own, lessons }: Owned,
): { state: PageState; faults: Fault[] } {
  let sound = state;
  const found: Fault[] = [];
  if (sound.scenario === OWN && own === undefined) {
    found.push({ kind: 'ignored', key: 's', found: OWN, used: FIRST_STATE.scenario });
    sound = { ...sound, scenario: FIRST_STATE.scenario };
  }
  // What was set does not fit, or else a scenario of one's own does not.
  for (const plain of [{ set: {} }, { scenario: FIRST_STATE.scenario }]) {
    const fault = faultOf(sound, own);
    if (fault === null) break;
    found.push({ kind: 'set', found: fault });
    sound = { ...sound, ...plain };
  }
  const limit = (key: string, value: number, least: number, most: number): number => {
    const used = Math.min(most, Math.max(least, value));
    if (used !== value) found.push({ kind: 'limited', key, found: String(value), used: String(used) });
    return used;
  };
  const { ticks, problems } = scenarioOf(sound, sound.a, own);
  const steps = lessons.find(({ id }) => id === sound.lesson)?.steps.length ?? 0;
  sound = {
    ...sound,
    month: limit('month', sound.month, 0, ticks),
    process: limit('process', sound.process, -1, problems.count - 1),
    step: limit('step', sound.step, 0, sound.lesson === '' ? 0 : steps + 1),
  };
  for (const side of SIDES) {
    const future = sound[side];
    const { acts, faults: wrong } = soundActs(scenarioOf(sound, future, own), future.acts);
    found.push(...wrong.map((each): Fault => ({ kind: 'act', found: each })));
    sound = { ...sound, [side]: { ...future, acts, from: limit(`${side}.from`, future.from, 0, ticks) } };
  }
  const again = new Set(found.map((fault) => ('key' in fault ? fault.key : '')));
  return { state: sound, faults: [...faults.filter(({ key }) => !again.has(key)), ...found] };
}

function faultOf(state: PageState, own: ScenarioInput | undefined): string | null {
  try {
    scenarioOf(state, state.a, own);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The acts that are possible in a scenario, and what is wrong with the others. */
export function soundActs(scenario: Scenario, acts: readonly Act[]): { acts: readonly Act[]; faults: string[] } {
  if (acts.length === 0) return { acts, faults: [] };
  const { world } = openSession(scenario);
  const faults: string[] = [];
  const sound = acts.filter(({ month, act }) => {
    try {
      if (month >= scenario.ticks) throw new Error(`month ${month} of ${scenario.ticks}: ${act.operation}`);
      checkIntervention(world, act);
      return true;
    } catch (error) {
      faults.push((error as Error).message);
      return false;
    }
  });
  return { acts: sound, faults };
}
