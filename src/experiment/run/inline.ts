import type { Extension } from '../../model/index.js';
import type { Experiment, OwnStrategies } from '../declare/experiment.js';
import type { Executor } from './executor.js';
import { createPlan } from './plan.js';
import { createBlockRunner } from './run-blocks.js';
import { secondsNow } from './seconds-now.js';

/**
 * The smallest executor: runs each chunk here and now, and lets others breathe between two chunks.
 *
 * @param own - strategies given as code, by label.
 * @param extensions - extensions given as code, in their order.
 */
export function inlineExecutor(own?: OwnStrategies, extensions: readonly Extension[] = []): Executor {
  const code = { all: extensions, copies: [] };
  const runnerOf = rememberLast((experiment) => createBlockRunner(createPlan(experiment), own, [], code));
  return {
    width: 1,
    run: async (experiment, blocks, signal) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      const start = secondsNow();
      const results = runnerOf(experiment)(blocks);
      return { ...results, seconds: secondsNow() - start };
    },
    close: async () => {},
  };
}

/** What belongs to an experiment, made once for as long as the same experiment is asked for. */
export function rememberLast<Made>(make: (experiment: Experiment) => Made): (experiment: Experiment) => Made {
  let last: { readonly of: Experiment; readonly made: Made } | undefined;
  return (experiment) => {
    if (last?.of !== experiment) last = { of: experiment, made: make(experiment) };
    return last.made;
  };
}
