import { actors } from './en/actors.js';
import { benchmark } from './en/benchmark.js';
import { events } from './en/events.js';
import { measures } from './en/measures.js';
import { figures, page } from './en/page.js';
import { pictures } from './en/pictures.js';
import { drawn, results, terminal } from './en/results.js';
import { search } from './en/search.js';
import { settings } from './en/settings.js';
import { steering } from './en/steering.js';
import { theory } from './en/theory.js';
import { time } from './en/time.js';
import type { Language } from './languages.js';

/** Everything in English. It is the type of every other language. */
export const en = {
  language: 'en' as Language,
  ...theory,
  ...actors,
  ...steering,
  ...settings,
  ...measures,
  ...events,
  ...time,
  pictures,
  results,
  terminal,
  drawn,
  search,
  figures,
  page,
  benchmark,
};

/** What everything is called in one language: `words.barriers.lackOfTrust.label`, `words.operations.invite.about`. */
export type Words = typeof en;
