import { expect, test } from 'vitest';
import { type PanelKind, recover, recoveredEffects } from '../../studies/laboratory/index.ts';

// A small version of V7 (`npm run validate -- --only V7`), which has 200 panels of three kinds.
const PANELS = 12;
const KIND: PanelKind = {
  actors: 36,
  meanDegree: 6,
  months: 12,
  truth: { rate: 0.12, density: 0.2, reciprocity: 0.3 },
  knows: [],
};

test('a fit finds the parameters that waves were simulated from, and says rightly how sure it is', async () => {
  const found = [];
  for (let panel = 0; panel < PANELS; panel++) {
    found.push(await recover(KIND, panel, 'calibration', { search: 50, final: 300, goodness: 100 }));
  }
  expect(found.filter(({ fit }) => fit.converged).length).toBeGreaterThanOrEqual(PANELS - 2);
  const effects = recoveredEffects(found);
  expect(effects.map(({ effect }) => effect)).toEqual(['rate', 'density', 'reciprocity']);
  // Of 36 intervals of 95 % fewer than 30 hold the truth once in some 120 times, were they independent.
  expect(effects.flatMap(({ covered }) => covered).filter(Boolean).length).toBeGreaterThanOrEqual(30);
  for (const { ratio, bias } of effects) {
    // A standard deviation of 12 is off by a fifth; four such are .55 to 1.8 or so.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(1.8);
    // The mean of 12 is off by .29 spreads.
    expect(Math.abs(bias)).toBeLessThan(0.9);
  }
}, 600_000);
