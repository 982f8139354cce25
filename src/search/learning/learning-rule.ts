/** What the searchers know of each other: the solution of each and its worth. */
export interface Standing {
  readonly solutions: Int32Array;
  readonly values: Float64Array;
}

/**
 * How a searcher learns from its contacts: whose solution it considers. It takes that solution over only if it is
 * strictly better than its own.
 */
export interface LearningRule {
  /** Whether a searcher that has found nothing better with its contacts tries a change of its own in the same tick. */
  readonly searchesAlone: boolean;
  /**
   * The contact whose solution is considered, -1 for none.
   *
   * @param contacts - who is looked at: elements `from` up to (not including) `to`.
   * @param sequence - the searcher's draws of this tick.
   */
  choose(contacts: Int32Array, from: number, to: number, standing: Standing, sequence: Int32Array): number;
}
