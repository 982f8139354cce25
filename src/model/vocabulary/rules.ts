import { deepFreeze } from '../../base/index.js';
import type { Each } from './each.js';

/** How a collaboration decides; the index is the code stored in the world. */
export const RULES = deepFreeze(['consensus', 'supermajority', 'majority', 'authority'] as const);
/** One of the rules of decision. */
export type Rule = (typeof RULES)[number];
const CONSENSUS = RULES.indexOf('consensus');
const SUPERMAJORITY = RULES.indexOf('supermajority');
export const AUTHORITY_RULE = RULES.indexOf('authority');

/** Whether `inFavour` of `members` carry a proposal. Under 'authority' the focal actor's view alone counts. */
export function carries(rule: number, inFavour: number, members: number, focalInFavour: boolean): boolean {
  if (rule === AUTHORITY_RULE) return focalInFavour;
  if (rule === CONSENSUS) return inFavour === members;
  if (rule === SUPERMAJORITY) return inFavour * 4 >= members * 3;
  return inFavour * 2 > members;
}

/** How members learn from each other's proposals; the index is the code stored in the world. */
export const LEARNING_RULES = deepFreeze(['bestMember', 'conformity', 'random', 'none'] as const);
export const BEST_MEMBER = LEARNING_RULES.indexOf('bestMember');
export const CONFORMITY = LEARNING_RULES.indexOf('conformity');
export const RANDOM_MEMBER = LEARNING_RULES.indexOf('random');

/**
 * The rooms in which a process can meet (S16). A form changes what a meeting is: how open the agenda is, how dear it is,
 * how far the members' own organisations reach in.
 */
export const ARENA_FORMS = deepFreeze(['meeting', 'lab', 'leaderNetwork', 'partnership', 'crowdSourcing'] as const);
/** One of the forms of an arena. */
export type ArenaForm = (typeof ARENA_FORMS)[number];

interface FormTraits {
  /** Decisions more that members can think of changing at once. */
  readonly exploration: number;
  /** Share taken off risk aversion: away from daily operations it is easier to try. */
  readonly safety: number;
  /** Parties more that can be invited per tick. */
  readonly pace: number;
  /** Added to a holder's inclination to carry out what was agreed. */
  readonly delivery: number;
  /** Taken off a member's contribution: looser forms oblige less. */
  readonly looseness: number;
}

/** Illustrative differences between the forms; none of them is measured. */
export const FORM_TRAITS: Each<typeof ARENA_FORMS, FormTraits> = deepFreeze([
  { exploration: 0, safety: 0, pace: 0, delivery: 0, looseness: 0 },
  { exploration: 1, safety: 0.3, pace: 0, delivery: -0.3, looseness: 0 },
  { exploration: 0, safety: 0, pace: 0, delivery: 0.4, looseness: -0.05 },
  { exploration: 0, safety: 0.1, pace: 0, delivery: 0.6, looseness: -0.05 },
  { exploration: 1, safety: 0.1, pace: 4, delivery: -0.3, looseness: 0.1 },
]);
