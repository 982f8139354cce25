import { meanInterval, pairedDifference } from '../../dist/analysis/index.js';
import { measureRun } from '../../dist/measures/index.js';
import { withParameters } from '../../dist/model/index.js';
import { openSession } from '../../dist/simulation/index.js';

const MEASURES = {
  interaction: (run) => run.interaction / run.started,
  collaboration: (run) => run.collaboration / run.started,
  innovation: (run) => run.innovation / run.started,
};

/**
 * What a point makes of the rest of the model: shares of processes that come so far, left alone, and what a leader adds.
 *
 * @param {Readonly<Record<string, number>>} changes
 * @param {number} runs
 * @param {string} seed
 * @returns {Record<string, { alone: import('../../dist/analysis/index.js').MeanInterval,
 *   added: import('../../dist/analysis/index.js').PairedDifference }>} by stage.
 */
export function elsewhere(changes, runs, seed) {
  const scenario = withParameters({}, changes);
  const [alone, led] = ['handsOff', 'collaborativeLeader'].map((strategy) =>
    Array.from({ length: runs }, (_, replicate) =>
      measureRun(openSession(scenario, { strategy, seed, replicate }).finish().world),
    ),
  );
  return Object.fromEntries(
    Object.entries(MEASURES).map(([name, read]) => [
      name,
      { alone: meanInterval(alone.map(read)), added: pairedDifference(led.map(read), alone.map(read)) },
    ]),
  );
}
