import { asWords, type Term, type Words } from '../words/index.js';

/** A measure as readers should meet it: its name. */
export function nameMeasure(name: string, words: Words): string {
  return termOf(name, words)?.label ?? asWords(name);
}

/** A measure as readers should meet it: its name, and what it is. */
export function explainMeasure(name: string, words: Words): string {
  const term = termOf(name, words);
  return term === undefined ? asWords(name) : `${term.label}: ${term.about}`;
}

function termOf(name: string, { measures, momentMeasures }: Words): Term | undefined {
  const terms: Readonly<Record<string, Term>> = { ...momentMeasures, ...measures };
  return Object.hasOwn(terms, name) ? terms[name] : undefined;
}
