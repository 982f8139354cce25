import { deepFreeze } from '../../base/index.js';
import { LEARNING_RULES as LEARNING } from '../../search/index.js';
import type { Each } from './each.js';

/** What is known when a proposal is put to the vote. */
export interface Ballot {
  readonly process: number;
  readonly tick: number;
  /** Meetings that the process has held since it began to collaborate, this one not counted. */
  readonly meeting: number;
  /** Members that are present, and how many of them are in favour. */
  readonly members: number;
  readonly inFavour: number;
  /** Whether the actor that took the problem up is present and in favour. */
  readonly focalInFavour: boolean;
  /** The actor at a place from 0 to members - 1, in the order in which they came. */
  readonly actorAt: (place: number) => number;
  /** Whether the member at a place is in favour. */
  readonly favours: (place: number) => boolean;
}

/** Whether a proposal is carried. */
export type Carries = (ballot: Ballot) => boolean;

/** A rule of the library: it counts, and a tick allocates nothing, so that it is given numbers and no ballot. */
type Counts = (inFavour: number, members: number, focalInFavour: boolean) => boolean;

/** How a collaboration decides. The order is the code stored in the world, so that a new rule comes last: one line here. */
const CARRIES = {
  consensus: (inFavour, members) => inFavour === members,
  supermajority: (inFavour, members) => inFavour * 4 >= members * 3,
  majority: (inFavour, members) => inFavour * 2 > members,
  // The focal actor's view alone counts.
  authority: (_, __, focalInFavour) => focalInFavour,
} satisfies Readonly<Record<string, Counts>>;

/** The name of a rule of decision. */
export type Rule = keyof typeof CARRIES;
/** The rules by which a collaboration decides; the index is the code stored in the world. */
export const RULES = deepFreeze(namesOf(CARRIES));
const EACH: readonly Counts[] = Object.values(CARRIES);

/** Whether `inFavour` of `members` carry a proposal. */
export function carries(rule: number, inFavour: number, members: number, focalInFavour: boolean): boolean {
  return EACH[rule](inFavour, members, focalInFavour);
}

/** How members learn from each other's proposals; the index is the code stored in the world. */
export const LEARNING_RULES = deepFreeze(namesOf(LEARNING));

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly [Name, ...Name[]] {
  return Object.keys(table) as [Name, ...Name[]];
}

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
