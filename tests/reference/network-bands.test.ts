import { describe, expect, test } from 'vitest';
import { generateGovernanceNetwork, measureNetwork } from '../../src/network/index.js';
import { runKey } from '../../src/numeric/index.js';

// Ranges over eight measured governance networks: V5 of the validation plan.
const BANDS = {
  density: [0.05, 0.39],
  reciprocity: [0.15, 0.61],
  // Transitivity over the density of directed ties, as it was published.
  closure: [1.2, 2.7],
  inDegreeCentralisation: [0.22, 0.69],
} as const;

const NETWORKS = 200;

describe('generated governance networks look like measured ones', () => {
  test.each([20, 30, 60, 120])('with %i actors', (actors) => {
    let inside = 0;
    for (let replicate = 0; replicate < NETWORKS; replicate++) {
      const measured = measureNetwork(generateGovernanceNetwork({ actors }, runKey('bands', replicate)), {
        modularityUpTo: 0,
      });
      const measures = { ...measured, closure: measured.transitivity / measured.density };
      expect(measures.density).toBeLessThan(0.6);
      if (Object.entries(BANDS).every(([name, [low, high]]) => within(measures[name as keyof typeof BANDS], low, high)))
        inside++;
    }
    expect(inside / NETWORKS).toBeGreaterThanOrEqual(0.9);
  });
});

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
