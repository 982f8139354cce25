import { type Decide, prepareStrategy, type StrategyChoice } from '../metagovernance/index.js';

/** The strategy that is tried: each call makes it from nothing, where it can be from a module imported anew. */
export interface Subject {
  readonly name: string;
  readonly make: () => StrategyChoice;
}

/** The deciding function as its author wrote it: what it is given may be written on, and what it returns is unread. */
export function makeDecide({ make }: Subject): Decide | undefined {
  return prepareStrategy(make()).create();
}
