import { logLoss, varghaDelaneyA12 } from '../../dist/analysis/index.js';
import { log, logistic, mean } from '../../dist/numeric/index.js';

/** The log loss of forecasts for some of the pairs. */
export function lossOf(forecast, events, pairs) {
  return logLoss(pick(forecast, pairs), pick(events, pairs));
}

/** The probability that a pair with a tie has a higher forecast than a pair without: the area under the ROC curve (AUC). */
export function areaOf(forecast, events, pairs) {
  const having = (event) =>
    pick(
      forecast,
      pairs.filter((pair) => events[pair] === event),
    );
  return varghaDelaneyA12(having(1), having(0));
}

/** The mean of forecasts, or of events, for some of the pairs. */
export function meanOf(values, pairs) {
  return mean(pick(values, pairs));
}

/**
 * Forecasts whose mean is the rate of their group: one number is added to the log-odds of all in a group, so that their order stays.
 *
 * @param {Float64Array} forecast - each above 0 and below 1.
 * @param {ArrayLike<number>} group - the group of each, as an index into `rates`.
 * @param {readonly number[]} rates
 */
export function bringToRates(forecast, group, rates) {
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

function pick(values, pairs) {
  return Float64Array.from(pairs, (pair) => values[pair]);
}
