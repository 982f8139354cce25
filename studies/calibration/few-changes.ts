import type { Emulator } from './emulator.ts';
import { type Bounds, isMet } from './implausibility.ts';
import type { Place } from './sample-points.ts';

const LEVELS = 17;

/**
 * The few parameters that, moved away from their defaults, bring a stand-in of the model nearest to the targets.
 *
 * One after the other the parameter is taken that helps most, and after each the ones taken before are looked at again.
 *
 * @param emulators - one a target.
 * @param start - the place of the defaults.
 * @param most - how many may move.
 * @returns the place after one, two ... moves.
 */
export function fewChanges(
  emulators: readonly Emulator[],
  targets: readonly Bounds[],
  start: Place,
  most: number,
): Place[] {
  const moved: number[] = [];
  const steps: Place[] = [];
  let place = start;
  const cost = (at: Place) => costOf(emulators, targets, at);
  while (moved.length < most) {
    const options = start.flatMap((_, at) => (moved.includes(at) ? [] : [bestAlong(cost, place, at)]));
    const best = options.reduce((one, other) => (other.cost < one.cost ? other : one));
    if (best.cost >= cost(place)) break;
    moved.push(best.at);
    place = best.place;
    for (let round = 0; round < 3; round++) for (const at of moved) place = bestAlong(cost, place, at).place;
    steps.push(place);
  }
  return steps;
}

interface Move {
  readonly at: number;
  readonly place: Place;
  readonly cost: number;
}

function bestAlong(cost: (place: Place) => number, place: Place, at: number): Move {
  const moves = Array.from({ length: LEVELS }, (_, level) => {
    const moved = place.with(at, (2 * level) / (LEVELS - 1) - 1);
    return { at, place: moved, cost: cost(moved) };
  });
  return moves.reduce((best, move) => (move.cost < best.cost ? move : best));
}

/**
 * Distances outside the targets, in standard deviations of what was measured and how far off a model may be. Not squared, for a
 * target that is at odds with the model would otherwise be all that counts.
 */
function costOf(emulators: readonly Emulator[], targets: readonly Bounds[], place: Place): number {
  let cost = 0;
  for (const [at, target] of targets.entries()) {
    const { value } = emulators[at].predict(place);
    if (isMet({ value }, target)) continue;
    const { least, most, error, discrepancy } = target;
    cost += (value < least ? least - value : value - most) / Math.sqrt(error ** 2 + discrepancy ** 2);
  }
  return cost;
}
