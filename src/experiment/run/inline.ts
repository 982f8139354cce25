import type { Experiment, OwnStrategies } from '../declare/experiment.js';
import type { Executor } from './executor.js';
import { createPlan, type Plan } from './plan.js';
import { runBlocks } from './run-blocks.js';
import { secondsNow } from './seconds-now.js';

/**
 * The smallest executor: runs each chunk here and now, and lets others breathe between two chunks.
 *
 * @param own - strategies given as code, by label.
 */
export function inlineExecutor(own?: OwnStrategies): Executor {
  const planOf = rememberPlan();
  return {
    width: 1,
    run: async (experiment, blocks, signal) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      const start = secondsNow();
      const results = runBlocks(planOf(experiment), blocks, own);
      return { ...results, seconds: secondsNow() - start };
    },
    close: async () => {},
  };
}

/** The plan of an experiment, worked out once for as long as the same experiment is asked for. */
export function rememberPlan(): (experiment: Experiment) => Plan {
  let last: Plan | undefined;
  return (experiment) => {
    if (last?.experiment !== experiment) last = createPlan(experiment);
    return last;
  };
}
