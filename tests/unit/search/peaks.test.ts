import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runKey } from '../../../src/numeric/index.js';
import {
  createLandscape,
  greedyAscent,
  INTERACTION_SAMPLINGS,
  type Landscape,
  landscapeMaximum,
  landscapeValue,
} from '../../../src/search/index.js';
import { bestByBranches } from '../../../src/search/landscape/best-by-branches.js';
import { bestBySweep } from '../../../src/search/landscape/best-by-sweep.js';

const landscapes = fc
  .record({
    decisions: fc.integer({ min: 1, max: 11 }),
    ruggedness: fc.nat(10),
    interactionSampling: fc.constantFrom(...INTERACTION_SAMPLINGS),
    rounding: fc.constantFrom(undefined, 1, 2),
    index: fc.nat(1_000_000),
  })
  .map(({ ruggedness, rounding, ...options }) =>
    createLandscape({
      ...options,
      ...(rounding === undefined ? {} : { rounding }),
      interdependence: Math.min(ruggedness, options.decisions - 1),
      key: runKey('peaks'),
    }),
  );

describe('the maximum of a landscape', () => {
  it('is the largest of all values, to the last bit', () => {
    fc.assert(
      fc.property(landscapes, (landscape) => {
        const best = new Int32Array(1);
        const maximum = landscapeMaximum(landscape, best);
        expect(maximum).toBe(Math.max(...allValues(landscape)));
        expect(landscapeValue(landscape, best[0])).toBe(maximum);
      }),
    );
  });

  it('is the same solution by branches as by the sweep of all, at any ruggedness', () => {
    // Contributions have 32 bits, so their sums are exact; two of 2^12 are equal once in many thousand landscapes.
    for (const interactionSampling of INTERACTION_SAMPLINGS) {
      for (let interdependence = 0; interdependence < 11; interdependence++) {
        for (let index = 0; index < 12; index++) {
          const options = { decisions: 12, interdependence, interactionSampling, key: runKey('two ways'), index };
          const landscape = createLandscape(options);
          expect(bestByBranches(landscape)).toBe(bestBySweep(landscape));
        }
      }
    }
  });

  it('is found by branches where all solutions, or all but a few, are worth the same', () => {
    const landscape = createLandscape({ decisions: 9, interdependence: 3, key: runKey('flat') });
    landscape.contributions.fill(0.5);
    expect(landscapeMaximum(landscape)).toBe(0.5);
    landscape.contributions[3 * landscape.width + 5] = 0.75;
    const best = new Int32Array(1);
    expect(landscapeMaximum(landscape, best)).toBe((8 * 0.5 + 0.75) / 9);
    expect(landscapeValue(landscape, best[0])).toBe((8 * 0.5 + 0.75) / 9);
  });

  it('is found at N = 20', () => {
    const landscape = createLandscape({ decisions: 20, interdependence: 5, key: runKey('large') });
    const best = new Int32Array(1);
    const maximum = landscapeMaximum(landscape, best);
    let largest = 0;
    for (let solution = 0; solution < 1 << 20; solution++) {
      const value = landscapeValue(landscape, solution);
      if (value > largest) largest = value;
    }
    expect([maximum, landscapeValue(landscape, best[0])]).toEqual([largest, largest]);
  });
});

describe('greedy ascent', () => {
  it('ends where no single change is better, and never lower than it began', () => {
    fc.assert(
      fc.property(landscapes, fc.nat(), (landscape, number) => {
        const start = number % (1 << landscape.decisions);
        const peak = greedyAscent(landscape, start);
        expect(isPeak(landscape, peak)).toBe(true);
        expect(landscapeValue(landscape, peak)).toBeGreaterThanOrEqual(landscapeValue(landscape, start));
      }),
    );
  });

  it('makes the best change first, the lowest decision among equals', () => {
    const landscape = createLandscape({ decisions: 3, interdependence: 2, key: runKey('steps') });
    // Worth only through decision 0, by the pattern of all three bits; 011 and 110 are peaks that 010 lies between.
    landscape.contributions.fill(0);
    const worth: Record<number, number> = { 0b011: 0.9, 0b110: 0.9, 0b010: 0.1, 0b111: 0.2 };
    for (let solution = 0; solution < 8; solution++) setWorth(landscape, solution, worth[solution] ?? 0);
    expect(greedyAscent(landscape, 0b010)).toBe(0b011);
    expect(greedyAscent(landscape, 0b100)).toBe(0b110);
  });

  it('finds the maximum from anywhere where decisions do not depend on each other', () => {
    const landscape = createLandscape({ decisions: 8, interdependence: 0, key: runKey('smooth') });
    const best = new Int32Array(1);
    landscapeMaximum(landscape, best);
    for (let start = 0; start < 256; start++) expect(greedyAscent(landscape, start)).toBe(best[0]);
  });
});

describe('ruggedness', () => {
  it('is that of independent values at K = N - 1', () => {
    // Kauffman & Levin 1987: a solution is a peak with probability 1 / (N + 1), so 256 / 9 = 28.4 peaks on average.
    const counts = Array.from({ length: 200 }, (_, index) => {
      const landscape = createLandscape({ decisions: 8, interdependence: 7, key: runKey('rugged'), index });
      return Array.from({ length: 256 }, (__, solution) => isPeak(landscape, solution)).filter(Boolean).length;
    });
    const mean = counts.reduce((total, count) => total + count, 0) / 200;
    // Five standard errors; the variance of the number of peaks is 2^N (N - 1) / (2 (N + 1)^2) (Macken & Perelson 1989).
    expect(Math.abs(mean - 256 / 9)).toBeLessThan(5 * Math.sqrt((256 * 7) / (2 * 81) / 200));
  });
});

function allValues(landscape: Landscape): number[] {
  return Array.from({ length: 1 << landscape.decisions }, (_, solution) => landscapeValue(landscape, solution));
}

function isPeak(landscape: Landscape, solution: number): boolean {
  const value = landscapeValue(landscape, solution);
  for (let decision = 0; decision < landscape.decisions; decision++) {
    if (landscapeValue(landscape, solution ^ (1 << decision)) > value) return false;
  }
  return true;
}

/** Let decision 0 alone carry the worth of a whole solution; every pattern of K = N - 1 is one solution. */
function setWorth(landscape: Landscape, solution: number, worth: number): void {
  let pattern = solution & 1;
  for (let k = 0; k < landscape.interdependence; k++) {
    pattern = 2 * pattern + ((solution >> landscape.partners[k]) & 1);
  }
  landscape.contributions[pattern] = worth;
}
