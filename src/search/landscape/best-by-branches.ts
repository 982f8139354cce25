import type { Landscape } from './landscape.js';

// Room for the most that `landscapeMaximum` asks for: 20 decisions, each of which depends on itself and 10 partners.
const MOST_DECISIONS = 20;
const MOST_PATTERNS = 2048;

// The bits in the order in which they are decided, and how many contributions depend on each.
const order = new Int32Array(MOST_DECISIONS);
const counts = new Int32Array(MOST_DECISIONS);
// For each depth, the decisions whose contribution depends on the bit that is decided there.
const offsets = new Int32Array(MOST_DECISIONS + 1);
const dependents = new Int32Array(MOST_DECISIONS * MOST_DECISIONS);
// [decisions x bits] How far a bit moves the place of a contribution.
const steps = new Int32Array(MOST_DECISIONS * MOST_DECISIONS);
// Where the contributions of one decision stand, by its bits in the order in which they are decided.
const places = new Int32Array(MOST_PATTERNS);
// For each decision a tree of its contributions: node n has the children 2n and 2n + 1, one for each value of the next
// bit it depends on, and holds the largest contribution below it.
const trees = new Float64Array(MOST_DECISIONS * 2 * MOST_PATTERNS);
// Where each tree begins, and the node at which the bits decided so far have arrived.
const roots = new Int32Array(MOST_DECISIONS);
const nodes = new Int32Array(MOST_DECISIONS);

let depths = 0;
let solution = 0;
let largest = 0;
let summit = 0;

/**
 * The solution that is worth most, by branch and bound: bits are decided one after the other, and a branch is left as soon
 * as the largest contributions that are still possible in it do not add up to more than the best solution so far.
 *
 * For K up to N / 2. Nothing is allocated. Sums of contributions of 32 bits are exact, so that no branch is left by a rounding
 * error; where contributions are rounded to decimals, solutions of equal worth may be told apart by one.
 *
 * @source land1960
 */
export function bestByBranches(landscape: Landscape): number {
  const { decisions } = landscape;
  depths = decisions;
  solution = 0;
  largest = Number.NEGATIVE_INFINITY;
  measureSteps(landscape);
  orderBits(decisions);
  listDependents(decisions);
  let ceiling = 0;
  for (let decision = 0; decision < decisions; decision++) ceiling += plantTree(landscape, decision);
  descend(0, ceiling);
  return summit;
}

/** Decide the bit of this depth, the value that promises more first. `ceiling` is what the branch can be worth at most. */
function descend(depth: number, ceiling: number): void {
  if (depth === depths) {
    largest = ceiling;
    summit = solution;
    return;
  }
  let ifZero = ceiling;
  let ifOne = ceiling;
  for (let at = offsets[depth]; at < offsets[depth + 1]; at++) {
    const decision = dependents[at];
    const root = roots[decision];
    const node = nodes[decision];
    const now = trees[root + node];
    ifZero += trees[root + 2 * node] - now;
    ifOne += trees[root + 2 * node + 1] - now;
  }
  if (ifOne > ifZero) {
    if (ifOne > largest) enter(depth, 1, ifOne);
    if (ifZero > largest) enter(depth, 0, ifZero);
  } else {
    if (ifZero > largest) enter(depth, 0, ifZero);
    if (ifOne > largest) enter(depth, 1, ifOne);
  }
}

/** Give the bit of this depth a value, decide the rest, and come back. */
function enter(depth: number, value: number, ceiling: number): void {
  const begin = offsets[depth];
  const end = offsets[depth + 1];
  for (let at = begin; at < end; at++) nodes[dependents[at]] = 2 * nodes[dependents[at]] + value;
  solution ^= value << order[depth];
  descend(depth + 1, ceiling);
  solution ^= value << order[depth];
  for (let at = begin; at < end; at++) nodes[dependents[at]] >>= 1;
}

/** A partner drawn twice stands in the pattern twice. */
function measureSteps({ decisions, interdependence, partners }: Landscape): void {
  steps.fill(0, 0, decisions * decisions);
  for (let decision = 0; decision < decisions; decision++) {
    steps[decision * decisions + decision] = 1 << interdependence;
    for (let k = 0; k < interdependence; k++) {
      const partner = partners[decision * interdependence + k];
      steps[decision * decisions + partner] += 1 << (interdependence - 1 - k);
    }
  }
}

/** Decide the bits on which the most contributions depend first, for they tell most; of equal ones the lower. */
function orderBits(decisions: number): void {
  for (let bit = 0; bit < decisions; bit++) {
    let count = 0;
    for (let decision = 0; decision < decisions; decision++) if (steps[decision * decisions + bit] !== 0) count++;
    counts[bit] = count;
    let at = bit;
    for (; at > 0 && counts[order[at - 1]] < count; at--) order[at] = order[at - 1];
    order[at] = bit;
  }
}

function listDependents(decisions: number): void {
  let count = 0;
  for (let depth = 0; depth < decisions; depth++) {
    offsets[depth] = count;
    for (let decision = 0; decision < decisions; decision++) {
      if (steps[decision * decisions + order[depth]] !== 0) dependents[count++] = decision;
    }
  }
  offsets[decisions] = count;
}

/** Make the tree of one decision, and return the largest contribution in it. */
function plantTree({ contributions, decisions, width }: Landscape, decision: number): number {
  const root = decision * 2 * width;
  places[0] = decision * width;
  let leaves = 1;
  // A table of one bit more is the table so far, and once more with that bit's step added; the last bit is the lowest.
  for (let depth = decisions - 1; depth >= 0; depth--) {
    const step = steps[decision * decisions + order[depth]];
    if (step === 0) continue;
    for (let leaf = 0; leaf < leaves; leaf++) places[leaves + leaf] = places[leaf] + step;
    leaves *= 2;
  }
  for (let leaf = 0; leaf < leaves; leaf++) trees[root + leaves + leaf] = contributions[places[leaf]];
  for (let node = leaves - 1; node > 0; node--) {
    const ifZero = trees[root + 2 * node];
    const ifOne = trees[root + 2 * node + 1];
    trees[root + node] = ifOne > ifZero ? ifOne : ifZero;
  }
  roots[decision] = root;
  nodes[decision] = 1;
  return trees[root + 1];
}
