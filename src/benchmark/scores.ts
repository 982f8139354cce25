import { deepFreeze } from '../base/index.js';

/** What a score is about. */
export interface ScoreNotes {
  readonly better: 'more' | 'less';
  /** The measure of a run that it is; for `cost`, which is worked out, those that it adds up. */
  readonly measures: readonly string[];
}

const of = (measure: string, better: 'more' | 'less' = 'more'): ScoreNotes => ({ better, measures: [measure] });

/** What strategies are judged by: what they bring about, the harm that comes with it, three norms, and what they spend. */
const NOTES = {
  delivery: of('delivery'),
  harmed: of('harmed', 'less'),
  effective: of('effective'),
  democratic: of('democratic'),
  innovative: of('innovative'),
  /** Points of all four capacities, per tick. */
  cost: { better: 'less', measures: ['spentNodality', 'spentAuthority', 'spentTreasure', 'spentOrganisation'] },
} as const satisfies Readonly<Record<string, ScoreNotes>>;

/** The name of a score. */
export type Score = keyof typeof NOTES;

/** The scores; the first is the one by which entries are listed. */
export const SCORES: Readonly<Record<Score, ScoreNotes>> = deepFreeze(NOTES);

/** Their names, in order. */
export const SCORE_NAMES = Object.freeze(Object.keys(NOTES)) as readonly Score[];

/** The three norms of good collaboration. */
export const NORMS = Object.freeze(['effective', 'democratic', 'innovative']) as readonly Score[];
