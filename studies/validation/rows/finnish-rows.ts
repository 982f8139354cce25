import { pairBootstrapInterval } from 'metagovernor/analysis';
import { mean } from 'metagovernor/numeric';
import {
  areaOf,
  BANDED,
  BANDS,
  bringToRates,
  type Finland,
  type Forecast,
  forecastOf,
  isInBand,
  lossOf,
  meanOf,
  type NetworkChange,
  type Pairs,
  RATES,
  readFinland,
  simulateFutures,
} from '../../laboratory/index.ts';
import { meanWithinRow } from './mean-rows.ts';
import { type Range, type Row, verdictOf } from './row.ts';
import { shareRow } from './share-rows.ts';

interface FinnishOptions {
  readonly futures: number;
  readonly resamples: number;
  readonly seed: string;
}

/** From wave 0 of the Finnish network six years on: what the simulated networks are like, and how well they predict wave 1. */
export function finnishRows(options: FinnishOptions): Row[] {
  const finland = readFinland();
  const { changes, times } = simulateFutures(finland, options.futures, options.seed);
  return [...structureRows(changes), ...forecastRows(finland, times, options)];
}

function structureRows(changes: readonly NetworkChange[]): Row[] {
  const within = (label: string, name: 'drift' | 'survival', range: Range) =>
    meanWithinRow(
      `Finland, 72 ticks: ${label}`,
      changes.map((change) => change[name]),
      range,
    );
  return [
    within('drift of mean trust', 'drift', [-0.05, 0.05]),
    within('ties that survive', 'survival', [0.35, 0.6]),
    ...BANDED.map((name) =>
      shareRow(
        `Finland, 72 ticks: futures with ${name} in ${BANDS[name].join(' to ')}`,
        changes.map(({ structure }) => isInBand(name, structure)),
        { least: 0.9 },
      ),
    ),
  ];
}

/** The forecasts against both null models. Intervals: the organisations drawn again with replacement, pairs and all. */
function forecastRows(
  { from, to, before, after }: Finland,
  times: Int32Array,
  { futures, resamples, seed }: FinnishOptions,
): Row[] {
  const model = forecastOf(times, futures);
  const random = model.map(() => mean(after));
  const constant = model.map((_, pair) => RATES[before[pair]]);
  const given = bringToRates(model, before, RATES);
  const absent = (pairs: Pairs) => pairs.filter((pair) => before[pair] === 0);
  const present = (pairs: Pairs) => pairs.filter((pair) => before[pair] === 1);
  const gain = (forecast: Forecast, other: Forecast) => (pairs: Pairs) =>
    lossOf(other, after, pairs) - lossOf(forecast, after, pairs);

  const all = Int32Array.from(from, (_, pair) => pair);
  const data = (ofThem: (pairs: Pairs) => Pairs) => `${meanOf(after, ofThem(all)).toFixed(3)} in the data`;
  const estimate = (label: string, statistic: (pairs: Pairs) => number) => {
    const { value, low, high } = pairBootstrapInterval(from, to, statistic, { resamples, seed });
    return { label: `wave 1: ${label}`, estimate: value, low, high, runs: futures };
  };
  const measured = (label: string, statistic: (pairs: Pairs) => number, beside: string): Row => ({
    ...estimate(label, statistic),
    target: beside,
    verdict: 'measured',
  });
  const above = (bound: number, label: string, statistic: (pairs: Pairs) => number): Row => {
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
}
