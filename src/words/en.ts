import { actors } from './en/actors.js';
import { events } from './en/events.js';
import { measures } from './en/measures.js';
import { settings } from './en/settings.js';
import { steering } from './en/steering.js';
import { theory } from './en/theory.js';
import { time } from './en/time.js';

/** Everything in English. It is the type of every other language. */
export const en = { ...theory, ...actors, ...steering, ...settings, ...measures, ...events, ...time };

/** What everything is called in one language: `words.barriers.lackOfTrust.label`, `words.operations.invite.about`. */
export type Words = typeof en;
