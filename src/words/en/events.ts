import { EVENTS, type EventName, type LEFT_FOR } from '../../model/index.js';
import type { Named } from '../term.js';

/** What happened, as a clause: to whom (by name), and what else there is to say, in words. */
type Happening = (actor: string, detail: string) => string;

/** The events of a run, in English. */
export const events = {
  /** What a log in a table calls an event. */
  eventNames: Object.fromEntries(EVENTS.map((name) => [name, { label: name }])) as Readonly<Record<EventName, Named>>,
  /** Actor and detail as in EVENTS: `detail` is a label, such as that of a stage, a failure, an operation or a reason to leave. */
  events: {
    processStarted: (actor) => `${actor} took up a problem`,
    invited: (actor) => `${actor} was invited`,
    joined: (actor) => `${actor} joined`,
    left: (actor, why) => (why === '' ? `${actor} left` : `${actor} left (${why})`),
    stagePassed: (_, stage) => `reached ${stage}`,
    agreed: () => 'agreed on a solution',
    carriedOut: (actor, decision) => `${actor} carried out ${decision}`,
    notCarriedOut: (actor, decision) => `${actor} did not carry out ${decision}`,
    innovated: () => 'innovated',
    failed: (_, how) => `failed: ${how}`,
    shock: () => 'a shock changed the problems',
    intervened: (actor, operation) => (actor === '' ? operation : `${operation}: ${actor}`),
    refused: (actor, operation) => `could not be done: ${actor === '' ? operation : `${operation}: ${actor}`}`,
    reform: () => 'a reform changed who governs new problems',
  } satisfies Readonly<Record<EventName, Happening>>,
  /** Why somebody left. */
  leftFor: {
    conflict: { label: 'conflict' },
    'going alone': { label: 'going alone' },
    gone: { label: 'gone' },
  } satisfies Readonly<Record<Exclude<(typeof LEFT_FOR)[number], ''>, Named>>,
  /** An actor without a name; the first is 1. */
  actor: (number: number) => `actor ${number}`,
  /** One decision of a solution; the first is 1. */
  decision: (number: number) => `decision ${number}`,
};
