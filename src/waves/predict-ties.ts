import { logLoss, pairBootstrapInterval, varghaDelaneyA12 } from '../analysis/index.js';
import { checkInteger, checkNames, ParameterError } from '../base/index.js';
import type { Network } from '../network/index.js';
import { exp, log, logistic, mean, runKey, shuffleAt } from '../numeric/index.js';
import { FIT_OPTIONS, type FitTiesOptions, fitPaired, scenarioOfWave, type TieFit } from './fit-ties.js';
import { type PairedWaves, pairWaves, WAVE_OPTIONS } from './paired-waves.js';
import { PURPOSE } from './purposes.js';
import { TIE_EFFECTS } from './tie-effects.js';
import { createTieSimulator, type TieValues } from './tie-simulator.js';

/** How to predict. */
export interface PredictTiesOptions extends FitTiesOptions {
  /** With two waves: in how many parts the actors are cut, each predicted by a fit on the others; 2 to 20, default 2. */
  readonly folds?: number;
  /** Futures that a forecast is counted on: 50 to 100 000, default 400. */
  readonly futures?: number;
  /** Resamples of the actors for the intervals: 100 to 1 000 000, default 1000. */
  readonly resamples?: number;
  /** With three waves: who answered in the third, by id; default: everybody in it. */
  readonly respondentOfThird?: Iterable<string>;
}

/** What the model is held against: each is given the training data and no more. */
export type Baseline = 'density' | 'twoRates' | 'popularity';
/** All that a forecast is held against, in the order of its table. */
export const BASELINES: readonly Baseline[] = Object.freeze(['density', 'twoRates', 'popularity'] as const);

/** How good a forecast is. */
export interface Score {
  readonly logLoss: number;
  /** The chance that a pair with a tie has a higher forecast than one without. */
  readonly auc: number;
}

