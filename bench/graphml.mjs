import { randomNetwork, readGraphml, writeGraphml } from '../dist/network/index.js';
import { runKey, uniformAt } from '../dist/numeric/index.js';
import { measure } from './timing.mjs';

const ACTORS = 10_000;
const MEAN_DEGREE = 10;

/**
 * CPU seconds to read a GraphML text of 100,000 ties, each with one number, and 10,000 nodes, each with one number.
 *
 * @param {import('./timing.mjs').Effort} effort
 */
export function graphml(effort) {
  const key = runKey('bench');
  const network = randomNetwork(ACTORS, MEAN_DEGREE, key);
  const text = writeGraphml({
    ...network,
    nodeAttributes: { frame_1: Float64Array.from(network.ids, (_, actor) => uniformAt(key, 1, 0, actor)) },
    tieAttributes: { trust: Float64Array.from(network.targets, (_, tie) => uniformAt(key, 2, 0, tie)) },
  });
  const seconds = measure(() => {
    if (readGraphml(text).network.tieCount !== ACTORS * MEAN_DEGREE) throw new Error('Expected all ties to be read');
  }, effort);
  return { ties: network.tieCount, megabytes: text.length / 1e6, seconds };
}

/** @param {ReturnType<typeof graphml>} result */
export function describeGraphml({ ties, megabytes, seconds }) {
  return [`${ties} ties (${megabytes.toFixed(1)} MB) read in ${seconds.median.toFixed(3)} s`];
}
