import { completeNetwork, pathNetwork, rewire, ringLattice } from '../../dist/network/index.js';
import { runKey } from '../../dist/numeric/index.js';
import { collectiveSearch, createLandscape, landscapeMaximum } from '../../dist/search/index.js';
import { bootstrapInterval } from './bootstrap-interval.mjs';
import { pathLengthRows } from './path-length.mjs';
import { meanRow, positiveDifferenceRow, verdictOf } from './row.mjs';

const TICKS = 200;
const FULL = completeNetwork(100);
const LINE = pathNetwork(100);
const LATTICE = ringLattice(100, 4);

/** @typedef {{ network: (key: import('../../dist/numeric/index.js').RunKey) => object, options?: object }} Condition */

/** @type {Record<string, Condition>} */
const CONDITIONS = {
  full: { network: () => FULL },
  line: { network: () => LINE },
  lattice: { network: () => LATTICE },
  'lattice, 10 rewires': { network: (key) => rewire(LATTICE, 10, key) },
  'lattice, 20 rewires': { network: (key) => rewire(LATTICE, 20, key) },
  'lattice, 48 rewires': { network: (key) => rewire(LATTICE, 48, key) },
  'full, velocity 50 %': { network: () => FULL, options: { velocity: 0.5 } },
  'full, velocity 20 %': { network: () => FULL, options: { velocity: 0.2 } },
  'full, velocity 10 %': { network: () => FULL, options: { velocity: 0.1 } },
  'full, 20 % copy error': { network: () => FULL, options: { copyError: 0.2 } },
};

// Figures of Lazer & Friedman 2007; a range where the paper's own figures differ.
/** @type {readonly [string, number, number | readonly [number, number]][]} */
const TARGETS = [
  ['full', TICKS, [0.565, 0.578]],
  ['line', TICKS, [0.85, 0.868]],
  ['lattice', TICKS, 0.803],
  ['lattice, 10 rewires', TICKS, 0.75],
  ['lattice, 20 rewires', TICKS, 0.723],
  ['lattice, 48 rewires', TICKS, 0.7],
  ['full, velocity 50 %', 50, 0.635],
  ['full, velocity 20 %', 50, 0.712],
  ['full, velocity 10 %', 50, 0.787],
  ['full, 20 % copy error', TICKS, 0.6],
  ['full', 0, 0.04],
  ['full', 1, 0.25],
  ['full', 2, 0.28],
  ['lattice', 10, 0.458],
  ['lattice', 15, 0.595],
  ['lattice', 25, 0.735],
  ['lattice', 55, 0.8],
];

const ORDER = ['line', 'lattice', 'lattice, 10 rewires', 'lattice, 20 rewires', 'lattice, 48 rewires', 'full'];

/**
 * Joint search of 100 actors on rugged landscapes (Lazer & Friedman 2007).
 *
 * @type {import('./row.mjs').Study}
 */
export const jointSearch = {
  id: 'V1',
  title: 'Joint search on networks (Lazer & Friedman 2007)',
  run({ quick, seed }) {
    const runs = quick ? 100 : 1000;
    const tolerance = quick ? 0.06 : 0.03;
    const common = { study: 'V1', seed };
    const rugged = searchAll(Object.keys(CONDITIONS), 5, runs, seed);
    const smooth = searchAll(['full', 'line'], 0, runs, seed);
    const rows = TARGETS.map(([name, tick, target]) =>
      meanRow({ ...common, label: `${name}, t = ${tick}`, values: at(rugged, name, tick), target, tolerance }),
    );
    for (let place = 1; place < ORDER.length; place++) {
      const [more, less] = [ORDER[place - 1], ORDER[place]];
      const values = { more: at(rugged, more, TICKS), less: at(rugged, less, TICKS) };
      rows.push(positiveDifferenceRow({ ...common, label: `${more} above ${less}, t = ${TICKS}`, ...values }));
    }
    rows.push(overtakingRow(rugged.full, rugged.line, seed));
    for (const name of ['full', 'line']) {
      rows.push(
        meanRow({
          ...common,
          label: `K = 0: ${name}, t = ${TICKS}`,
          values: at(smooth, name, TICKS),
          target: 1,
          tolerance,
        }),
      );
    }
    const values = { more: smooth.line.map(arrival), less: smooth.full.map(arrival) };
    rows.push(positiveDifferenceRow({ ...common, label: 'K = 0: ticks by which full is first', ...values }));
    rows.push(...pathLengthRows(runs, seed));
    return rows;
  },
};

/** One condition's mean score at a tick, for each landscape. */
function at(series, name, tick) {
  return series[name].map((scores) => scores[tick]);
}

/** The mean scores by tick, for each condition and landscape. */
function searchAll(names, interdependence, runs, seed) {
  /** @type {Record<string, Float64Array[]>} */
  const series = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    const key = runKey(seed, run);
    const landscape = createLandscape({
      decisions: 20,
      interdependence,
      interactionSampling: 'withReplacement',
      key,
    });
    const maximum = landscapeMaximum(landscape);
    for (const name of names) {
      const { network, options } = CONDITIONS[name];
      const search = { landscape, maximum, network: network(key), key, ticks: TICKS, ...options };
      series[name].push(collectiveSearch(search).meanScore);
    }
  }
  return series;
}

/** The first tick at which the line's mean is above the mean of the full network. */
function overtakingRow(full, line, seed) {
  const overtaking = (drawn) => {
    for (let tick = 1; tick <= TICKS; tick++) {
      let lead = 0;
      for (const run of drawn) lead += line[run][tick] - full[run][tick];
      if (lead > 0) return tick;
    }
    return TICKS + 1;
  };
  const runs = full.length;
  const estimate = overtaking(Int32Array.from({ length: runs }, (_, run) => run));
  const [low, high] = bootstrapInterval(runs, seed, overtaking);
  const verdict = verdictOf(estimate >= 17 && estimate <= 20);
  return {
    study: 'V1',
    label: 'line overtakes full at t',
    estimate,
    low,
    high,
    target: '17 to 20',
    verdict,
    runs,
    seed,
  };
}

/** The first tick at which the mean score is above .999. */
function arrival(scores) {
  const tick = scores.findIndex((score) => score > 0.999);
  return tick < 0 ? TICKS + 1 : tick;
}
