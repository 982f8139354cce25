import { type Barrier, FAILURES, type Failure, STAGES, type Stage } from '../../model/index.js';
import type { ProcessCard } from './process-card.js';

/** Why processes stopped at a transition: a barrier, or the way they failed where no check points to one. */
export type Reason = Barrier | Failure;

/** What became of the processes at one transition. entered = passed + stopped + still under way. */
export interface Transition {
  readonly stage: Stage;
  readonly entered: number;
  readonly passed: number;
  /** Under way. */
  readonly here: readonly ProcessCard[];
  readonly stopped: readonly ProcessCard[];
  /** How many stopped for each reason, most first. */
  readonly reasons: readonly { readonly reason: Reason; readonly cards: readonly ProcessCard[] }[];
}

/** Where processes die: the three transitions, and everything in them adds up. */
export function funnelOf(cards: readonly ProcessCard[]): Transition[] {
  return STAGES.map((stage, index) => {
    const entered = cards.filter(({ reached }) => reached >= index);
    const stuck = entered.filter(({ reached }) => reached === index);
    const stopped = stuck.filter(({ failure }) => failure !== null);
    return {
      stage,
      entered: entered.length,
      passed: entered.length - stuck.length,
      here: stuck.filter(({ failure }) => failure === null),
      stopped,
      reasons: byReason(stopped),
    };
  });
}

function byReason(stopped: readonly ProcessCard[]): Transition['reasons'] {
  const groups = new Map<Reason, ProcessCard[]>();
  for (const card of stopped) {
    const reason = reasonOf(card);
    groups.set(reason, [...(groups.get(reason) ?? []), card]);
  }
  return Array.from(groups, ([reason, cards]) => ({ reason, cards })).sort((a, b) => b.cards.length - a.cards.length);
}

/** What stopped a process that failed. */
export function reasonOf({ barrier, failure }: ProcessCard): Reason {
  return barrier ?? failure ?? FAILURES[0];
}
