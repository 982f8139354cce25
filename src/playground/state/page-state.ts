import { type Intervention, STRATEGIES, type StrategyName } from '../../metagovernance/index.js';
import type { Mode } from '../../model/index.js';

/** The screens of the page, in the order of a lesson hour. */
export const VIEWS = ['gallery', 'lab', 'compare', 'many', 'lesson', 'report'] as const;
export type View = (typeof VIEWS)[number];

/** The one relation that the network shows. */
export const LENSES = ['trust', 'dependence', 'conflict'] as const;
export type Lens = (typeof LENSES)[number];

export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** An act by hand: what was applied when so many months were done. */
export interface Act {
  readonly month: number;
  readonly act: Intervention;
}

/** Who can lead: every strategy of the catalogue but those that somebody has to write first; acts by hand are a fixed plan here. */
export type Leader = Exclude<StrategyName, 'fixedPlan' | 'rules'>;
export const LEADERS = Object.keys(STRATEGIES).filter(
  (name) => name !== 'fixedPlan' && name !== 'rules',
) as readonly Leader[];

/** One future: who leads, and what was done by hand on top. */
export interface Future {
  /** A strategy of the catalogue. */
  readonly leader: Leader;
  /** From which month the leader leads; before it nobody does. 0: from the start. */
  readonly from: number;
  /** How all problems are governed; '' for what the scenario says. */
  readonly mode: Mode | '';
  readonly acts: readonly Act[];
}

/** The two futures that can be held against each other. */
export const SIDES = ['a', 'b'] as const;
export type Side = (typeof SIDES)[number];

/** All that the page is showing: it is in the link, and nothing else is. */
export interface PageState {
  readonly view: View;
  /** A scenario of the catalogue, or OWN. */
  readonly scenario: string;
  /** Parameters that differ from the scenario's, by dotted path. */
  readonly set: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly a: Future;
  readonly b: Future;
  /** Months done. */
  readonly month: number;
  /** The process looked at; -1 for none. */
  readonly process: number;
  readonly lens: Lens;
  /** A lesson, '' for none, and how far one is in it: 0 is before, then the steps, then after. */
  readonly lesson: string;
  readonly step: number;
  readonly lang: 'en' | 'da';
  readonly theme: Theme;
}

/** Part of a state: what is left out stays as it is. */
export type PageInput = Partial<Omit<PageState, Side>> & {
  readonly a?: Partial<Future>;
  readonly b?: Partial<Future>;
};

/** The scenario is no one's of the catalogue, but came with the page or was dropped on it. */
export const OWN = 'own';

const NOBODY: Future = { leader: 'handsOff', from: 0, mode: '', acts: [] };

/** What the page shows when it is opened with nothing in its link. */
export const FIRST_STATE: PageState = {
  view: 'gallery',
  scenario: 'inclusive-environments',
  set: {},
  seed: 42,
  a: NOBODY,
  b: { ...NOBODY, leader: 'collaborativeLeader' },
  month: 0,
  process: -1,
  lens: 'trust',
  lesson: '',
  step: 0,
  lang: 'en',
  theme: 'light',
};
