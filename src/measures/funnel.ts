import { FAILED, FAILURES, STAGES, WAITING, type World } from '../model/index.js';

/** How many processes got how far in one run. */
export interface Funnel {
  /** Processes that started. */
  readonly started: number;
  /** Processes that reached interaction, collaboration, innovation: index as in STAGES. */
  readonly reached: readonly number[];
  /** Processes that failed at each transition; index as in STAGES. */
  readonly failed: readonly number[];
  /** Processes still under way at each transition when the run ended: they neither passed nor failed. */
  readonly running: readonly number[];
  /** Processes by how they failed; index as in FAILURES. */
  readonly failures: readonly number[];
  /** Sum of the ticks that the processes that passed a transition took for it; index as in STAGES. */
  readonly ticks: readonly number[];
}

/**
 * Count the funnel of a run.
 *
 * At every transition, entered = reached + failed + running, where entered is what reached the transition before.
 */
export function measureFunnel(world: World): Funnel {
  const { state, setting, sizes } = world;
  const reached = STAGES.map(() => 0);
  const failed = STAGES.map(() => 0);
  const running = STAGES.map(() => 0);
  const ticks = STAGES.map(() => 0);
  const failures = FAILURES.map(() => 0);
  let started = 0;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] === WAITING) continue;
    started++;
    let since = setting.startTick[process];
    let stage = 0;
    for (; stage < STAGES.length && state.reached[process * STAGES.length + stage] >= 0; stage++) {
      const tick = state.reached[process * STAGES.length + stage];
      reached[stage]++;
      ticks[stage] += tick - since;
      since = tick;
    }
    if (state.status[process] === FAILED) {
      failed[stage]++;
      failures[state.failure[process]]++;
    } else if (stage < STAGES.length) {
      running[stage]++;
    }
  }
  return { started, reached, failed, running, failures, ticks };
}
