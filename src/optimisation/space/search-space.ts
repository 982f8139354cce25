import type { Luck } from '../luck.js';

/** One of what is searched: the options that it gives a strategy, plain data. */
export type Candidate = Readonly<Record<string, unknown>>;

/** What is searched, and how candidates come from luck and from others. */
export interface SearchSpace {
  /** The strategy whose options the candidates are. */
  readonly strategy: {
    readonly name: string;
    readonly options: Readonly<Record<string, unknown>>;
    readonly module?: string;
    readonly source?: string;
  };
  /** The option that holds a whole plan or list of rules; undefined where each option is a number or a name. */
  readonly written: string | undefined;
  /** What a search begins with: given candidates first, the others drawn. */
  readonly first: (count: number, luck: (place: number) => Luck) => Candidate[];
  /**
   * A candidate that has something of two others, and something new.
   *
   * @param progress - how much of the search is over, 0 to 1: steps grow finer.
   */
  readonly vary: (one: Candidate, other: Candidate, luck: Luck, progress: number) => Candidate;
}
