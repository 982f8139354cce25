import { checkInteger, checkNames } from '../base/index.js';
import { MOST_DIMENSIONS } from './direction-bits.js';
import { checkSize } from './unit-points.js';

/** Which part of a sequence of points to take. */
export interface SequenceOptions {
  /** How many points of the sequence to leave out at its start; default 0. */
  readonly skip?: number;
}

/** Where Sobol' sequences of 30 bits end; Halton sequences are held to the same. */
const MOST_POINTS = 1_073_741_824;

/** The checked `skip` of a sequence. Throws a ParameterError for a count, dimensions or skip outside what a sequence can give. */
export function checkSequence(count: number, dimensions: number, options: SequenceOptions): number {
  checkNames('the options', options, ['skip']);
  checkInteger('count', count, 1, MOST_POINTS);
  checkInteger('dimensions', dimensions, 1, MOST_DIMENSIONS);
  const { skip = 0 } = options;
  checkInteger('skip', skip, 0, MOST_POINTS - count);
  checkSize(count, dimensions);
  return skip;
}
