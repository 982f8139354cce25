import { contributionIndex } from './contribution-index.js';
import type { Landscape } from './landscape.js';

// For each bit, the decisions whose contribution depends on it, and how far its flip moves their place.
const offsets = new Int32Array(21);
const dependents = new Int32Array(400);
const steps = new Int32Array(400);
const places = new Int32Array(20);
// The bits in the order in which the Gray code flips them: the first flips every other time, the next half as often.
const order = new Int32Array(20);

/**
 * The solution that is worth most, by visiting all 2^N of them: for landscapes so rugged that nothing can be ruled out unseen.
 *
 * Each solution differs from the one before in a single bit (Gray code), so that only the contributions that depend on
 * this bit are looked up anew. Allocates nothing.
 */
export function bestBySweep(landscape: Landscape): number {
  const { contributions, decisions } = landscape;
  listDependents(landscape);
  orderBits(decisions);
  let total = 0;
  for (let decision = 0; decision < decisions; decision++) {
    places[decision] = contributionIndex(landscape, decision, 0);
    total += contributions[places[decision]];
  }
  let largest = total;
  let summit = 0;
  let solution = 0;
  for (let visit = 1; visit < 1 << decisions; visit++) {
    const bit = order[31 - Math.clz32(visit & -visit)];
    solution ^= 1 << bit;
    const sign = ((solution >>> bit) & 1) * 2 - 1;
    for (let at = offsets[bit]; at < offsets[bit + 1]; at++) {
      const decision = dependents[at];
      const place = places[decision];
      const moved = place + sign * steps[at];
      places[decision] = moved;
      total += contributions[moved] - contributions[place];
    }
    if (total > largest) {
      largest = total;
      summit = solution;
    }
  }
  return summit;
}

function listDependents(landscape: Landscape): void {
  const { decisions } = landscape;
  let count = 0;
  for (let bit = 0; bit < decisions; bit++) {
    offsets[bit] = count;
    for (let decision = 0; decision < decisions; decision++) {
      const step = contributionIndex(landscape, decision, 1 << bit) - contributionIndex(landscape, decision, 0);
      if (step === 0) continue;
      dependents[count] = decision;
      steps[count++] = step;
    }
  }
  offsets[decisions] = count;
}

/** Let the bits on which the fewest contributions depend flip most often; of equal ones the lower. */
function orderBits(decisions: number): void {
  for (let bit = 0; bit < decisions; bit++) {
    const size = offsets[bit + 1] - offsets[bit];
    let at = bit;
    for (; at > 0 && offsets[order[at - 1] + 1] - offsets[order[at - 1]] > size; at--) order[at] = order[at - 1];
    order[at] = bit;
  }
}
