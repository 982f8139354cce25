import { shuffleAt } from '../numeric/index.js';
import { type CollectiveSearchOptions, completeOptions } from './collective-search-options.js';
import { countUnique } from './count-unique.js';
import { landscapeMaximum } from './landscape/landscape-maximum.js';
import { landscapeValue } from './landscape/landscape-value.js';
import { meanScore } from './mean-score.js';
import { PURPOSE } from './purposes.js';
import { takeTurn } from './take-turn.js';

/** What a search has come to; each series has one element per tick, the start first. */
export interface CollectiveSearchResult {
  /** Mean over searchers of (worth / maximum) ^ `scoreExponent`, 0 .. 1. */
  readonly meanScore: Float64Array;
  /** How many different solutions are held. */
  readonly uniqueSolutions: Int32Array;
  /** The solution that each searcher ends with. */
  readonly solutions: Int32Array;
}

/**
 * Search one landscape together: in each tick each node of a network looks at contacts and takes over the solution its
 * learning rule points to if it is better, or else flips one decision at random and keeps that if it is better.
 *
 * A searcher's draws depend on the key, the tick and the searcher alone, so networks and rules are compared on equal luck.
 *
 * @throws ParameterError for an option out of range, UnknownNameError for an unknown learning rule.
 * @source lazer2007
 * @source barkoczi2016
 */
export function collectiveSearch(options: CollectiveSearchOptions): CollectiveSearchResult {
  const search = completeOptions(options);
  const { landscape, network, key, ticks, schedule, scoreExponent } = search;
  const maximum = options.maximum ?? landscapeMaximum(landscape);
  const solutions = Int32Array.from(search.starts);
  const values = Float64Array.from(solutions, (solution) => landscapeValue(landscape, solution));
  const now = { solutions, values };
  // One after another means that each sees what those before it have just done.
  const next = schedule === 'asynchronous' ? now : { solutions: solutions.slice(), values: values.slice() };
  const order = Int32Array.from(solutions, (_, node) => node);
  const result = { meanScore: new Float64Array(ticks + 1), uniqueSolutions: new Int32Array(ticks + 1), solutions };
  for (let tick = 0; tick <= ticks; tick++) {
    if (tick > 0) {
      if (schedule === 'asynchronous') shuffleAt(key, PURPOSE.turnOrder, tick, 0, order);
      for (let turn = 0; turn < network.nodeCount; turn++) takeTurn(search, now, next, tick, order[turn]);
      solutions.set(next.solutions);
      values.set(next.values);
    }
    result.meanScore[tick] = meanScore(values, maximum, scoreExponent);
    result.uniqueSolutions[tick] = countUnique(solutions);
  }
  return result;
}
