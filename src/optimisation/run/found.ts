import type { Candidate } from '../space/search-space.js';
import type { Samples } from './rank.js';

/** A candidate that came to the end of a race. */
export interface Found {
  /** Its number; candidates are numbered in the order in which they were made. */
  readonly candidate: number;
  /** The generation in which it first came to the end of its race. */
  readonly generation: number;
  readonly options: Candidate;
  /** What was measured of it in that race. */
  readonly samples: Samples;
}
