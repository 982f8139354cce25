import { NOBODY } from './condition.js';
import { CONDITIONS } from './conditions.js';
import type { Condition, Inert, Situation } from './situation.js';

interface Branch {
  readonly [name: string]: Condition | Branch;
}

/**
 * Why a parameter changes nothing in a situation, whatever its level; null where it can act, and for a path that is none.
 *
 * @param path - of a parameter, or of a group: a group acts where one of its parameters does.
 */
export function whyInert(path: string, situation: Situation): Inert | null {
  let place: Condition | Branch | undefined = CONDITIONS as Branch;
  for (const step of path.split('.')) {
    // What stands below a parameter, such as the options of a strategy, is part of it.
    if (typeof place === 'function') break;
    place = Object.hasOwn(place, step) ? place[step] : undefined;
    if (place === undefined) return null;
  }
  return whyAllInert(place, situation);
}

function whyAllInert(place: Condition | Branch, situation: Situation): Inert | null {
  if (typeof place === 'function') return place(situation);
  let first: Inert | null = null;
  for (const part of Object.values(place)) {
    const inert = whyAllInert(part, situation);
    if (inert === null) return null;
    first ??= inert;
  }
  return first;
}

/** Why a parameter changes nothing in any of some situations, in words; null where it can act in one of them. */
export function whyInertIn(path: string, situations: readonly Situation[]): string | null {
  const found: Inert[] = [];
  for (const situation of situations) {
    const inert = whyInert(path, situation);
    if (inert === null) return null;
    found.push(inert);
  }
  return found.length === 0 ? null : reasonsOf(found);
}

/** Why, and what to do about it, each once: "all 36 ties of homelessness state their trust (vary network.shift.trust)". */
export function reasonsOf(found: readonly Inert[]): string {
  // That nobody steers goes without saying where somebody else does, and to no effect.
  const telling = found.filter(({ why }) => why !== NOBODY.why);
  const told = telling.length > 0 ? telling : found;
  return [...new Set(told.map(({ why, instead }) => `${why} (${instead})`))].join(', and ');
}
