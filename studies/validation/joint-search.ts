import {
  SEARCH_CONDITIONS,
  SEARCH_FIGURES,
  SEARCH_TICKS,
  SLOWEST_FIRST,
  searchLandscapes,
} from '../laboratory/index.ts';
import { bootstrapInterval } from './rows/bootstrap-interval.ts';
import { meanRow, positiveDifferenceRow } from './rows/mean-rows.ts';
import { pathLengthRows } from './rows/path-length-rows.ts';
import { type Row, verdictOf } from './rows/row.ts';
import type { Study } from './study.ts';

/** Joint search of 100 actors on rugged landscapes (Lazer & Friedman 2007). */
export const jointSearch: Study = {
  title: 'Joint search on networks (Lazer & Friedman 2007)',
  run({ quick, seed }) {
    const runs = quick ? 100 : 1000;
    const tolerance = quick ? 0.06 : 0.03;
    const rugged = searchLandscapes(SEARCH_CONDITIONS, { interdependence: 5, runs, seed });
    const smooth = searchLandscapes(['full', 'line'], { interdependence: 0, runs, seed });
    return [
      ...SEARCH_FIGURES.map(({ condition, tick, score }) =>
        meanRow({
          label: `${condition}, t = ${tick}`,
          values: scoresAt(rugged[condition], tick),
          target: score,
          tolerance,
        }),
      ),
      ...SLOWEST_FIRST.slice(1).map((less, place) => {
        const more = SLOWEST_FIRST[place];
        const [above, below] = [more, less].map((name) => scoresAt(rugged[name], SEARCH_TICKS));
        return positiveDifferenceRow(`${more} above ${less}, t = ${SEARCH_TICKS}`, above, below);
      }),
      overtakingRow(rugged.full, rugged.line, seed),
      ...(['full', 'line'] as const).map((name) =>
        meanRow({
          label: `K = 0: ${name}, t = ${SEARCH_TICKS}`,
          values: scoresAt(smooth[name], SEARCH_TICKS),
          target: 1,
          tolerance,
        }),
      ),
      positiveDifferenceRow('K = 0: ticks by which full is first', smooth.line.map(arrival), smooth.full.map(arrival)),
      ...pathLengthRows(runs, seed),
    ];
  },
};

/** One condition's mean score at a tick, for each landscape. */
function scoresAt(series: readonly Float64Array[], tick: number): number[] {
  return series.map((scores) => scores[tick]);
}

/** The first tick at which the line's mean is above the mean of the full network. */
function overtakingRow(full: readonly Float64Array[], line: readonly Float64Array[], seed: string): Row {
  const overtaking = (drawn: Int32Array) => {
    for (let tick = 1; tick <= SEARCH_TICKS; tick++) {
      let lead = 0;
      for (const run of drawn) lead += line[run][tick] - full[run][tick];
      if (lead > 0) return tick;
    }
    return SEARCH_TICKS + 1;
  };
  const runs = full.length;
  const estimate = overtaking(Int32Array.from({ length: runs }, (_, run) => run));
  const [low, high] = bootstrapInterval(runs, seed, overtaking);
  const verdict = verdictOf(estimate >= 17 && estimate <= 20);
  return { label: 'line overtakes full at t', estimate, low, high, target: '17 to 20', verdict, runs };
}

/** The first tick at which the mean score is above .999. */
function arrival(scores: Float64Array): number {
  const tick = scores.findIndex((score) => score > 0.999);
  return tick < 0 ? SEARCH_TICKS + 1 : tick;
}
