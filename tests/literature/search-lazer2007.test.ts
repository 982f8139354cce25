import { beforeAll, describe, expect, it } from 'vitest';
import { completeNetwork, type Network, pathNetwork, rewire, ringLattice } from '../../src/network/index.js';
import { mean, type RunKey, runKey } from '../../src/numeric/index.js';
import {
  type CollectiveSearchOptions,
  collectiveSearch,
  createLandscape,
  landscapeMaximum,
} from '../../src/search/index.js';

// Lazer & Friedman 2007, quick: 100 landscapes, so means within .06. `npm run validate -- --only V1` runs all 1000.
const LANDSCAPES = 100;
const WITHIN = 0.06;
const TICKS = 200;
const LATTICE = ringLattice(100, 4);

const NETWORKS: Record<string, (key: RunKey) => Network> = {
  full: () => FULL,
  line: () => LINE,
  lattice: () => LATTICE,
  'lattice, 10 rewires': (key) => rewire(LATTICE, 10, key),
  'lattice, 48 rewires': (key) => rewire(LATTICE, 48, key),
};
const FULL = completeNetwork(100);
const LINE = pathNetwork(100);

const OPTIONS: Record<string, Partial<CollectiveSearchOptions>> = {
  'velocity 50 %': { velocity: 0.5 },
  'velocity 20 %': { velocity: 0.2 },
  'velocity 10 %': { velocity: 0.1 },
  '20 % copy error': { copyError: 0.2 },
};

/** Mean score over landscapes by tick. */
const scores: Record<string, Float64Array> = {};

beforeAll(() => {
  for (const name of [...Object.keys(NETWORKS), ...Object.keys(OPTIONS)]) scores[name] = new Float64Array(TICKS + 1);
  for (let run = 0; run < LANDSCAPES; run++) {
    const key = runKey('lazer2007', run);
    const shape = { decisions: 20, interdependence: 5, interactionSampling: 'withReplacement' } as const;
    const landscape = createLandscape({ ...shape, key });
    const common = { landscape, maximum: landscapeMaximum(landscape), key, ticks: TICKS };
    for (const name of Object.keys(NETWORKS)) add(name, { ...common, network: NETWORKS[name](key) });
    for (const name of Object.keys(OPTIONS)) add(name, { ...common, network: FULL, ...OPTIONS[name] });
  }
}, 120_000);

function add(name: string, options: CollectiveSearchOptions): void {
  const { meanScore } = collectiveSearch(options);
  for (let tick = 0; tick <= TICKS; tick++) scores[name][tick] += meanScore[tick] / LANDSCAPES;
}

describe('joint search on rugged landscapes (Lazer & Friedman 2007)', () => {
  it.each([
    // Figures 4 and 10; where the paper gives two figures, the middle.
    ['full', TICKS, 0.572],
    ['line', TICKS, 0.859],
    ['lattice', TICKS, 0.803],
    ['lattice, 10 rewires', TICKS, 0.75],
    ['lattice, 48 rewires', TICKS, 0.7],
    ['velocity 50 %', 50, 0.635],
    ['velocity 20 %', 50, 0.712],
    ['velocity 10 %', 50, 0.787],
    ['20 % copy error', TICKS, 0.6],
    ['full', 1, 0.25],
    ['full', 2, 0.28],
    ['lattice', 10, 0.458],
    ['lattice', 15, 0.595],
    ['lattice', 25, 0.735],
    ['lattice', 55, 0.8],
  ])('%s at t = %i scores near %f', (name, tick, expected) => {
    expect(Math.abs(scores[name][tick] - expected)).toBeLessThan(WITHIN);
  });

  it('starts at .04', () => {
    // The spread of single solutions is small, so this row needs no wide band.
    expect(Math.abs(scores.full[0] - 0.04)).toBeLessThan(0.01);
  });

  it('rewards slow networks in the end', () => {
    const order = ['line', 'lattice', 'lattice, 10 rewires', 'lattice, 48 rewires', 'full'];
    for (let place = 1; place < order.length; place++) {
      expect(scores[order[place - 1]][TICKS]).toBeGreaterThan(scores[order[place]][TICKS]);
    }
  });

  it('rewards fast networks first: the line overtakes the full network at about t = 19', () => {
    const overtaking = scores.line.findIndex((score, tick) => tick > 0 && score > scores.full[tick]);
    // 17 to 20 with 1000 landscapes; the bootstrap interval with 100 is four ticks wide.
    expect(overtaking).toBeGreaterThanOrEqual(16);
    expect(overtaking).toBeLessThanOrEqual(22);
  });

  it('brings every network to the top of a smooth landscape, the full one first', () => {
    expect(arrival(FULL)).toBeLessThan(arrival(LINE));
  });
});

/** Mean tick at which all are at the top of a landscape without interdependence. */
function arrival(network: Network): number {
  const ticks = Array.from({ length: 10 }, (_, run) => {
    const key = runKey('smooth', run);
    const landscape = createLandscape({ decisions: 20, interdependence: 0, key });
    const { meanScore } = collectiveSearch({ landscape, network, key, ticks: TICKS });
    expect(meanScore[TICKS]).toBe(1);
    return meanScore.indexOf(1);
  });
  return mean(ticks);
}
