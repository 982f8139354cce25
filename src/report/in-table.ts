import { labelOf, type Term, type Words } from '../words/index.js';
import type { Outcome, Result } from './summary.js';

/** A strategy as a table calls it. */
export function strategyInTable(strategy: string, words: Words): string {
  return words.results.inTable(strategy, labelOf(words.strategies, strategy));
}

/** What a strategy of the catalogue does; undefined for any other. */
export function aboutStrategy(name: string, { strategies }: Words): string | undefined {
  const terms: Readonly<Record<string, Term>> = strategies;
  return Object.hasOwn(terms, name) ? terms[name].about : undefined;
}

/** What came of processes, as a table heads it. */
export function resultLabel(result: Result, { statuses, measures }: Words): string {
  return result === 'innovated' ? statuses.innovated.label : measures[result].label;
}

/** An outcome of a run, as a table heads it. */
export function outcomeLabel(outcome: Outcome, { measures }: Words): string {
  return measures[outcome].label;
}

/** The steps from one stage to the next, and all of them, as a table heads them. */
export function stepLabels({ results: { steps, endToEnd } }: Words): string[] {
  return [steps.interaction, steps.collaboration, steps.innovation, endToEnd];
}
