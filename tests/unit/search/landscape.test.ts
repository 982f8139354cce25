import { describe, expect, it } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { digest, runKey } from '../../../src/numeric/index.js';
import {
  allocateLandscape,
  contributionIndex,
  createLandscape,
  fillLandscape,
  type InteractionSampling,
  type Landscape,
  landscapeValue,
} from '../../../src/search/index.js';

const key = runKey('landscape');

describe('the partners of a decision', () => {
  it('are different others where they are drawn distinct, all of them at the largest K', () => {
    const landscape = createLandscape({ decisions: 6, interdependence: 5, key });
    for (let decision = 0; decision < 6; decision++) {
      const others = [0, 1, 2, 3, 4, 5].filter((other) => other !== decision);
      expect(partnersOf(landscape, decision).sort()).toEqual(others);
    }
  });

  it('are different ones of all, itself included, where they are drawn without replacement from all', () => {
    let selves = 0;
    for (let index = 0; index < 500; index++) {
      const options = { decisions: 10, interdependence: 4, key, index } as const;
      const landscape = createLandscape({ ...options, interactionSampling: 'withoutReplacementFromAll' });
      for (let decision = 0; decision < 10; decision++) {
        const partners = partnersOf(landscape, decision);
        expect(new Set(partners).size).toBe(4);
        if (partners.includes(decision)) selves++;
      }
    }
    // Binomial, 5000 draws of probability 4 / 10: five standard deviations are 173.
    expect(Math.abs(selves - 2000)).toBeLessThan(173);
  });

  it('repeat at the rate of independent draws where they are drawn with replacement', () => {
    let selves = 0;
    let repeats = 0;
    for (let index = 0; index < 500; index++) {
      const options = { decisions: 10, interdependence: 2, key, index } as const;
      const landscape = createLandscape({ ...options, interactionSampling: 'withReplacement' });
      for (let decision = 0; decision < 10; decision++) {
        const [first, second] = partnersOf(landscape, decision);
        if (first === decision) selves++;
        if (first === second) repeats++;
      }
    }
    // Binomial, 5000 draws of probability 1 / 10: five standard deviations are 106.
    expect(Math.abs(selves - 500)).toBeLessThan(106);
    expect(Math.abs(repeats - 500)).toBeLessThan(106);
  });
});

describe('the worth of a solution', () => {
  const samplings: InteractionSampling[] = ['distinct', 'withReplacement', 'withoutReplacementFromAll'];

  it.each(samplings)('is the mean contribution by the pattern of own bit and partners (%s)', (interactionSampling) => {
    for (const [decisions, interdependence] of [
      [1, 0],
      [2, 1],
      [7, 3],
      [12, 4],
    ]) {
      const landscape = createLandscape({ decisions, interdependence, interactionSampling, key });
      for (let solution = 0; solution < 1 << decisions; solution++) {
        expect(landscapeValue(landscape, solution)).toBe(bookValue(landscape, solution));
      }
    }
  });

  it('has a mean of 1/2 and the variance of a mean of N uniform contributions', () => {
    // Solutions of different landscapes are independent: variance 1 / (12 N).
    const values = Array.from({ length: 4000 }, (_, index) =>
      landscapeValue(createLandscape({ decisions: 12, interdependence: 4, key, index }), 0b1011_0010_1100),
    );
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 144)) / Math.sqrt(4000));
    expect(Math.abs(variance * 144 - 1)).toBeLessThan(5 * Math.sqrt(2 / 4000));
  });

  it('ties exactly where contributions are rounded', () => {
    const landscape = allocateLandscape(3, 0, 1);
    fillLandscape(landscape, { key, purpose: 1, tick: 0, entity: 0 });
    // .1 + .2 + .3 and .3 + .2 + .1 differ in the last bit of a double.
    landscape.contributions.set([0.1, 0.3, 0.2, 0.2, 0.3, 0.1]);
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
    expect(landscapeValue(landscape, 0b000)).toBe(landscapeValue(landscape, 0b101));
  });
});

describe('filling a landscape', () => {
  it('gives the same numbers for the same address, whatever stood there before', () => {
    const landscape = allocateLandscape(12, 4);
    const draw = { key, purpose: 24, tick: 3, entity: 5 };
    fillLandscape(landscape, draw);
    const first = numbersOf(landscape);
    fillLandscape(landscape, { ...draw, entity: 6 });
    expect(numbersOf(landscape)).not.toEqual(first);
    fillLandscape(landscape, draw);
    expect(numbersOf(landscape)).toEqual(first);
  });

  it('rounds contributions to the decimals asked for', () => {
    const { contributions } = createLandscape({ decisions: 10, interdependence: 6, rounding: 1, key });
    const tenths = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
    expect([...new Set(contributions)].sort()).toEqual(tenths);
  });

  it('gives the bits on record', () => {
    // Recorded from this code: a change means that every published result changes.
    const landscape = createLandscape({ decisions: 12, interdependence: 4, key: runKey('on record'), index: 7 });
    expect([digest(landscape.partners), digest(landscape.contributions)]).toEqual([
      '86a84ab71e4d265e',
      '9f011eda005a0920',
    ]);
  });
});

describe('a landscape that cannot be', () => {
  it.each([
    [0, 0, undefined],
    [21, 2, undefined],
    [5, 5, undefined],
    [5, -1, undefined],
    [5, 1.5, undefined],
    [5, 2, 10],
  ])('is refused: N = %s, K = %s, rounding %s', (decisions, interdependence, rounding) => {
    expect(() => allocateLandscape(decisions, interdependence, rounding)).toThrow(ParameterError);
  });

  it('is refused for an unknown way to draw partners', () => {
    const interactionSampling = 'sorted' as InteractionSampling;
    expect(() => createLandscape({ decisions: 5, interdependence: 2, interactionSampling, key })).toThrow(
      'Expected interactionSampling to be one of distinct, withReplacement, withoutReplacementFromAll but found sorted',
    );
  });
});

function partnersOf({ partners, interdependence }: Landscape, decision: number): number[] {
  return Array.from(partners.subarray(decision * interdependence, (decision + 1) * interdependence));
}

/** By the definition: own bit first, then each partner's. */
function bookValue(landscape: Landscape, solution: number): number {
  const { decisions, interdependence, width, partners, contributions } = landscape;
  let total = 0;
  for (let decision = 0; decision < decisions; decision++) {
    let pattern = (solution >> decision) & 1;
    for (let k = 0; k < interdependence; k++) {
      pattern = 2 * pattern + ((solution >> partners[decision * interdependence + k]) & 1);
    }
    expect(contributionIndex(landscape, decision, solution)).toBe(decision * width + pattern);
    total += contributions[decision * width + pattern];
  }
  return total / decisions;
}

function numbersOf(landscape: Landscape): number[][] {
  const { partners, contributions, lowerPlaces, upperPlaces } = landscape;
  return [partners, contributions, lowerPlaces, upperPlaces].map((column) => Array.from(column));
}
