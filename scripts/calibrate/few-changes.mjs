import { isMet } from './implausibility.mjs';

const LEVELS = 17;

/**
 * The few parameters that, moved away from their defaults, bring a stand-in of the model nearest to the targets.
 *
 * One after the other the parameter is taken that helps most, and after each the ones taken before are looked at again.
 *
 * @param {readonly ReturnType<typeof import('./emulator.mjs').fitEmulator>[]} emulators - one a target.
 * @param {readonly import('./targets.mjs').Target[]} targets
 * @param {readonly number[]} start - the place of the defaults, -1 to 1 each.
 * @param {number} most - how many may move.
 * @returns {number[][]} the place after one, two ... moves.
 */
export function fewChanges(emulators, targets, start, most) {
  const moved = [];
  const steps = [];
  let place = [...start];
  const cost = (at) => costOf(emulators, targets, at);
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

function bestAlong(cost, place, at) {
  let best;
  for (let level = 0; level < LEVELS; level++) {
    const moved = place.with(at, (2 * level) / (LEVELS - 1) - 1);
    const found = cost(moved);
    if (best === undefined || found < best.cost) best = { at, place: moved, cost: found };
  }
  return best;
}

/**
 * Distances outside the targets, in standard deviations of what was measured and how far off a model may be. Not squared, for a
 * target that is at odds with the model would otherwise be all that counts.
 */
function costOf(emulators, targets, place) {
  let cost = 0;
  for (const [at, target] of targets.entries()) {
    const { value } = emulators[at].predict(place);
    if (isMet({ value }, target)) continue;
    const { least, most, error, discrepancy } = target;
    cost += (value < least ? least - value : value - most) / Math.sqrt(error ** 2 + discrepancy ** 2);
  }
  return cost;
}