/** How much better the model is than a baseline: above 0 where it is. */
export interface Gain {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How well ties are predicted that the fit has not seen. */
export interface TiePrediction {
  readonly pairs: number;
  readonly futures: number;
  readonly model: Score & {
    /** AUC among the pairs without a tie in the wave before, and among those with one. */
    readonly aucFormed: number;
    readonly aucKept: number;
  };
  /**
   * The same forecasts put on the scale of the training data, by a logistic regression of what happened there on the log-odds of the
   * forecasts, for pairs with and without a tie in the wave before: what the model knows of which ties, apart from how many.
   */
  readonly calibrated: Score & Readonly<Record<'gain' | 'aucGain', Readonly<Record<Baseline, Gain>>>>;
  readonly baselines: Readonly<Record<Baseline, Score & { readonly gain: Gain; readonly aucGain: Gain }>>;
  readonly fits: readonly TieFit[];
}

/** Pairs to predict, with what happened and what each forecast says. */
interface Forecasts {
  readonly from: number[];
  readonly to: number[];
  readonly before: number[];
  readonly after: number[];
  readonly model: number[];
  readonly calibrated: number[];
  readonly density: number[];
  readonly twoRates: number[];
  readonly popularity: number[];
}

/**
 * Predict ties that a fit has not seen, and hold the forecasts against plain ones.
 *
 * With two waves the actors are cut in parts: the ties of each part in the second wave are predicted from the first wave, by a fit on the
 * ties from the other actors. With three waves the third is predicted from the second, by a fit on the first two. The plain forecasts
 * get the same training data: one density for all; one rate for ties to stay and one to appear; a logistic regression on the root
 * of the ties to an actor in the wave before. Intervals draw the actors again, pairs and all; they know nothing of the error of the fit.
 *
 * @throws what fitTies throws; ParameterError for another number of waves, or a part without any pair to predict.
 */
export async function predictTies(
  waves: readonly [Network, Network] | readonly [Network, Network, Network],
  options: PredictTiesOptions,
): Promise<TiePrediction> {
  checkNames('the options of predictTies', options, [
    ...WAVE_OPTIONS,
    ...FIT_OPTIONS,
    'folds',
    'futures',
    'resamples',
    'respondentOfThird',
  ]);
  const { folds = 2, futures = 400, resamples = 1000 } = options;
  checkInteger('folds', folds, 2, 20);
  checkInteger('futures', futures, 50, 100_000);
  checkInteger('resamples', resamples, 100, 1_000_000);
  const [first, second, third] = waves;
  const found: Forecasts = {
    from: [],
    to: [],
    before: [],
    after: [],
    model: [],
    calibrated: [],
    density: [],
    twoRates: [],
    popularity: [],
  };
  const fits: TieFit[] = [];
  const paired = pairWaves(first, second, options);
  if (third === undefined) {
    for (let fold = 0; fold < folds; fold++) {
      const isTested = foldOf(paired, folds, fold, options);
      const fit = await fitPaired(
        first,
        only(paired, (actor) => !isTested[actor]),
        options,
      );
      fits.push(fit);
      const simulated = simulateForecasts(first, paired, fit, options);
      forecast(
        found,
        { paired: only(paired, (actor) => !isTested[actor]), simulated },
        { paired: only(paired, (actor) => isTested[actor]), simulated },
      );
    }
  } else {
    const fit = await fitPaired(first, paired, options);
    const { respondent } = options;
    const later = pairWaves(second, third, {
      ...(respondent !== undefined && { respondent: [respondent[1], options.respondentOfThird ?? third.ids] as const }),
      ...(options.possible !== undefined && { possible: options.possible }),
    });
    fits.push(fit);
    forecast(
      found,
      { paired, simulated: simulateForecasts(first, paired, fit, options) },
      { paired: later, simulated: simulateForecasts(second, later, fit, options) },
    );
  }
  if (found.after.length === 0 || new Set(found.after).size < 2) {
    throw new ParameterError('Expected pairs with and without a tie to predict but found only one kind', {
      pairs: found.after.length,
    });
  }
  return judged(found, fits, { futures, resamples, seed: options.seed ?? 0 });
}

function judged(
  found: Forecasts,
  fits: readonly TieFit[],
  { futures, resamples, seed }: { futures: number; resamples: number; seed: string | number },
): TiePrediction {
  const all = Int32Array.from(found.after.keys());
  const loss = (forecasts: readonly number[], pairs: Int32Array) =>
    logLoss(
      Float64Array.from(pairs, (pair) => forecasts[pair]),
      Float64Array.from(pairs, (pair) => found.after[pair]),
    );
  const area = (forecasts: readonly number[], pairs: Int32Array) => {
    const having = (tie: number) =>
      Float64Array.from(
        pairs.filter((pair) => found.after[pair] === tie),
        (pair) => forecasts[pair],
      );
    const [with1, with0] = [having(1), having(0)];
    return with1.length > 0 && with0.length > 0 ? varghaDelaneyA12(with1, with0) : 0.5;
  };
  const score = (forecasts: readonly number[]): Score => ({ logLoss: loss(forecasts, all), auc: area(forecasts, all) });
  const gainOf = (statistic: (pairs: Int32Array) => number): Gain => {
    const { value, low, high } = pairBootstrapInterval(found.from, found.to, statistic, { resamples, seed });
    return { value, low, high };
  };
  const gainsOf = (forecasts: readonly number[], name: Baseline) => ({
    gain: gainOf((pairs) => loss(found[name], pairs) - loss(forecasts, pairs)),
    aucGain: gainOf((pairs) => area(forecasts, pairs) - area(found[name], pairs)),
  });
  const baselines = BASELINES.map((name) => [name, { ...score(found[name]), ...gainsOf(found.model, name) }]);
  const calibrated = BASELINES.map((name) => [name, gainsOf(found.calibrated, name)] as const);
  return {
    pairs: all.length,
    futures,
    model: {
      ...score(found.model),
      aucFormed: area(
        found.model,
        all.filter((pair) => found.before[pair] === 0),
      ),
      aucKept: area(
        found.model,
        all.filter((pair) => found.before[pair] === 1),
      ),
    },
    calibrated: {
      ...score(found.calibrated),
      gain: Object.fromEntries(calibrated.map(([name, { gain }]) => [name, gain])) as Record<Baseline, Gain>,
      aucGain: Object.fromEntries(calibrated.map(([name, { aucGain }]) => [name, aucGain])) as Record<Baseline, Gain>,
    },
    baselines: Object.fromEntries(baselines),
    fits,
  };
}

/** Which actors are in one part; those who answered are dealt out evenly, in a drawn order. */
function foldOf(
  { actors, answered }: PairedWaves,
  folds: number,
  fold: number,
  { seed = 0 }: FitTiesOptions,
): boolean[] {
  const senders = Int32Array.from(
    Array.from({ length: actors }, (_, actor) => actor).filter(
      (actor) => answered[0][actor] + answered[1][actor] === 2,
    ),
  );
  shuffleAt(runKey(seed), PURPOSE.half, 0, 0, senders);
  const isTested = Array.from({ length: actors }, () => false);
  senders.forEach((actor, place) => {
    if (place % folds === fold) isTested[actor] = true;
  });
  return isTested;
}

/** The same waves with only the pairs from some actors observed. */
function only(paired: PairedWaves, isIn: (actor: number) => boolean): PairedWaves {
  const observed = paired.observed.map((one, pair) => (isIn(Math.floor(pair / paired.actors)) ? one : 0));
  return { ...paired, observed };
}

/** Futures of a forecast are none of those of a fit. */
const FORECAST_FROM = 20_000_000;

/** The share of futures in which each pair has a tie, from a wave on. */
function simulateForecasts(
  start: Network,
  paired: PairedWaves,
  fit: TieFit,
  options: PredictTiesOptions,
): Float64Array {
  const { months, problems = false, futures = 400, seed = 0 } = options;
  const scenario = scenarioOfWave(start, paired, options.scenario ?? {});
  const values: TieValues = Object.fromEntries(
    fit.estimates.map(({ effect, estimate }) => [TIE_EFFECTS[effect].parameter, estimate]),
  );
  const simulator = createTieSimulator({ scenario, months, problems, seed });
  const times = new Float64Array(paired.before.length);
  for (let future = 0; future < futures; future++) {
    options.signal?.throwIfAborted();
    const ties = simulator.run(values, FORECAST_FROM + future);
    for (let pair = 0; pair < ties.length; pair++) times[pair] += ties[pair];
  }
  // Half a success and half a failure more keep it off 0 and 1.
  return times.map((count) => (count + 0.5) / (futures + 1));
}

/** Two waves, and what the model says of the second. */
interface Simulated {
  readonly paired: PairedWaves;
  readonly simulated: Float64Array;
}

/** Add what each forecast says of the pairs to be tested, all by the same training. */
function forecast(found: Forecasts, trained: Simulated, { paired: tested, simulated }: Simulated): void {
  const plain = plainForecasts(trained.paired, tested);
  const calibrate = calibration(trained);
  for (let pair = 0; pair < simulated.length; pair++) {
    if (tested.observed[pair] === 0) continue;
    found.from.push(Math.floor(pair / tested.actors));
    found.to.push(pair % tested.actors);
    found.before.push(tested.before[pair]);
    found.after.push(tested.after[pair]);
    found.model.push(simulated[pair]);
    found.calibrated.push(calibrate(simulated[pair], tested.before[pair]));
    found.density.push(plain.density);
    found.twoRates.push(plain.twoRates[tested.before[pair]]);
    found.popularity.push(plain.popularity(pair));
  }
}

/** Puts forecasts on the scale of a training: one regression for pairs without a tie before, one for those with. */
function calibration({ paired, simulated }: Simulated): (share: number, was: number) => number {
  const lines = [0, 1].map((was) => {
    const pairs = Array.from(paired.observed.keys()).filter(
      (pair) => paired.observed[pair] === 1 && paired.before[pair] === was,
    );
    return logisticRegression(
      pairs.map((pair) => logit(simulated[pair])),
      pairs.map((pair) => paired.after[pair]),
    );
  });
  return (share, was) => logistic(lines[was][0] + lines[was][1] * logit(share));
}

/** What the plain forecasts learn from the pairs of a training. */
function plainForecasts(trained: PairedWaves, tested: PairedWaves) {
  const pairs = Array.from(trained.observed.keys()).filter((pair) => trained.observed[pair] === 1);
  const rate = (which: readonly number[]) =>
    (which.reduce((sum, pair) => sum + trained.after[pair], 0) + 0.5) / (which.length + 1);
  const [own, other] = [rootsOf(trained), rootsOf(tested)];
  const [level, slope] = logisticRegression(
    pairs.map((pair) => own[pair % trained.actors]),
    pairs.map((pair) => trained.after[pair]),
  );
  return {
    density: rate(pairs),
    twoRates: [0, 1].map((was) => rate(pairs.filter((pair) => trained.before[pair] === was))),
    popularity: (pair: number) => logistic(level + slope * other[pair % tested.actors]),
  };
}

function rootsOf({ actors, before }: PairedWaves): Float64Array {
  const degree = new Float64Array(actors);
  for (let pair = 0; pair < before.length; pair++) degree[pair % actors] += before[pair];
  return degree.map(Math.sqrt);
}

/** Level and slope of a logistic regression on one number, by Newton; a slight ridge keeps them finite. */
export function logisticRegression(
  x: readonly number[],
  y: readonly number[],
): readonly [level: number, slope: number] {
  const share = Math.min(1 - 1e-6, Math.max(1e-6, mean(y)));
  let [level, slope] = [log(share / (1 - share)), 0];
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [0, -1e-6 * slope, 1e-9, 0, 1e-6];
    for (let at = 0; at < x.length; at++) {
      const p = 1 / (1 + exp(-(level + slope * x[at])));
      const weight = p * (1 - p);
      g0 += y[at] - p;
      g1 += (y[at] - p) * x[at];
      h00 += weight;
      h01 += weight * x[at];
      h11 += weight * x[at] * x[at];
    }
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 1e-12)) break;
    const [moveLevel, moveSlope] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    level += moveLevel;
    slope += moveSlope;
    if (Math.abs(moveLevel) + Math.abs(moveSlope) < 1e-10) break;
  }
  return [level, slope];
}

function logit(share: number): number {
  return log(share / (1 - share));
}
