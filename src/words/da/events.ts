import type { Words } from '../en.js';

/** The events of a run, in Danish. */
export const events: Pick<Words, 'eventNames' | 'events' | 'leftFor' | 'actor' | 'decision'> = {
  eventNames: {
    processStarted: { label: 'begyndt' },
    invited: { label: 'inviteret' },
    joined: { label: 'kom med' },
    left: { label: 'gik' },
    stagePassed: { label: 'nåede til' },
    agreed: { label: 'enige' },
    carriedOut: { label: 'gennemført' },
    notCarriedOut: { label: 'ikke gennemført' },
    innovated: { label: 'skabte nyt' },
    failed: { label: 'gik i stå' },
    shock: { label: 'chok' },
    intervened: { label: 'indgreb' },
    refused: { label: 'afvist indgreb' },
    reform: { label: 'reform' },
  },
  events: {
    processStarted: (actor) => `${actor} tog et problem op`,
    invited: (actor) => `${actor} blev inviteret`,
    joined: (actor) => `${actor} kom med`,
    left: (actor, why) => (why === '' ? `${actor} gik` : `${actor} gik (${why})`),
    stagePassed: (_, stage) => `nåede til ${stage}`,
    agreed: () => 'blev enige om en løsning',
    carriedOut: (actor, decision) => `${actor} gennemførte ${decision}`,
    notCarriedOut: (actor, decision) => `${actor} gennemførte ikke ${decision}`,
    innovated: () => 'skabte nyt',
    failed: (_, how) => `gik i stå: ${how}`,
    shock: () => 'et chok ændrede problemerne',
    intervened: (actor, operation) => (actor === '' ? operation : `${operation}: ${actor}`),
    refused: (actor, operation) => `kunne ikke gøres: ${actor === '' ? operation : `${operation}: ${actor}`}`,
    reform: () => 'en reform ændrede, hvem der styrer nye problemer',
  },
  leftFor: {
    conflict: { label: 'konflikt' },
    'going alone': { label: 'enegang' },
    gone: { label: 'væk' },
  },
  actor: (number) => `aktør ${number}`,
  decision: (number) => `beslutning ${number}`,
};
