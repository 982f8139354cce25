import type { ArenaForm, Aspect, Hero, Mode, Rule } from '../../model/index.js';
import type { Named, Term } from '../term.js';

/** How a problem is governed, and where and how a process decides, in English. */
export const settings = {
  modes: {
    network: { label: 'network' },
    hierarchy: { label: 'hierarchy' },
    market: { label: 'market' },
    hero: { label: 'hero' },
  } satisfies Readonly<Record<Mode, Named>>,
  heroes: {
    politician: { label: 'politician' },
    manager: { label: 'manager' },
    provider: { label: 'provider' },
    employee: { label: 'employee' },
    user: { label: 'user' },
  } satisfies Readonly<Record<Hero, Named>>,
  /** `about` is a sentence. */
  rules: {
    consensus: { label: 'consensus', about: 'All must be in favour.' },
    supermajority: { label: 'supermajority', about: 'Three of four must be in favour.' },
    majority: { label: 'majority', about: 'More than half must be in favour.' },
    authority: { label: 'authority', about: 'The one in charge decides.' },
  } satisfies Readonly<Record<Rule, Term>>,
  arenaForms: {
    meeting: { label: 'meeting' },
    lab: { label: 'lab' },
    leaderNetwork: { label: 'leader network' },
    partnership: { label: 'partnership' },
    crowdSourcing: { label: 'crowd sourcing' },
  } satisfies Readonly<Record<ArenaForm, Named>>,
  /** Of culture and HR; `about` is a sentence on what more of it means. */
  aspects: {
    zeroError: { label: 'zero error', about: 'Less may go wrong.' },
    ruleBurden: { label: 'rule burden', about: 'More rules, counting and reporting.' },
    fixedValues: { label: 'fixed values', about: 'Values are more fixed and uniform.' },
    flatness: { label: 'flatness', about: 'Organisations are flatter and more flexible.' },
    siloOpenness: { label: 'silo openness', about: 'More holes in the silos.' },
    coProduction: { label: 'co production', about: 'Citizens and associations are co-producers, and not customers.' },
    diversity: { label: 'diversity', about: 'Those who work in one sector differ more.' },
    boundarySpanners: { label: 'boundary spanners', about: 'More people move between sectors.' },
    talent: { label: 'talent', about: 'More creative talent is recruited and kept.' },
  } satisfies Readonly<Record<Aspect, Term>>,
};
