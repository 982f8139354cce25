import { integerAt, type RunKey } from '../numeric/index.js';
import { PURPOSE } from './purposes.js';

/**
 * One solution for each searcher, uniform over all 2^`decisions`: the same for a key whatever the network.
 *
 * @param decisions - 1 .. 20.
 */
export function drawStarts(count: number, decisions: number, key: RunKey): Int32Array {
  return Int32Array.from({ length: count }, (_, node) => integerAt(key, PURPOSE.start, 0, node, 0, 1 << decisions));
}
