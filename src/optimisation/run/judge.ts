import { meanInterval, normalQuantile, pairedDifference } from '../../analysis/index.js';
import { MEASURES } from '../../measures/index.js';
import { mean } from '../../numeric/index.js';
import type { Search } from '../declare/parse-search.js';
import type { Found } from './found.js';
import { measureCandidates, measureStrategies, type Running } from './measure.js';
import type { Samples } from './rank.js';

/** A mean with its interval. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What a candidate is worth by one objective: means over the scenarios. */
export interface Worth {
  readonly measure: string;
  /** In the race in which it was found: the luck it was chosen by. */
  readonly whenFound: Interval;
  /** On fresh seeds. */
  readonly fresh: Interval;
  /** By how much the search thought too well of it; above 0 is too well, whichever way the objective goes. */
  readonly optimism: Interval;
}

/** A candidate on fresh seeds. */
export interface Judged extends Found {
  /** One an objective. */
  readonly worth: readonly Worth[];
  /** Means on fresh seeds: by scenario, all measures by name. */
  readonly measured: readonly Readonly<Record<string, number>>[];
}

/** The winner against one rival in one scenario, replicate by replicate, by the first objective. */
export interface RivalRow {
  readonly rival: string;
  readonly scenario: string;
  /** Means of the measure itself. */
  readonly winner: number;
  readonly found: number;
  /** By how much the winner is better, with an interval that holds for all rows together; above 0 is better, whichever way the objective goes. */
  readonly better: Interval;
}

/** What fresh seeds say. */
export interface Judgement {
  readonly winner: Judged;
  /** What is not beaten on all objectives, the winner first; with one objective the winner alone. */
  readonly front: readonly Judged[];
  readonly rivals: readonly RivalRow[];
  /** Whether the winner is better than every rival in every scenario beyond doubt. */
  readonly beatsAll: boolean;
  /** Runs on fresh seeds. */
  readonly freshRuns: number;
}

/** What is left out of what is measured: each would be missing in some run. */
const KEPT = Object.keys(MEASURES).filter((name) => {
  const { of } = MEASURES[name];
  return of === undefined || of === 'started';
});

/** Estimate what was found on seeds that decided nothing, paired with its rivals. */
export async function judge(
  search: Search,
  found: readonly Found[],
  runningOf: (part: string) => Running,
): Promise<Judgement> {
  const { objectives, rivals, scenarios, level, fresh } = search;
  const seed = `fresh ${typeof search.seed} ${search.seed}`;
  const what = (part: string) => ({ seed, replicates: fresh, title: `${search.title}: ${part}` });
  const mine = await measureCandidates(
    search,
    found.map(({ options }) => options),
    KEPT,
    what('fresh-found'),
    runningOf('fresh-found'),
  );
  const others = await measureStrategies(search, rivals, KEPT, what('fresh-rivals'), runningOf('fresh-rivals'));
  const [first] = objectives;
  const column = KEPT.indexOf(first.measure);
  const sign = first.goal === 'most' ? 1 : -1;
  const each = 1 - (1 - level) / (rivals.length * scenarios.length);
  const rows = rivals.flatMap(({ label }, rival) =>
    scenarios.map((scenario, at): RivalRow => {
      const [a, b] = [mine[0][at][column], others[rival][at][column]];
      const { mean: difference, low, high } = pairedDifference(a, b, Math.min(0.9999, each));
      const better =
        sign > 0 ? { mean: difference, low, high } : { mean: 0 - difference, low: 0 - high, high: 0 - low };
      return { rival: label, scenario: scenario.label, winner: mean(a), found: mean(b), better };
    }),
  );
  const judged = found.map(
    (one, at): Judged => ({
      ...one,
      worth: objectives.map(({ measure, goal }, objective) =>
        worthOf(
          measure,
          goal,
          overScenarios(one.samples, objective),
          overScenarios(mine[at], KEPT.indexOf(measure)),
          level,
        ),
      ),
      measured: mine[at].map((scenario) =>
        Object.fromEntries(KEPT.map((name, place) => [name, mean(scenario[place])] as const)),
      ),
    }),
  );
  return {
    winner: judged[0],
    front: judged,
    rivals: rows,
    beatsAll: rows.every(({ better }) => better.low > 0),
    freshRuns: fresh * scenarios.length * (found.length + rivals.length),
  };
}

/** The mean over the scenarios, replicate by replicate: they share their luck. */
function overScenarios(samples: Samples, place: number): Float64Array {
  return samples[0][place].map((_, replicate) =>
    mean(Float64Array.from(samples, (scenario) => scenario[place][replicate])),
  );
}

function worthOf(
  measure: string,
  goal: 'most' | 'least',
  found: Float64Array,
  fresh: Float64Array,
  level: number,
): Worth {
  const whenFound = intervalOf(found, level);
  const onFresh = intervalOf(fresh, level);
  const sign = goal === 'most' ? 1 : -1;
  const difference = sign * (whenFound.mean - onFresh.mean);
  // Two samples that share nothing.
  const error = Math.sqrt(varianceOfMean(found) + varianceOfMean(fresh));
  const half = normalQuantile(0.5 + level / 2) * error;
  return {
    measure,
    whenFound,
    fresh: onFresh,
    optimism: { mean: difference, low: difference - half, high: difference + half },
  };
}

function intervalOf(sample: Float64Array, level: number): Interval {
  const { mean: middle, low, high } = meanInterval(sample, { level });
  return { mean: middle, low, high };
}

function varianceOfMean(sample: Float64Array): number {
  const middle = mean(sample);
  const squares = sample.map((value) => (value - middle) * (value - middle));
  return (mean(squares) * sample.length) / (sample.length - 1) / sample.length;
}
