/** What a run of a lesson gave, written by studies/update-lessons.ts in the repository. */
export interface Shown {
  /** Version of the scenario that was run. */
  readonly version: number;
  readonly replicates: number;
  readonly seed: number;
  readonly level: number;
  readonly measures: readonly {
    readonly name: string;
    readonly expect: string;
    /** Means per run of the two arms. */
    readonly first: number;
    readonly second: number;
    /** Second minus first, run by run, with its interval. */
    readonly difference: number;
    readonly low: number;
    readonly high: number;
    readonly verdict: 'shown' | 'not shown' | 'the opposite is shown';
  }[];
  /** All of it in a sentence. */
  readonly text: string;
}
