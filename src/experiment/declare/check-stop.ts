import { checkInteger, ExperimentError, lookUp } from '../../base/index.js';
import type { MeasureNotes } from '../../measures/index.js';
import { STOPS, type Stop } from './declaration.js';

/**
 * Make sure that a stop condition says when.
 *
 * @param own - what extensions measure.
 * @throws UnknownNameError for a measure that is not there; ParameterError or ExperimentError for a limit that does not fit.
 */
export function checkStop({ measure, atLeast, atMost }: Stop, own: Readonly<Record<string, MeasureNotes>>): void {
  lookUp('measure at experiment.stop.measure', { ...STOPS, ...own }, measure);
  if (!Object.hasOwn(own, measure)) {
    checkInteger('experiment.stop.atLeast', atLeast, 1, 100_000);
    if (atMost === undefined) return;
    throw new ExperimentError(
      `Expected experiment.stop to have no atMost, for ${measure} only grows, but found ${atMost}`,
    );
  }
  if ((atLeast === undefined) !== (atMost === undefined)) return;
  throw new ExperimentError(
    `Expected experiment.stop to have either atLeast or atMost but found ${atLeast === undefined ? 'neither' : 'both'}`,
  );
}

/** When a run stops, in words that follow "a run ends once". */
export function describeStop({ measure, atLeast, atMost }: Stop): string {
  if (Object.hasOwn(STOPS, measure)) return `${atLeast} of its processes ${STOPS[measure as keyof typeof STOPS]}`;
  return atLeast === undefined ? `${measure} is at most ${atMost}` : `${measure} is at least ${atLeast}`;
}
