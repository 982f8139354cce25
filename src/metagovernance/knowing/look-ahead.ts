import { copyState, finishTick, forkWorld, stepWorld, type World } from '../../model/index.js';
import type { Intervention } from '../intervention.js';
import { observe } from '../observation.js';
import { act, contextOf, steer } from '../steer.js';
import type { Steering } from '../strategy.js';
import type { Candidate } from './knowing-strategy.js';

/** Looks ahead from one run, again and again, in the same memory. */
export interface LookAhead {
  /**
   * The place of the candidate whose steering, from now on, comes to most: of equals the first.
   *
   * @param ticks - how far to look, this tick included; never beyond the end of the run.
   */
  readonly bestOf: (world: World, candidates: readonly Candidate[], ticks: number) => number;
}

/** Make what looks ahead: in forks of the run, with the very luck that is to come. */
export function createLookAhead(): LookAhead {
  let fork: World | undefined;
  const worthOf = (world: World, steering: Steering, ticks: number) => {
    fork ??= forkWorld(world);
    copyState(fork, world);
    const end = Math.min(world.scenario.ticks, world.state.clock[0] + ticks);
    // It is in the middle of a tick: problems have struck, stocks are filled.
    finishTick(fork, (now) => act(now, steering));
    while (fork.state.clock[0] < end) stepWorld(fork, (now) => steer(now, steering));
    return netGain(fork);
  };
  return {
    bestOf: (world, candidates, ticks) => {
      const worths = candidates.map(({ begin }) => worthOf(world, begin(), ticks));
      return worths.indexOf(Math.max(...worths));
    },
  };
}

/** What a candidate would do now. */
export function actsOf({ begin }: Candidate, world: World): readonly Intervention[] {
  const { decide, foresee, memory } = begin();
  const decision = foresee?.(world, memory) ?? decide?.(observe(world), contextOf(world), memory);
  return decision?.interventions ?? [];
}

/** What the run has come to: net true gain of all that was carried out, each process as one full gain at most. */
function netGain({ state, sizes }: World): number {
  let net = 0;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.delivered[process] >= 0) net += Math.max(-1, Math.min(1, state.gain[process]));
  }
  return net;
}
