import { BARRIERS, type Barrier } from '../../../model/index.js';
import { type Reason, reasonOf } from '../../story/funnel-of.js';
import type { ProcessCard } from '../../story/process-card.js';
import { words } from '../app.js';

const isBarrier = (reason: Reason): reason is Barrier => BARRIERS.some(({ name }) => name === reason);

/** What a reason to stop is called. */
export function reasonWords(reason: Reason): string {
  return isBarrier(reason) ? words.value.barriers[reason].label : words.value.failures[reason].label;
}

/** Where a process stands: its status, and what stopped it if it has stopped. */
export function cardWords(card: ProcessCard): string {
  const status = words.value.statuses[card.status].label;
  return card.failure === null ? status : `${status}, ${reasonWords(reasonOf(card))}`;
}
