import { STAGES, type Stage } from '../model/index.js';
import { numbers, type Table, texts } from '../numeric/index.js';

/** How much one barrier had to do with the failures of a stage. */
export interface BarrierShare {
  readonly barrier: string;
  /** Shapley share of the stage's failures; the shares of a stage sum to 1. */
  readonly share: number;
  /** The share of failures whose last failed check it was: the naive answer. */
  readonly lastCheck: number;
}

/** What stopped processes at a stage. */
export interface BarrierSummary {
  readonly stage: Stage;
  /** Failed processes at this stage, in the attributed replicates. */
  readonly failures: number;
  /** In the order of the model, 'unexplained' last; empty where nothing failed. */
  readonly barriers: readonly BarrierShare[];
}

/** Pool the attributed failures of one strategy, stage by stage. */
export function summariseBarriers(of: Table, strategy: string): BarrierSummary[] {
  const columns = {
    strategy: texts(of, 'strategy'),
    stage: texts(of, 'stage'),
    barrier: texts(of, 'barrier'),
    share: numbers(of, 'share'),
    lastCheck: numbers(of, 'lastCheck'),
  };
  return STAGES.map((stage) => {
    const sums = new Map<string, { share: number; lastCheck: number }>();
    let failures = 0;
    for (let row = 0; row < of.rowCount; row++) {
      if (columns.strategy[row] !== strategy || columns.stage[row] !== stage) continue;
      const sum = sums.get(columns.barrier[row]) ?? { share: 0, lastCheck: 0 };
      sum.share += columns.share[row];
      sum.lastCheck += columns.lastCheck[row];
      failures += columns.lastCheck[row];
      sums.set(columns.barrier[row], sum);
    }
    if (failures === 0) return { stage, failures, barriers: [] };
    const barriers = Array.from(sums, ([barrier, sum]) => ({
      barrier,
      share: sum.share / failures,
      lastCheck: sum.lastCheck / failures,
    }));
    return { stage, failures, barriers };
  });
}
