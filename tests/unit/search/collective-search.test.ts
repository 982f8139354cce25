import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParameterError, UnknownNameError } from '../../../src/base/index.js';
import { completeNetwork, pathNetwork } from '../../../src/network/index.js';
import { digest, runKey, seedSequence, sum } from '../../../src/numeric/index.js';
import {
  type CollectiveSearchOptions,
  collectiveSearch,
  createLandscape,
  drawStarts,
  greedyAscent,
  type LearningRuleName,
  landscapeMaximum,
  landscapeValue,
} from '../../../src/search/index.js';
import { sampleContacts } from '../../../src/search/sample-contacts.js';

const key = runKey('search');
const landscape = createLandscape({ decisions: 10, interdependence: 4, key });
const peak = new Int32Array(1);
const maximum = landscapeMaximum(landscape, peak);
const FULL = completeNetwork(20);

/** A line that starts on one poor peak but for its first node, which holds the maximum. */
const localPeak = [...Array(1024).keys()]
  .map((start) => greedyAscent(landscape, start))
  .find((solution) => solution !== peak[0]) as number;

function fromOneEnd(options: Partial<CollectiveSearchOptions> = {}) {
  const starts = [peak[0], localPeak, localPeak, localPeak, localPeak, localPeak];
  return collectiveSearch({ landscape, network: pathNetwork(6), key, starts, ticks: 6, ...options });
}

