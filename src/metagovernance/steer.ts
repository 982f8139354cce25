import { checkInteger } from '../base/index.js';
import type { World } from '../model/index.js';
import { uniformAt } from '../numeric/index.js';
import { enact, regenerate } from './enact.js';
import type { Intervention } from './intervention.js';
import { observe } from './observation.js';
import { STEERING_DRAW } from './purposes.js';
import type { Steering, StrategyContext } from './strategy.js';

/** What a strategy may use besides what it observes, at this tick of this run. */
export function contextOf(world: World): StrategyContext {
  const { sizes, key } = world;
  const tick = world.state.clock[0];
  return {
    actors: sizes.actors,
    decisions: sizes.decisions,
    draw: (index) => {
      checkInteger('the index of a draw', index, 0, 4_294_967_295);
      return uniformAt(key, STEERING_DRAW.strategy, tick, index);
    },
  };
}

/**
 * Phase 2 of a tick: regain stock, carry out what was planned, then observe, decide and act.
 * Nothing is decided once the metagovernor is gone.
 *
 * @throws ParameterError or UnknownNameError, naming the strategy, for whatever it returns that is no list of well-formed
 * interventions, nor such a list with a memory of plain data.
 */
export function steer(world: World, steering: Steering, planned: readonly Intervention[] = []): void {
  regenerate(world);
  if (planned.length > 0) enact(world, planned, { who: 'the plan', does: 'to be' });
  act(world, steering);
}

/** Observe, decide and act, as far as anybody steers. */
export function act(world: World, steering: Steering): void {
  if (world.state.clock[0] >= world.derived.leavesAt) return;
  const { strategy, decide, foresee } = steering;
  const decision =
    foresee === undefined
      ? decide?.(observe(world), contextOf(world), steering.memory)
      : foresee(world, steering.memory);
  if (decision === undefined) return;
  enact(world, decision.interventions, { who: `the strategy ${strategy}`, does: 'to return' });
  steering.memory = decision.memory;
}
