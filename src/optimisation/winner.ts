import type { Optimum } from './run/optimise.js';
import type { Candidate } from './space/search-space.js';

/** A candidate as a strategy by its name, for `compare`, `simulate` and experiments. */
export function winnerChoice(
  { search }: Pick<Optimum, 'search'>,
  options: Candidate,
): { readonly name: string; readonly options: Readonly<Record<string, unknown>> } {
  const { strategy } = search.space;
  return { name: strategy.name, options: { ...strategy.options, ...options } };
}

/** What is written of a candidate: the plan or the rules alone, as `--strategies fixedPlan:plan=@winner.json` reads it, or its options. */
export function winnerData({ search }: Pick<Optimum, 'search'>, options: Candidate): unknown {
  const { written } = search.space;
  return written === undefined ? options : options[written];
}
