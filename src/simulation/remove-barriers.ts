import { type PreparedStrategy, type Steering, steer } from '../metagovernance/index.js';
import { BARRIERS, copyState, FAILED, forkWorld, INNOVATED, stepWorld, WAITING, type World } from '../model/index.js';
import { runKey, type Seed, shuffleAt } from '../numeric/index.js';
import { PURPOSE } from './purposes.js';

/** What it did to a whole run to take its barriers away, one after the other. */
export interface Removal {
  /** Barriers, by their codes (see barriersOf), in the order in which they were taken away: each once. */
  readonly order: readonly number[];
  /**
   * Processes by which the innovations of the run grew with each barrier, by place in `order`; below 0 where they fell.
   * They sum to the innovations without any barrier less those of the run itself.
   */
  readonly gained: readonly number[];
  /** Processes that started in the run itself. */
  readonly started: number;
}

/** Every so many replicates one has a second order. */
const SECOND_ORDER_EVERY = 4;

/**
 * The orders in which the barriers are taken away in a replicate: one, and in every fourth replicate two.
 *
 * Each order is equally likely. That of an odd replicate is the one of the even replicate before it, reversed, so that over the two a
 * barrier is as often taken away late as early. Replicates 0, 4, 8 ... have a second order, drawn by itself: how far two orders of
 * the same replicate lie apart says how much of the error is that of sampling orders.
 *
 * @param seed - of the experiment.
 * @param replicate - a whole number from 0.
 * @param barriers - how many there are: the ten, and those of extensions.
 * @returns orders of the codes of barriers, the same for every strategy, scenario and machine.
 * @throws ParameterError for what is no seed or no replicate.
 * @source castro2009
 */
export function removalOrders(seed: Seed, replicate: number, barriers: number = BARRIERS.length): number[][] {
  const isOdd = replicate % 2 === 1;
  const first = drawOrder(seed, isOdd ? replicate - 1 : replicate, 0, barriers);
  if (isOdd) return [first.toReversed()];
  return replicate % SECOND_ORDER_EVERY === 0 ? [first, drawOrder(seed, replicate, 1, barriers)] : [first];
}

function drawOrder(seed: Seed, replicate: number, which: number, barriers: number): number[] {
  const order = Int32Array.from({ length: barriers }, (_, barrier) => barrier);
  shuffleAt(runKey(seed, replicate), PURPOSE.removalOrder, 0, which, order);
  return Array.from(order);
}

/**
 * Take all barriers away from a whole run, one after the other, and count the innovations each time.
 *
 * Counterfactual: the run is done again on the same draws from its start, with the first 1, 2 ... of an order neutralised
 * for every process. What a barrier adds at its place, averaged over orders, is its Shapley value of end-to-end success: what
 * a barrier of one stage does to a later stage, or an earlier one, is in it. The strategy goes on deciding in every
 * run, created anew for each. A barrier that the scenario switches off adds exactly 0.
 *
 * @param finished - the world of the run at its end.
 * @param start - the world at the start of the run; unchanged.
 * @param orders - such as removalOrders gives; each names every barrier once.
 * @param isStopped - whether a run ends before its last tick, as the run itself did; default never.
 */
export function removeBarriers(
  finished: World,
  strategy: PreparedStrategy,
  start: World,
  orders: readonly (readonly number[])[],
  isStopped: (world: World) => boolean = () => false,
): Removal[] {
  const world = forkWorld(start);
  const { neutralised } = start.derived;
  // Orders share the runs without any and with all of the barriers.
  const innovations = new Map([[neutralised, countInnovated(finished)]]);
  const innovationsWithout = (barriers: number): number => {
    let count = innovations.get(barriers);
    if (count === undefined) {
      copyState(world, start);
      world.state.neutralised.fill(barriers);
      runUntilSettled(world, strategy.begin(), isStopped);
      count = countInnovated(world);
      innovations.set(barriers, count);
    }
    return count;
  };
  const started = finished.state.status.filter((status) => status !== WAITING).length;
  return orders.map((order) => {
    let without = neutralised;
    const gained = order.map((barrier) => {
      const before = innovationsWithout(without);
      without |= 1 << barrier;
      return innovationsWithout(without) - before;
    });
    return { order, gained, started };
  });
}

/** Step until the run is over, or no process can innovate any more. */
function runUntilSettled(world: World, steering: Steering, isStopped: (world: World) => boolean): void {
  const { clock, status } = world.state;
  while (clock[0] < world.scenario.ticks && status.some(isOpen) && !isStopped(world)) {
    stepWorld(world, (stepped) => steer(stepped, steering));
  }
}

function isOpen(status: number): boolean {
  return status !== FAILED && status !== INNOVATED;
}

function countInnovated({ state }: World): number {
  return state.status.filter((status) => status === INNOVATED).length;
}
