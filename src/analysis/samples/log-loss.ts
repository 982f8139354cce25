import { checkInteger, checkNumber } from '../../base/index.js';
import { log, mean } from '../../numeric/index.js';
import { checkSameLength, checkSample, type Sample } from '../check-sample.js';

/**
 * How far probabilities were from what happened: the mean of -log of the probability that was given to it.
 *
 * For comparing forecasts of events, such as ties that are there or not. 0 is perfect, log 2 (.693) is what .5 for everything
 * gets; of all constants the share of events is the best. A forecast that was certain and wrong makes it infinite: keep
 * forecasts from counts off 0 and 1.
 *
 * @param probabilities - 0 to 1, at least one.
 * @param events - 1 for each that happened, 0 for each that did not.
 * @returns 0 to Infinity, in natural units.
 * @throws ParameterError for samples of different lengths, none at all, a probability that is none, or an event but 0 and 1.
 * @source good1952
 */
export function logLoss(probabilities: Sample, events: Sample): number {
  checkSample('probabilities', probabilities, 1);
  checkSameLength('probabilities', probabilities, 'events', events);
  const losses = new Float64Array(probabilities.length);
  for (let at = 0; at < losses.length; at++) {
    checkNumber(`probabilities[${at}]`, probabilities[at], 0, 1);
    checkInteger(`events[${at}]`, events[at], 0, 1);
    const given = events[at] === 1 ? probabilities[at] : 1 - probabilities[at];
    if (given === 0) return Number.POSITIVE_INFINITY;
    losses[at] = -log(given);
  }
  return mean(losses);
}
