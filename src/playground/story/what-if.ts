import type { Scenario } from '../../model/index.js';
import type { Future, Leader } from '../state/page-state.js';
import { type ProcessCard, processCard } from './process-card.js';
import { openStory, playMonth } from './story.js';

/** Who might have led instead, from the softest to the most. */
export const RESCUERS = [
  'convener',
  'facilitator',
  'catalyst',
  'collaborativeLeader',
  'mediator',
  'whip',
] as const satisfies readonly Leader[];

/** What would have become of one process if somebody had led from a month on: the run itself, played again. */
export interface WhatIf {
  readonly leader: Leader;
  /** The month from which; months before it are the same, to the bit. */
  readonly from: number;
  readonly card: ProcessCard;
  /** Whether it got further than it did, or to the end. */
  readonly helped: boolean;
}

/**
 * Replay a failed process under other leaders, from the month its failed stage began.
 *
 * The luck is the same, and so is all that was done by hand. Who leads already, from no later, is left out.
 *
 * @returns one answer a leader, in the order of RESCUERS.
 */
export function* whatIf(
  scenario: Scenario,
  seed: number,
  future: Future,
  failed: ProcessCard,
  from: number,
): Generator<WhatIf> {
  let before = openStory(scenario, seed, future);
  while (before.tick < from) before = playMonth(before, future);
  for (const leader of RESCUERS) {
    if (leader === future.leader && future.from <= from) continue;
    let session = before.fork(leader);
    // The leader is there already: what is left of the future is only what was done by hand.
    const rest: Future = { ...future, leader, from: 0 };
    while (!session.isOver && (processCard(session.world, failed.process)?.ended ?? -1) < 0) {
      session = playMonth(session, rest);
    }
    const card = processCard(session.world, failed.process);
    if (card === null) continue;
    yield { leader, from, card, helped: card.reached > failed.reached };
  }
}
