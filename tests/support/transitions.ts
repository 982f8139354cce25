import type { StrategyChoice } from '../../src/metagovernance/index.js';
import { type ScenarioInput, STAGES } from '../../src/model/index.js';
import { openSession } from '../../src/simulation/index.js';

/** Transitions of some runs together: how many a run, and the share of those who could make one that did. */
export interface Transitions {
  readonly reached: readonly number[];
  readonly conversion: readonly number[];
}

/** Run a scenario under a strategy on the seeds 0, 1, 2 ... and count the three transitions. */
export function compareTransitions(scenario: ScenarioInput, strategy: StrategyChoice, runs: number): Transitions {
  const counts = STAGES.map(() => 0);
  let started = 0;
  for (let seed = 0; seed < runs; seed++) {
    const { state, sizes } = openSession(scenario, { seed, strategy }).finish().world;
    started += sizes.processes;
    for (const [at, tick] of state.reached.entries()) if (tick >= 0) counts[at % STAGES.length]++;
  }
  const before = [started, ...counts];
  return { reached: counts.map((count) => count / runs), conversion: counts.map((count, at) => count / before[at]) };
}
