/** What the searchers know of each other: the solution of each and its worth. */
export interface Standing {
  readonly solutions: Int32Array;
  readonly values: Float64Array;
}

/** What those who sit at a table have proposed, when they look at each other's proposals. */
export interface Proposals {
  /** Of each member that is present, from 0 on: bits of the decisions. */
  readonly proposals: Int32Array;
  readonly members: number;
  /** What `one` would gain from the proposal of `other`, as it sees it. */
  readonly gain: (one: number, other: number) => number;
  /** One of 0 .. count - 1, by the luck of `one` in this meeting. */
  readonly draw: (one: number, count: number) => number;
}

/**
 * How somebody learns from others: whose solution it considers. It takes that solution over only if it is strictly better than its
 * own.
 *
 * The same rule is one thing among searchers who see what each solution is worth, and another at a table, where each member weighs
 * proposals by itself; it is both or none.
 */
export interface LearningRule {
  /** At a table: the member whose proposal `one` considers, `one` itself for none. */
  readonly chooseAtTable: (table: Proposals, one: number) => number;
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
