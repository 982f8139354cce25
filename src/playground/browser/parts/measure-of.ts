import { measureRun } from '../../../measures/index.js';
import type { Story } from '../../story/story.js';

/** A measure of a run, of a story as it stands; NaN where there is nothing to measure yet. */
export function measureOf({ world }: Story, measure: string): number {
  return measureRun(world)[measure] ?? Number.NaN;
}