describe('collective search', () => {
  it('passes the best on by one step a tick when all move at once', () => {
    const low = (landscapeValue(landscape, localPeak) / maximum) ** 8;
    const { meanScore, uniqueSolutions, solutions } = fromOneEnd();
    for (let tick = 0; tick <= 6; tick++) {
      const reached = Math.min(6, tick + 1);
      expect(meanScore[tick]).toBeCloseTo((reached + (6 - reached) * low) / 6, 12);
      expect(uniqueSolutions[tick]).toBe(reached === 6 ? 1 : 2);
    }
    expect([...solutions]).toEqual(Array.from({ length: 6 }, () => peak[0]));
  });

  it('passes it on further when one moves after another', () => {
    const scores = Array.from(
      { length: 40 },
      (_, replicate) =>
        fromOneEnd({ schedule: 'asynchronous', key: runKey('turns', replicate), scoreExponent: 1 }).meanScore[1],
    );
    const oneStep = fromOneEnd({ scoreExponent: 1 }).meanScore[1];
    // In one of two orders node 1 comes before node 2; then two or more have it after one tick.
    expect(Math.min(...scores)).toBe(oneStep);
    expect(scores.filter((score) => score > oneStep).length).toBeGreaterThan(5);
  });

  it('misses each differing decision with the probability of a copy error', () => {
    const smooth = createLandscape({ decisions: 10, interdependence: 0, key });
    for (let at = 0; at < 20; at++) smooth.contributions[at] = at % 2;
    const copied = (copyError: number) =>
      Array.from({ length: 400 }, (_, replicate) => {
        const common = { landscape: smooth, network: pathNetwork(2), starts: [1023, 0], ticks: 1, scoreExponent: 1 };
        const { meanScore } = collectiveSearch({ ...common, key: runKey('errors', replicate), copyError });
        return 20 * meanScore[1] - 10;
      });
    // Binomial, 4000 draws of probability .8: five standard deviations are 127.
    expect(Math.abs(sum(copied(0.2)) - 3200)).toBeLessThan(127);
    expect(sum(copied(0))).toBeCloseTo(4000, 6);
    expect(sum(copied(1))).toBeCloseTo(0, 6);
  });

  it('keeps its own where a faulty copy is no better', () => {
    const { solutions, uniqueSolutions } = fromOneEnd({ copyError: 1, ticks: 40 });
    expect([...solutions].slice(1)).toEqual(Array.from({ length: 5 }, () => localPeak));
    expect(uniqueSolutions[40]).toBe(2);
  });

  it('does not look at contacts at velocity 0', () => {
    const options = { landscape, network: FULL, key, ticks: 60 };
    const alone = collectiveSearch({ ...options, learning: 'none' });
    expect(collectiveSearch({ ...options, velocity: 0 })).toEqual(alone);
    expect(collectiveSearch({ ...options, velocity: 0.5 })).not.toEqual(alone);
  });

  it('leads everyone alone to a peak, in a network or not', () => {
    const { solutions } = collectiveSearch({ landscape, network: FULL, key, learning: 'none', ticks: 2000 });
    for (const solution of solutions) expect(greedyAscent(landscape, solution)).toBe(solution);
    const apart = { nodeCount: 20, offsets: new Int32Array(21), targets: new Int32Array(0) };
    for (const learning of ['bestMember', 'conformity'] as const) {
      expect(collectiveSearch({ landscape, network: apart, key, learning, ticks: 2000 }).solutions).toEqual(solutions);
    }
  });

  it('copies at random without inventing anything', () => {
    const { solutions, uniqueSolutions } = collectiveSearch({ landscape, network: FULL, key, learning: 'random' });
    const starts = drawStarts(20, 10, key);
    const best = [...starts].sort((a, b) => landscapeValue(landscape, b) - landscapeValue(landscape, a))[0];
    expect([...solutions]).toEqual(Array.from({ length: 20 }, () => best));
    expect(uniqueSolutions[200]).toBe(1);
  });

  it('takes the number of contacts looked at as it is asked for', () => {
    const options = { landscape, network: FULL, key, ticks: 1 };
    const all = collectiveSearch(options);
    expect(collectiveSearch({ ...options, sampleSize: 19 })).toEqual(all);
    expect(collectiveSearch({ ...options, sampleSize: 100 })).toEqual(all);
    expect(all.uniqueSolutions[1]).toBeLessThan(collectiveSearch({ ...options, sampleSize: 3 }).uniqueSolutions[1]);
  });

  it('never makes anyone worse and never counts more solutions than there are searchers', () => {
    const searches = fc.record({
      learning: fc.constantFrom<LearningRuleName>('bestMember', 'conformity', 'random', 'none'),
      schedule: fc.constantFrom('synchronous' as const, 'asynchronous' as const),
      velocity: fc.double({ min: 0, max: 1, noNaN: true }),
      copyError: fc.double({ min: 0, max: 1, noNaN: true }),
      sampleSize: fc.integer({ min: 1, max: 25 }),
      scoreExponent: fc.constantFrom(1, 8, 2.5),
    });
    fc.assert(
      fc.property(searches, (options) => {
        const { meanScore, uniqueSolutions } = collectiveSearch({
          landscape,
          network: FULL,
          key,
          ticks: 30,
          ...options,
        });
        for (let tick = 0; tick <= 30; tick++) {
          if (tick > 0) expect(meanScore[tick]).toBeGreaterThanOrEqual(meanScore[tick - 1]);
          expect(meanScore[tick]).toBeLessThanOrEqual(1);
          expect(uniqueSolutions[tick]).toBeGreaterThanOrEqual(1);
          expect(uniqueSolutions[tick]).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  it('scores a whole and a broken power alike', () => {
    const whole = collectiveSearch({ landscape, network: FULL, key, scoreExponent: 3 }).meanScore[5];
    const beside = collectiveSearch({ landscape, network: FULL, key, scoreExponent: 3 + 1e-12 }).meanScore[5];
    expect(beside).toBeCloseTo(whole, 10);
  });

  it('scores 1 where nothing is worth anything', () => {
    const flat = createLandscape({ decisions: 4, interdependence: 0, key });
    flat.contributions.fill(0);
    expect([...collectiveSearch({ landscape: flat, network: FULL, key, ticks: 1 }).meanScore]).toEqual([1, 1]);
  });

  it('gives the bits on record', () => {
    // Recorded from this code: a change means that every published result changes.
    const options = { landscape, network: FULL, key, velocity: 0.6, copyError: 0.1, sampleSize: 5, ticks: 30 };
    const results = (['bestMember', 'conformity', 'random'] as const).map((learning) =>
      digest(collectiveSearch({ ...options, learning, schedule: 'asynchronous' }).meanScore),
    );
    expect(results).toEqual(['583e05495201066d', '4d570299c0f2d764', 'c0545366d413ac51']);
  });

  it.each([
    [{ sampleSize: 0 }, 'sampleSize'],
    [{ velocity: 1.1 }, 'velocity'],
    [{ copyError: -0.1 }, 'copyError'],
    [{ ticks: 2.5 }, 'ticks'],
    [{ scoreExponent: 0 }, 'scoreExponent'],
    [{ schedule: 'sometimes' as 'synchronous' }, 'schedule'],
    [{ starts: [1, 2] }, 'one start for each of 20 nodes'],
    [{ starts: Array.from({ length: 20 }, () => 1024) }, 'starts[0]'],
  ])('refuses %j', (wrong, named) => {
    const search = () => collectiveSearch({ landscape, network: FULL, key, ...wrong });
    expect(search).toThrow(ParameterError);
    expect(search).toThrow(named);
  });

  it('names the nearest learning rule', () => {
    const learning = 'bestmembers' as LearningRuleName;
    const search = () => collectiveSearch({ landscape, network: FULL, key, learning });
    expect(search).toThrow(UnknownNameError);
    expect(search).toThrow('bestMember');
  });
});

describe('a sample of contacts', () => {
  it('holds different contacts of the node, each set equally often', () => {
    const network = {
      nodeCount: 8,
      offsets: Int32Array.of(0, 2, 7, 7, 7, 7, 7, 7, 7),
      targets: Int32Array.of(1, 2, 0, 2, 4, 6, 7),
    };
    const sample = new Int32Array(3);
    const sequence = new Int32Array(4);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 10_000; draw++) {
      seedSequence(sequence, key, 1, draw, 0);
      sampleContacts(sample, network, 1, 3, sequence);
      const set = [...sample].sort().join();
      counts.set(set, (counts.get(set) ?? 0) + 1);
    }
    // 3 of {0, 2, 4, 6, 7}: 10 sets. Binomial, 10,000 draws of probability 1 / 10: five standard deviations are 150.
    expect(counts.size).toBe(10);
    for (const [set, count] of counts) {
      expect(new Set(set.split(',')).size).toBe(3);
      expect(Math.abs(count - 1000)).toBeLessThan(150);
    }
  });
});

describe('starts', () => {
  it('are uniform over all solutions and the same for a key', () => {
    const starts = drawStarts(20_000, 3, key);
    expect(drawStarts(10, 3, key)).toEqual(starts.slice(0, 10));
    const counts = new Int32Array(8);
    for (const start of starts) counts[start]++;
    // Binomial, 20,000 draws of probability 1 / 8: five standard deviations are 234.
    for (const count of counts) expect(Math.abs(count - 2500)).toBeLessThan(234);
  });
});
