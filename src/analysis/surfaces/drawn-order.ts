import { runKey, shuffleAt } from '../../numeric/index.js';
import { PURPOSE } from '../purposes.js';

/**
 * All points in an order without a pattern, always the same: parts of a sequence or of a Saltelli design fill a part of the space.
 *
 * @param use - 0 and up: what the order is for, so that two uses have not the same one.
 */
export function drawnOrder(points: number, use: number): Int32Array {
  const order = Int32Array.from({ length: points }, (_, point) => point);
  shuffleAt(runKey(0), PURPOSE.surfacePoints, 0, use, order);
  return order;
}
