import { describe, expect, it } from 'vitest';
import {
  clusterSizes,
  deffuant,
  drawMeetings,
  drawOpinions,
  largestGap,
  monthsOf,
  talkInPairs,
} from '../../studies/laboratory/index.ts';

// Deffuant, Neau, Amblard & Weisbuch 2000, quick: 6 runs of 100. `npm run validate -- --only V3` runs 50 of 1000.
const RUNS = 6;
const PEOPLE = 100;
const MEETINGS = 60;

const CASES = drawOpinions(RUNS, PEOPLE, 'deffuant2000').map((start, run) => ({
  start,
  meetings: drawMeetings(PEOPLE, MEETINGS, 'deffuant2000', run),
}));

/** In the model: opinions at the end, and who talked. */
function kernel({ start, meetings }: (typeof CASES)[number], reach: number) {
  return talkInPairs(start, reach, monthsOf(meetings, PEOPLE));
}

describe('meetings of two in reach (Deffuant et al. 2000)', () => {
  it.each([0.1, 0.2, 0.3, 0.5])('end in the clusters of the plain model, with the same people, at eps %f', (reach) => {
    for (const run of CASES) {
      const { opinions, met } = kernel(run, reach);
      expect(met.length).toBeGreaterThan(0.9 * run.meetings.length);
      const expected = deffuant(run.start, reach, met);
      expect(clusterSizes(opinions, reach)).toEqual(clusterSizes(expected, reach));
      expect(largestGap(opinions, expected)).toBeLessThan(1e-9);
    }
  });

  it('end in consensus above eps = .5', () => {
    for (const run of CASES) expect(clusterSizes(kernel(run, 0.6).opinions, 0.6)).toEqual([PEOPLE]);
  });

  it('end in about 1 / (2 eps) large clusters below', () => {
    for (const [reach, expected] of [
      [0.1, 5],
      [0.2, 2.5],
    ]) {
      const large = CASES.map(
        (run) => clusterSizes(kernel(run, reach).opinions, reach).filter((size) => size >= 5).length,
      );
      const mean = large.reduce((sum, count) => sum + count, 0) / RUNS;
      expect(Math.abs(mean - expected)).toBeLessThan(1);
    }
  });
});
