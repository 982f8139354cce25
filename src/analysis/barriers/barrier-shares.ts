import { numbers, type Table, texts, uniqueTexts } from '../../numeric/index.js';

/** How much one barrier had to do with failures. */
export interface BarrierShare {
  readonly barrier: string;
  /** Its share of the failures by replay (Shapley); the shares sum to 1. */
  readonly share: number;
  /** The share of failures whose last failed check it was: the naive answer. */
  readonly lastCheck: number;
}

/** What stopped processes. */
export interface Failures {
  readonly failures: number;
  /** In the order of the table; empty where nothing failed. */
  readonly barriers: readonly BarrierShare[];
}

/** What stopped the processes of one arm: at all, and at each stage. */
export interface ArmFailures extends Failures {
  readonly arm: string;
  readonly stages: readonly (Failures & { readonly stage: string })[];
}

/**
 * What stopped processes, arm by arm: the attributed failures of all runs, pooled.
 *
 * @param barriers - a row for each arm, run and barrier, such as `barriers` of a comparison.
 * @param names.arm - the column of texts that names the arm: default "strategy".
 * @returns arms and stages in the order in which they first appear; none for a table without rows.
 * @throws UnknownNameError for a column that is not there.
 */
export function barrierShares(barriers: Table, names: { readonly arm?: string } = {}): ArmFailures[] {
  if (barriers.rowCount === 0) return [];
  const armColumn = names.arm ?? 'strategy';
  const arms = texts(barriers, armColumn);
  const stages = texts(barriers, 'stage');
  return uniqueTexts(barriers, armColumn).map((arm) => ({
    arm,
    ...pool(barriers, (row) => arms[row] === arm),
    stages: uniqueTexts(barriers, 'stage').map((stage) => ({
      stage,
      ...pool(barriers, (row) => arms[row] === arm && stages[row] === stage),
    })),
  }));
}

function pool(of: Table, isOne: (row: number) => boolean): Failures {
  const [names, shares, lastChecks] = [texts(of, 'barrier'), numbers(of, 'share'), numbers(of, 'lastCheck')];
  const sums = new Map<string, { share: number; lastCheck: number }>();
  let failures = 0;
  for (let row = 0; row < of.rowCount; row++) {
    if (!isOne(row)) continue;
    const sum = sums.get(names[row]) ?? { share: 0, lastCheck: 0 };
    sum.share += shares[row];
    sum.lastCheck += lastChecks[row];
    failures += lastChecks[row];
    sums.set(names[row], sum);
  }
  if (failures === 0) return { failures, barriers: [] };
  const barriers = Array.from(sums, ([barrier, { share, lastCheck }]) => ({
    barrier,
    share: share / failures,
    lastCheck: lastCheck / failures,
  }));
  return { failures, barriers };
}
