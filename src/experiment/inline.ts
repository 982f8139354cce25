import type { StrategyChoice } from '../metagovernance/index.js';
import type { Executor } from './executor.js';
import { runReplicates } from './run-replicates.js';

/** The smallest executor: runs each chunk here and now, and lets others breathe between two chunks. */
export function inlineExecutor(own?: ReadonlyMap<string, StrategyChoice>): Executor {
  return {
    width: 1,
    run: async (plan, { first, end }) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return runReplicates(plan, first, end, own);
    },
    close: async () => {},
  };
}
