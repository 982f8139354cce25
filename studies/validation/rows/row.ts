import type { Space } from '../hypotheses/search-space.ts';

/** The last four where there is no target. */
export type Verdict = 'holds' | 'fails' | 'undecided' | 'measured' | 'lower' | 'higher' | 'no difference seen';

/** One line of the validation: what was found, what it is held against, and whether it holds. */
export interface Row {
  /** What was measured. */
  readonly label: string;
  readonly estimate: number;
  /** 95 % interval of the estimate. */
  readonly low: number;
  readonly high: number;
  /** As it is printed. */
  readonly target: string;
  readonly verdict: Verdict;
  readonly runs: number;
  /** Where it holds, of what was looked at over a space. */
  readonly space?: Space;
}

/** Two ends; Infinity for an open one. */
export type Range = readonly [number, number];

export function verdictOf(holds: boolean): Verdict {
  return holds ? 'holds' : 'fails';
}
