import {
  MEASURES,
  type MeasureName,
  type MeasureNotes,
  MOMENT_MEASURES,
  type MomentName,
} from '../../measures/index.js';
import { asWords } from '../as-words.js';
import type { Term } from '../term.js';

/** What people call it, where that is not the name. */
const CALLED: Readonly<Partial<Record<MeasureName, string>>> = { rate: 'share that innovated' };

/** What is measured, in English: the names as words, and what the catalogues of measures say of them. */
export const measures = {
  /** Of a whole run; `about` is a clause. */
  measures: termsOf<MeasureName>(MEASURES),
  /** Of a moment; `about` is a clause. */
  momentMeasures: termsOf<MomentName>(MOMENT_MEASURES),
};

function termsOf<Name extends string>(notes: Readonly<Record<Name, MeasureNotes>>): Readonly<Record<Name, Term>> {
  const terms = Object.entries<MeasureNotes>(notes).map(([name, { about }]) => [
    name,
    { label: CALLED[name as MeasureName] ?? asWords(name), about },
  ]);
  return Object.fromEntries(terms) as Record<Name, Term>;
}
