import { eventsOf, FAILED, LEFT_FOR, type LoggedEvent, STAGES, type Stage } from '../../model/index.js';
import type { Session } from '../../simulation/index.js';
import { type ProcessCard, processCard } from './process-card.js';

/** What a class is told of a process that failed, all of it read from the run. */
export interface Why {
  readonly card: ProcessCard;
  /** The transition it did not make. */
  readonly stage: Stage;
  /** Month in which the failed stage began. */
  readonly stageBegan: number;
  /** Who left, when, and why; in the order in which they left. */
  readonly departures: readonly { readonly actor: number; readonly month: number; readonly why: Departure }[];
  /** Holders who did not carry out what had been agreed, with the month. */
  readonly undone: readonly { readonly actor: number; readonly month: number }[];
  /** Months in which the problem changed under way. */
  readonly shocks: readonly number[];
}

export type Departure = Exclude<(typeof LEFT_FOR)[number], ''> | 'unsaid';

/** Why a process failed; null if it did not, or has not yet. */
export function whyItFailed(session: Session, process: number): Why | null {
  const { world, log } = session;
  const card = processCard(world, process);
  if (card === null || log === null || world.state.status[process] !== FAILED) return null;
  const events = eventsOf(log).filter((event) => event.process === process);
  const stage = world.state.failedStage[process];
  return {
    card,
    stage: STAGES[stage],
    stageBegan: stage === 0 ? card.started : card.reachedAt[stage - 1],
    departures: events.filter(({ event }) => event === 'left').map(departure),
    undone: latestUndone(events),
    shocks: events.filter(({ event }) => event === 'shock').map(({ tick }) => tick),
  };
}

function departure({ actor, tick, value }: LoggedEvent): Why['departures'][number] {
  return { actor, month: tick, why: (LEFT_FOR[value] || 'unsaid') as Departure };
}

// Who came round in the end has carried it out, whatever happened before; each holder once.
function latestUndone(events: readonly LoggedEvent[]): Why['undone'] {
  const last = new Map<number, LoggedEvent>();
  for (const event of events) {
    if (event.event === 'carriedOut' || event.event === 'notCarriedOut') last.set(event.actor, event);
  }
  return [...last.values()]
    .filter(({ event }) => event === 'notCarriedOut')
    .map(({ actor, tick }) => ({ actor, month: tick }));
}
