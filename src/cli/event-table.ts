import { OPERATION_NAMES } from '../metagovernance/index.js';
import { type EventLog, eventsOf, FAILURES, LEFT_FOR, type LoggedEvent, STAGES } from '../model/index.js';
import { type Table, table } from '../numeric/index.js';

/**
 * The log of a run as a table: `tick`, `event`, `process` (NaN for none), `actor` (by name, '' for none) and `detail`.
 *
 * @param names - what the actors are called.
 * @param decisions - of a problem: a solution is written with so many digits, one a decision.
 */
export function eventTable(log: EventLog, names: readonly string[], decisions: number): Table {
  const events = eventsOf(log);
  return table({
    tick: Float64Array.from(events, ({ tick }) => tick),
    event: events.map(({ event }) => event),
    process: Float64Array.from(events, ({ process }) => (process < 0 ? Number.NaN : process)),
    actor: events.map(({ actor }) => names[actor] ?? ''),
    detail: events.map((event) => detailOf(event, decisions)),
  });
}

function detailOf({ event, value }: LoggedEvent, decisions: number): string {
  switch (event) {
    case 'stagePassed':
      return STAGES[value];
    case 'failed':
      return FAILURES[value];
    case 'intervened':
    case 'refused':
      return OPERATION_NAMES[value];
    case 'left':
      return LEFT_FOR[value] ?? '';
    case 'agreed':
    case 'innovated':
      return (value >>> 0).toString(2).padStart(decisions, '0');
    case 'carriedOut':
    case 'notCarriedOut':
      return `decision ${value + 1}`;
    default:
      return '';
  }
}
