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
// The largest contribution below each node of one decision's tree: node n has the children 2n and 2n + 1.
const tree = new Float64Array(2 * MOST_PATTERNS);
// [decisions x nodes] Half of what the second child of each node promises more than the first.
const leads = new Float64Array(MOST_DECISIONS * MOST_PATTERNS);
// The node of each decision at which the bits decided so far have arrived, and where its leads begin.
const nodes = new Int32Array(MOST_DECISIONS);
const roots = new Int32Array(MOST_DECISIONS);
// For each depth, the value its bit has, and what the other value promises: below all where it has been tried.
const values = new Int32Array(MOST_DECISIONS);
const others = new Float64Array(MOST_DECISIONS);

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
  measureSteps(landscape);
  orderBits(decisions);
  let ceiling = 0;
  for (let decision = 0; decision < decisions; decision++) ceiling += plantTree(landscape, decision);
  return descend(decisions, ceiling);
}

/** Decide the bits from first to last, of each the value that promises more first. `top` is what a solution can be worth at most. */
function descend(decisions: number, top: number): number {
  const last = decisions - 1;
  let largest = Number.NEGATIVE_INFINITY;
  let summit = 0;
  let solution = 0;
  let depth = 0;
  let ceiling = top;
  for (;;) {
    // A node promises what its better child does, so that one of its two children loses nothing and the other the lead. Summed without
    // a branch, for no processor could foresee it.
    let halves = 0;
    let sizes = 0;
    const begin = offsets[depth];
    const end = offsets[depth + 1];
    for (let at = begin; at < end; at++) {
      const decision = dependents[at];
      const half = leads[roots[decision] + nodes[decision]];
      halves += half;
      sizes += Math.abs(half);
    }
    const ifZero = ceiling - (sizes + halves);
    const ifOne = ceiling - (sizes - halves);
    const value = ifOne > ifZero ? 1 : 0;
    const better = value === 1 ? ifOne : ifZero;
    if (better > largest) {
      const bit = value << order[depth];
      if (depth < last) {
        values[depth] = value;
        others[depth] = value === 1 ? ifZero : ifOne;
        solution |= bit;
        for (let at = begin; at < end; at++) {
          const decision = dependents[at];
          nodes[decision] = 2 * nodes[decision] + value;
        }
        ceiling = better;
        depth++;
        continue;
      }
      largest = better;
      summit = solution | bit;
    }
    // Back to the deepest bit whose other value still promises more, undoing on the way what was decided.
    for (;;) {
      depth--;
      if (depth < 0) return summit;
      const to = offsets[depth + 1];
      if (others[depth] > largest) {
        const other = 1 - values[depth];
        values[depth] = other;
        ceiling = others[depth];
        others[depth] = Number.NEGATIVE_INFINITY;
        solution ^= 1 << order[depth];
        for (let at = offsets[depth]; at < to; at++) nodes[dependents[at]] ^= 1;
        depth++;
        break;
      }
      solution &= ~(1 << order[depth]);
      for (let at = offsets[depth]; at < to; at++) nodes[dependents[at]] >>= 1;
    }
  }
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
    for (let at = bit; at < decisions * decisions; at += decisions) count += steps[at] === 0 ? 0 : 1;
    counts[bit] = count;
    let at = bit;
    for (; at > 0 && counts[order[at - 1]] < count; at--) order[at] = order[at - 1];
    order[at] = bit;
  }
  let count = 0;
  for (let depth = 0; depth < decisions; depth++) {
    offsets[depth] = count;
    const bit = order[depth];
    for (let decision = 0; decision < decisions; decision++) {
      if (steps[decision * decisions + bit] !== 0) dependents[count++] = decision;
    }
  }
  offsets[decisions] = count;
}

/** Make the tree of one decision, and return the largest contribution in it. */
function plantTree({ contributions, decisions, width }: Landscape, decision: number): number {
  const row = decision * decisions;
  places[0] = decision * width;
  let leaves = 1;
  // A table of one bit more is the table so far, and once more with that bit's step added; the last bit is the lowest.
  for (let depth = decisions - 1; depth >= 0; depth--) {
    const step = steps[row + order[depth]];
    if (step === 0) continue;
    for (let leaf = 0; leaf < leaves; leaf++) places[leaves + leaf] = places[leaf] + step;
    leaves *= 2;
  }
  for (let leaf = 0; leaf < leaves; leaf++) tree[leaves + leaf] = contributions[places[leaf]];
  const root = decision * width;
  for (let node = leaves - 1; node > 0; node--) {
    const ifZero = tree[2 * node];
    const ifOne = tree[2 * node + 1];
    leads[root + node] = 0.5 * (ifOne - ifZero);
    tree[node] = ifOne > ifZero ? ifOne : ifZero;
  }
  roots[decision] = root;
  nodes[decision] = 1;
  return tree[1];
}
