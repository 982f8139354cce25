import type { World } from '../model/index.js';
import { uniformAt } from '../numeric/index.js';
import { enact, regenerate } from './enact.js';
import type { Intervention } from './intervention.js';
import { observe } from './observation.js';
import { STEERING_DRAW } from './purposes.js';
import type { PreparedStrategy } from './strategies/catalogue.js';
import type { StrategyContext } from './strategy.js';

/** What a strategy may use besides what it observes, at this tick of this run. */
export function contextOf(world: World): StrategyContext {
  const { sizes, key } = world;
  const tick = world.state.clock[0];
  return {
    actors: sizes.actors,
    decisions: sizes.decisions,
    draw: (index) => uniformAt(key, STEERING_DRAW.strategy, tick, index),
  };
}

/**
 * Phase 2 of a tick: regain stock, carry out what was planned, then observe, decide and act.
 * Nothing is decided once the metagovernor is gone.
 */
export function steer(world: World, { decide }: PreparedStrategy, planned: readonly Intervention[] = []): void {
  regenerate(world);
  if (planned.length > 0) enact(world, planned);
  if (decide === undefined || world.state.clock[0] >= world.derived.leavesAt) return;
  enact(world, decide(observe(world), contextOf(world)));
}
