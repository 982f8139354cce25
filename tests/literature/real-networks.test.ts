import { describe, expect, test } from 'vitest';
import { meanInterval } from '../../src/analysis/index.js';
import { mean } from '../../src/numeric/index.js';
import {
  areaOf,
  type Banded,
  forecastOf,
  isInBand,
  leftAlone,
  readFinland,
  simulateFutures,
  WHY_NO_FINLAND,
} from '../../studies/laboratory/index.ts';

// V5, quick: 100 of the networks, and what holds of them by a margin. `npm run validate -- --only V5` has all rows, those that
// fail included: closure ratios are too high in more than one network in ten, and the forecasts of wave 1 change too little.
const NETWORKS = 100;
const FUTURES = 20;

describe('networks of the default scenario, left alone for 24 ticks', () => {
  const changes = leftAlone({}, NETWORKS, 'real networks');

  test('mean trust neither saturates nor collapses on average (drift below .05)', () => {
    expect(Math.abs(mean(changes.map(({ drift }) => drift)))).toBeLessThan(0.05);
  });

  test('.35 to .60 of the ties survive, of reciprocated ones more', () => {
    const survival = mean(changes.map((change) => change.survival));
    expect(survival).toBeGreaterThan(0.35);
    expect(survival).toBeLessThan(0.6);
    const more = changes.map(({ reciprocatedSurvival, otherSurvival }) => reciprocatedSurvival - otherSurvival);
    expect(meanInterval(more).low).toBeGreaterThan(0.1);
  });

  test('density and centralisation stay within those of measured networks, and none fills up', () => {
    const structures = changes.map(({ structure }) => structure);
    const share = (name: Banded) => structures.filter((structure) => isInBand(name, structure)).length / NETWORKS;
    expect(share('density')).toBeGreaterThanOrEqual(0.9);
    expect(share('inDegreeCentralisation')).toBeGreaterThanOrEqual(0.9);
    expect(structures.filter(({ density }) => density > 0.6)).toEqual([]);
  });
});

if (WHY_NO_FINLAND !== undefined) console.log(`Skipped: ${WHY_NO_FINLAND}.`);

describe.skipIf(WHY_NO_FINLAND !== undefined)('from wave 0 of the Finnish network, 72 ticks on', () => {
  test('ties of wave 1 that form are where more of the futures have them', () => {
    const finland = readFinland();
    const { times } = simulateFutures(finland, FUTURES, 'finland');
    const absent = Int32Array.from(finland.before.keys()).filter((pair) => finland.before[pair] === 0);
    expect(absent.filter((pair) => finland.after[pair] === 1).length).toBeGreaterThan(500);
    expect(areaOf(forecastOf(times, FUTURES), finland.after, absent)).toBeGreaterThan(0.55);
  });
});
