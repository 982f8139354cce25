import { pairBootstrapInterval } from '../../dist/analysis/index.js';
import { networkOfWorld } from '../../dist/measures/index.js';
import { findTie } from '../../dist/network/index.js';
import { mean } from '../../dist/numeric/index.js';
import { openSession } from '../../dist/simulation/index.js';
import { readFinland } from './finland.mjs';
import { areaOf, bringToRates, lossOf, meanOf } from './forecast.mjs';
import { BANDS, changeOf, isInBand } from './network-change.mjs';
import { networksRow, rangeRow } from './network-rows.mjs';
import { verdictOf } from './row.mjs';

const TICKS = 72;
// Known of the data: of absent ties .145 are there in wave 1, of the ties of wave 0 .49.
export const RATES = [0.145, 0.49];

/**
 * From wave 0 of the Finnish network six years on: what the simulated networks are like, and how well they predict wave 1.
 *
 * @param {{ futures: number, resamples: number, study: string, seed: string }} options
 * @returns {import('./row.mjs').Row[]}
 */
export function finnishRows({ futures, resamples, study, seed }) {
  const finland = readFinland();
  const { changes, times } = simulateFutures(finland, futures, seed);
  return [...structureRows(changes, study, seed), ...forecastRows(finland, times, { futures, resamples, study, seed })];
}

/** Simulate without a metagovernor, and count in how many futures each pair has a tie. */
export function simulateFutures({ scenario, from, to }, futures, seed) {
  const times = new Int32Array(from.length);
  const changes = [];
  for (let future = 0; future < futures; future++) {
    const session = openSession({ ...scenario, ticks: TICKS }, { strategy: 'handsOff', seed, replicate: future });
    const before = networkOfWorld(session.world);
    const after = networkOfWorld(session.finish().world);
    changes.push(changeOf(before, after));
    for (let pair = 0; pair < times.length; pair++) if (findTie(after, from[pair], to[pair]) >= 0) times[pair]++;
  }
  return { changes, times };
}

function structureRows(changes, study, seed) {
  const range = (label, name, bounds) =>
    rangeRow({
      study,
      label: `Finland, 72 ticks: ${label}`,
      values: changes.map((change) => change[name]),
      range: bounds,
      seed,
    });
  return [
    range('drift of mean trust', 'drift', [-0.05, 0.05]),
    range('ties that survive', 'survival', [0.35, 0.6]),
    ...Object.keys(BANDS).map((name) =>
      networksRow({
        study,
        label: `Finland, 72 ticks: futures with ${name} in ${BANDS[name].join(' to ')}`,
        cases: changes.map(({ structure }) => isInBand(name, structure[name])),
        target: 'at least 0.9',
        holds: (found) => found >= 0.9,
        seed,
      }),
    ),
  ];
}

/** The forecasts against both null models. Intervals: the organisations drawn again with replacement, pairs and all. */
function forecastRows({ from, to, before, after }, times, { futures, resamples, study, seed }) {
  // Half a success and half a failure more keep a forecast from counts off 0 and 1.
  const model = Float64Array.from(times, (count) => (count + 0.5) / (futures + 1));
  const random = model.map(() => mean(after));
  const constant = model.map((_, pair) => RATES[before[pair]]);
  const given = bringToRates(model, before, RATES);
  const absent = (pairs) => pairs.filter((pair) => before[pair] === 0);
  const present = (pairs) => pairs.filter((pair) => before[pair] === 1);
  const gain = (forecast, other) => (pairs) => lossOf(other, after, pairs) - lossOf(forecast, after, pairs);

  const all = Int32Array.from(from, (_, pair) => pair);
  const measured = (label, statistic, beside) => ({
    ...estimate(label, statistic),
    target: beside,
    verdict: 'measured',
  });
  const above = (bound, label, statistic) => {
    const row = estimate(label, statistic);
    const isOpen = row.low <= bound && row.high >= bound;
    return { ...row, target: `> ${bound}`, verdict: isOpen ? 'undecided' : verdictOf(row.low > bound) };
  };
  return [
    measured('ties expected to stay', (pairs) => meanOf(model, present(pairs)), data(present)),
    measured('ties expected to form', (pairs) => meanOf(model, absent(pairs)), data(absent)),
    measured('log loss of the model', (pairs) => lossOf(model, after, pairs), '-'),
    above(0, 'log loss less, than of (a) a random graph of equal density', gain(model, random)),
    above(0, 'log loss less, than of (b) ties that stay by .49, appear by .145', gain(model, constant)),
    above(0, 'the same, the model too being given these two rates', gain(given, constant)),
    above(0.5, 'AUC on tie formation', (pairs) => areaOf(model, after, absent(pairs))),
    above(0.5, 'AUC on tie survival', (pairs) => areaOf(model, after, present(pairs))),
    above(0, 'AUC more, than of (b)', (pairs) => areaOf(model, after, pairs) - areaOf(constant, after, pairs)),
  ];

  function estimate(label, statistic) {
    const { value, low, high } = pairBootstrapInterval(from, to, statistic, { resamples, seed });
    return {
      study,
      label: `wave 1: ${label}`,
      estimate: value,
      low,
      high,
      target: '',
      verdict: '',
      runs: futures,
      seed,
    };
  }

  function data(ofThem) {
    return `${meanOf(after, ofThem(all)).toFixed(3)} in the data`;
  }
}
