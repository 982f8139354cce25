import { expect, test } from 'vitest';
import { endToEndShares } from '../../src/analysis/index.js';
import { BARRIERS } from '../../src/model/index.js';
import { nextUniform, numbers, runKey, seedSequence, type Table, table, texts } from '../../src/numeric/index.js';
import { removalOrders } from '../../src/simulation/index.js';

const EXPERIMENTS = 600;
const PROCESSES = 20;
const NAMES = BARRIERS.map(({ name }) => name);
const CHANCE = 4 * Math.sqrt((0.95 * 0.05) / EXPERIMENTS);

// A process innovates once all the barriers that stop it are gone. Some stop it by themselves, some only together, and in bad
// replicates more do. The Shapley value is known: of a process that m barriers stop, each has 1 / m.
const STOPS: readonly (readonly number[])[] = [[4], [4, 9], [0, 4, 7], [0, 3, 4, 6, 7, 9], [2], []];

/** One experiment. */
function drawRemovals(state: Int32Array, seed: string, replicates: number): Table {
  const [replicate, order, barrier, gained] = [[], [], [], []] as [number[], number[], string[], number[]];
  for (let each = 0; each < replicates; each++) {
    const luck = 0.6 * nextUniform(state);
    const processes = Array.from({ length: PROCESSES }, () => {
      const at = Math.floor((luck + 0.4 * nextUniform(state)) * STOPS.length);
      return STOPS[Math.min(STOPS.length - 1, at)];
    });
    for (const [which, one] of removalOrders(seed, each).entries()) {
      const place = new Map(one.map((name, at) => [name, at]));
      const lastOf = processes.map((stops) => Math.max(-1, ...stops.map((name) => place.get(name) ?? -1)));
      for (const [at, name] of one.entries()) {
        replicate.push(each);
        order.push(which);
        barrier.push(NAMES[name]);
        gained.push(lastOf.filter((last) => last === at).length);
      }
    }
  }
  return table({
    strategy: replicate.map(() => 'any'),
    replicate: Int32Array.from(replicate),
    order: Int32Array.from(order),
    barrier,
    gained: Int32Array.from(gained),
    processes: Int32Array.from(replicate, () => PROCESSES),
  });
}

/** What one process of the game adds, by integration over a fine grid of luck. */
function truthOf(barrier: number): number {
  const steps = 600;
  let total = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const at = Math.floor((0.6 * ((i + 0.5) / steps) + 0.4 * ((j + 0.5) / steps)) * STOPS.length);
      const stops = STOPS[Math.min(STOPS.length - 1, at)];
      if (stops.includes(barrier)) total += 1 / stops.length;
    }
  }
  return total / (steps * steps);
}

const watched = [4, 9, 0];
const truths = watched.map(truthOf);

function sequenceFor(seed: string): Int32Array {
  const state = new Int32Array(4);
  seedSequence(state, runKey(seed), 1, 0, 0);
  return state;
}

test.each([
  { replicates: 16, tolerance: 0.02 },
  { replicates: 60, tolerance: 0.01 },
])(
  'shares over $replicates replicates are unbiased and covered about as often as they say',
  ({ replicates, tolerance }) => {
    const state = sequenceFor(`end to end ${replicates}`);
    const held = watched.map(() => 0);
    const means = watched.map(() => 0);
    for (let i = 0; i < EXPERIMENTS; i++) {
      const found = endToEndShares(drawRemovals(state, `experiment ${replicates} ${i}`, replicates));
      for (const [at, barrier] of watched.entries()) {
        const row = texts(found, 'barrier').indexOf(NAMES[barrier]);
        const [share, low, high] = ['share', 'low', 'high'].map((name) => numbers(found, name)[row]);
        const truth = truths[at];
        means[at] += share / EXPERIMENTS;
        if (low <= truth && truth <= high) held[at] += 1;
      }
    }
    for (const [at, truth] of truths.entries()) {
      expect(Math.abs(means[at] - truth)).toBeLessThan(0.01);
      expect(Math.abs(held[at] / EXPERIMENTS - 0.95)).toBeLessThan(CHANCE + tolerance);
    }
  },
);

test('the error of sampling orders is that of orders drawn anew, on the same replicates', () => {
  const replicates = 60;
  const errors: number[] = [];
  const shares: number[] = [];
  for (let i = 0; i < 300; i++) {
    // The same replicates each time, and other orders.
    const found = endToEndShares(drawRemovals(sequenceFor('one set of replicates'), `orders ${i}`, replicates));
    const row = texts(found, 'barrier').indexOf(NAMES[9]);
    shares.push(numbers(found, 'share')[row]);
    errors.push(numbers(found, 'orderError')[row]);
  }
  const mean = shares.reduce((total, share) => total + share, 0) / shares.length;
  const sd = Math.sqrt(shares.reduce((total, share) => total + (share - mean) ** 2, 0) / (shares.length - 1));
  const stated = Math.sqrt(errors.reduce((total, error) => total + error * error, 0) / errors.length);
  // Reversed orders can only help here, so what is stated is no less than what is.
  expect(stated).toBeGreaterThan(0.9 * sd);
  expect(stated).toBeLessThan(2 * sd);
});
