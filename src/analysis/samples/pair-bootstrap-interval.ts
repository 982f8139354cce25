import { checkInteger, checkNames, checkNumber, ParameterError } from '../../base/index.js';
import { nextInteger, type RunKey, runKey, type Seed, seedSequence } from '../../numeric/index.js';
import { checkLevel, checkSameLength, type Sample } from '../check-sample.js';
import { PURPOSE } from '../purposes.js';
import type { BootstrapInterval } from './bootstrap-interval.js';
import { moments } from './moments.js';
import { quantileOfSorted } from './quantile.js';

/** How to draw the nodes again. */
export interface PairBootstrapOptions {
  /** Confidence level, .5 to .9999; default .95. */
  readonly level?: number;
  /** How many resamples: 100 to 1 000 000, default 1000. */
  readonly resamples?: number;
  /** A whole number from 0 to 2^53 - 1 or a text; 0 by default. */
  readonly seed?: Seed;
}

/**
 * Any statistic of the ordered pairs of a network, with an interval from drawing its nodes again with replacement.
 *
 * For what is measured on pairs, such as the error with which ties are predicted: pairs that share a node are not
 * independent, and drawing pairs one by one would give intervals that are much too narrow. A pair whose nodes are drawn m and
 * n times stands in the resample m x n times. It needs some 30 nodes; where nodes hardly differ it covers a little oftener
 * than it says.
 *
 * @param from - the first node of each pair, as a whole number from 0; at least one pair, and no node with itself.
 * @param to - the second node of each pair, in the same order.
 * @param statistic - from the places of the pairs drawn (0 .. pairs - 1, some several times) to a finite number.
 * @returns the statistic of all pairs, its percentile interval and standard error, and in `n` the number of nodes.
 * @throws ParameterError for lists of different lengths, a node that is none, a pair of a node with itself, or a statistic
 * that is not finite for some resample.
 * @source snijders1999, davezies2021
 */
export function pairBootstrapInterval(
  from: Sample,
  to: Sample,
  statistic: (pairs: Int32Array) => number,
  options: PairBootstrapOptions = {},
): BootstrapInterval {
  checkNames('the options of a pair bootstrap', options, ['level', 'resamples', 'seed']);
  const { level = 0.95, resamples = 1000, seed = 0 } = options;
  checkLevel(level);
  checkInteger('resamples', resamples, 100, 1_000_000);
  const ends = numberEnds(from, to);
  const evaluate = (pairs: Int32Array, where: string) => {
    const found = statistic(pairs);
    checkNumber(`the statistic of ${where}`, found, -Number.MAX_VALUE, Number.MAX_VALUE);
    return found;
  };
  const value = evaluate(
    Int32Array.from({ length: from.length }, (_, pair) => pair),
    'all pairs',
  );
  const key = runKey(seed);
  const found = Float64Array.from({ length: resamples }, (_, resample) =>
    evaluate(drawPairs(ends, key, resample), `resample ${resample}`),
  ).sort();
  return {
    value,
    low: quantileOfSorted(found, (1 - level) / 2),
    high: quantileOfSorted(found, (1 + level) / 2),
    standardError: moments(found).sd,
    n: ends.nodes,
  };
}

/** The two nodes of each pair, numbered anew without gaps. */
interface Ends {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function numberEnds(from: Sample, to: Sample): Ends {
  checkSameLength('from', from, 'to', to);
  if (from.length === 0) throw new ParameterError('Expected from and to to hold at least one pair but found none');
  const places = new Map<number, number>();
  const placeOf = (name: string, node: number) => {
    checkInteger(name, node, 0, 2_147_483_647);
    const place = places.get(node) ?? places.size;
    places.set(node, place);
    return place;
  };
  const ends = { from: new Int32Array(from.length), to: new Int32Array(from.length) };
  for (let pair = 0; pair < from.length; pair++) {
    ends.from[pair] = placeOf(`from[${pair}]`, from[pair]);
    ends.to[pair] = placeOf(`to[${pair}]`, to[pair]);
    if (from[pair] === to[pair]) {
      throw new ParameterError(
        `Expected to[${pair}] to be another node than from[${pair}] but found ${to[pair]} in both`,
        { pair, found: to[pair] },
      );
    }
  }
  return { ...ends, nodes: places.size };
}

/** The places of the pairs among nodes drawn with replacement; nodes among which there is no pair are drawn again. */
function drawPairs({ nodes, from, to }: Ends, key: RunKey, resample: number): Int32Array {
  const state = new Int32Array(4);
  const times = new Int32Array(nodes);
  seedSequence(state, key, PURPOSE.resampleNodes, 0, resample);
  let count = 0;
  while (count === 0) {
    times.fill(0);
    for (let draw = 0; draw < nodes; draw++) times[nextInteger(state, nodes)]++;
    for (let pair = 0; pair < from.length; pair++) count += times[from[pair]] * times[to[pair]];
  }
  const pairs = new Int32Array(count);
  let next = 0;
  for (let pair = 0; pair < from.length; pair++) {
    for (let copy = times[from[pair]] * times[to[pair]]; copy > 0; copy--) pairs[next++] = pair;
  }
  return pairs;
}
