import { logLoss, varghaDelaneyA12 } from 'metagovernor/analysis';
import { log, logistic, mean } from 'metagovernor/numeric';

/** The probability of each pair that it has a tie, or whether it has one: 0 or 1. */
export type Forecast = ArrayLike<number>;

/** Some of the pairs, by number. */
export type Pairs = Int32Array;

/** Known of the Finnish data: of absent ties .145 are there in wave 1, of the ties of wave 0 .49. */
export const RATES: readonly [number, number] = [0.145, 0.49];

/** The forecast of simulated futures; half a success and half a failure more keep it off 0 and 1. */
export function forecastOf(times: Int32Array, futures: number): Float64Array {
  return Float64Array.from(times, (count) => (count + 0.5) / (futures + 1));
}

/** The log loss of forecasts for some of the pairs. */
export function lossOf(forecast: Forecast, events: Forecast, pairs: Pairs): number {
  return logLoss(pick(forecast, pairs), pick(events, pairs));
}

/** The probability that a pair with a tie has a higher forecast than a pair without: the area under the ROC curve (AUC). */
export function areaOf(forecast: Forecast, events: Forecast, pairs: Pairs): number {
  const having = (event: number) =>
    pick(
      forecast,
      pairs.filter((pair) => events[pair] === event),
    );
  return varghaDelaneyA12(having(1), having(0));
}

/** The mean of forecasts, or of events, for some of the pairs. */
export function meanOf(values: Forecast, pairs: Pairs): number {
  return mean(pick(values, pairs));
}

/**
 * Forecasts whose mean is the rate of their group: one number is added to the log-odds of all in a group, so that their order stays.
 *
 * @param forecast - each above 0 and below 1.
 * @param group - the group of each, as an index into `rates`.
 */
export function bringToRates(forecast: Float64Array, group: ArrayLike<number>, rates: readonly number[]): Float64Array {
  const odds = forecast.map((p) => log(p / (1 - p)));
  const shifts = rates.map((rate, one) => {
    const ofGroup = odds.filter((_, at) => group[at] === one);
    let [low, high] = [-30, 30];
    while (high - low > 1e-9) {
      const middle = (low + high) / 2;
      if (mean(ofGroup.map((value) => logistic(value + middle))) < rate) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  });
  return odds.map((value, at) => logistic(value + shifts[group[at]]));
}

function pick(values: Forecast, pairs: Pairs): Float64Array {
  return Float64Array.from(pairs, (pair) => values[pair]);
}
