import { checkNames } from '../base/index.js';
import type { StrategyChoice } from '../metagovernance/index.js';
import { asComparison, type Comparison, type ComparisonInput, planComparison } from './comparison.js';
import type { Chunk, Executor } from './executor.js';
import { inlineExecutor } from './inline.js';
import { joinReplicates, type ReplicateTables } from './run-replicates.js';

/** How far a comparison has come. */
export interface Progress {
  /** Runs done, of all strategies. */
  readonly done: number;
  readonly total: number;
}

/** How to run a comparison; none of it changes a number. */
export interface CompareOptions {
  /** Where to run; here by default, and always where a strategy is given as code. It is not closed. */
  readonly executor?: Executor;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Compare strategies on the same scenario under common random numbers: replicate r of every strategy shares its network, its
 * problems and every draw, until what the strategies do makes them differ.
 *
 * @throws ScenarioError, UnknownNameError or ParameterError before anything runs.
 */
export async function compare(input: ComparisonInput, options: CompareOptions = {}): Promise<Comparison> {
  checkNames('the options of a comparison', options, ['executor', 'onProgress']);
  const plan = planComparison(input);
  const own = ownStrategies(input.strategies, plan.strategies);
  const executor = own.size > 0 ? inlineExecutor(own) : (options.executor ?? inlineExecutor());
  const chunks = cut(plan.replicates, plan.attributed, plan.strategies.length, executor.width);
  const results: ReplicateTables[] = [];
  const total = plan.replicates * plan.strategies.length;
  let done = 0;
  let next = 0;
  const work = async () => {
    while (next < chunks.length) {
      const index = next++;
      results[index] = await executor.run(plan, chunks[index]);
      done += results[index].runs.rowCount;
      options.onProgress?.({ done, total });
    }
  };
  options.onProgress?.({ done, total });
  await Promise.all(Array.from({ length: executor.width }, work));
  const { runs, barriers } = joinReplicates(results);
  return asComparison(plan, runs, barriers);
}

/** Strategies given as code: they cannot be sent to a thread, so their comparison runs here. */
function ownStrategies(
  choices: readonly StrategyChoice[],
  planned: readonly { label: string }[],
): ReadonlyMap<string, StrategyChoice> {
  const own = new Map<string, StrategyChoice>();
  for (const [index, choice] of choices.entries()) {
    if (typeof choice === 'object' && 'create' in choice) own.set(planned[index].label, choice);
  }
  return own;
}

/** Chunks small enough for progress and balance; attributed replicates cost far more, so theirs are single. */
function cut(replicates: number, attributed: number, strategies: number, width: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let first = 0; first < attributed; first++) chunks.push({ first, end: first + 1 });
  const size = Math.max(1, Math.min(Math.ceil(40 / strategies), Math.ceil((replicates - attributed) / (4 * width))));
  for (let first = attributed; first < replicates; first += size) {
    chunks.push({ first, end: Math.min(replicates, first + size) });
  }
  return chunks;
}
