import { actors } from './da/actors.js';
import { benchmark } from './da/benchmark.js';
import { events } from './da/events.js';
import { measures } from './da/measures.js';
import { figures, page } from './da/page.js';
import { pictures } from './da/pictures.js';
import { drawn, results, terminal } from './da/results.js';
import { search } from './da/search.js';
import { settings } from './da/settings.js';
import { steering } from './da/steering.js';
import { theory } from './da/theory.js';
import { time } from './da/time.js';
import type { Words } from './en.js';

/** Everything in Danish. */
export const da: Words = {
  language: 'da',
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
