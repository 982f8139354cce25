import { deepFreeze } from '../../base/index.js';

/** What can happen in a run; the index is the code stored in the log. */
export const EVENTS = deepFreeze([
  'processStarted', //   actor: the focal actor
  'invited', //          actor: who was invited
  'joined', //           actor: who joined
  'left', //             actor: who left; value: index into LEFT_FOR
  'stagePassed', //      value: index into STAGES
  'agreed', //           value: bits of the solution
  'carriedOut', //       actor: holder; value: decision
  'notCarriedOut', //    actor: holder; value: decision
  'innovated', //        value: bits of the solution carried out
  'failed', //           value: index into FAILURES
  'shock',
  'intervened', //       actor: target or -1; value: index into the operations
  'refused', //          actor: target or -1; value: index into the operations
  'reform',
] as const);
/** The name of what can happen in a run. */
export type EventName = (typeof EVENTS)[number];

export const PROCESS_STARTED = EVENTS.indexOf('processStarted');
export const INVITED_EVENT = EVENTS.indexOf('invited');
export const JOINED_EVENT = EVENTS.indexOf('joined');
export const LEFT_EVENT = EVENTS.indexOf('left');
export const STAGE_PASSED = EVENTS.indexOf('stagePassed');
export const AGREED = EVENTS.indexOf('agreed');
export const CARRIED_OUT = EVENTS.indexOf('carriedOut');
export const NOT_CARRIED_OUT_EVENT = EVENTS.indexOf('notCarriedOut');
export const INNOVATED_EVENT = EVENTS.indexOf('innovated');
export const FAILED_EVENT = EVENTS.indexOf('failed');
export const SHOCK = EVENTS.indexOf('shock');
/** The code of 'intervened' in EVENTS. */
export const INTERVENED = EVENTS.indexOf('intervened');
/** The code of 'refused' in EVENTS. */
export const REFUSED = EVENTS.indexOf('refused');
export const REFORM = EVENTS.indexOf('reform');

/** Why somebody left a process; the last for who was excluded, or is gone from the network. */
export const LEFT_FOR = deepFreeze(['', 'conflict', 'going alone', 'gone'] as const);
export const LEFT_IN_CONFLICT = LEFT_FOR.indexOf('conflict');
export const LEFT_TO_GO_ALONE = LEFT_FOR.indexOf('going alone');
/** The code of 'gone' in LEFT_FOR. */
export const GONE = LEFT_FOR.indexOf('gone');

const FIELDS = 5;

/** A growing list of events. It only listens: nothing in the model reads it, so a run does not depend on it. */
export interface EventLog {
  /** Five numbers an event: tick, event, process, actor, value. */
  entries: Int32Array;
  length: number;
}

/** An empty log. */
export function createEventLog(): EventLog {
  return { entries: new Int32Array(FIELDS * 1024), length: 0 };
}

/** Append one event; -1 stands for no process or no actor. */
export function recordEvent(
  log: EventLog | null,
  tick: number,
  event: number,
  process: number,
  actor = -1,
  value = 0,
): void {
  if (log === null) return;
  const at = log.length * FIELDS;
  if (at + FIELDS > log.entries.length) {
    const larger = new Int32Array(log.entries.length * 2);
    larger.set(log.entries);
    log.entries = larger;
  }
  log.entries[at] = tick;
  log.entries[at + 1] = event;
  log.entries[at + 2] = process;
  log.entries[at + 3] = actor;
  log.entries[at + 4] = value;
  log.length++;
}

/** One event, with the codes as names. */
export interface LoggedEvent {
  readonly tick: number;
  readonly event: EventName;
  /** -1 for none. */
  readonly process: number;
  /** -1 for none. */
  readonly actor: number;
  /** What it says depends on the event; see EVENTS. */
  readonly value: number;
}

/** The events of a log, in the order in which they happened. */
export function eventsOf({ entries, length }: EventLog): LoggedEvent[] {
  return Array.from({ length }, (_, index) => {
    const [tick, event, process, actor, value] = entries.subarray(index * FIELDS, (index + 1) * FIELDS);
    return { tick, event: EVENTS[event], process, actor, value };
  });
}
