import { describe, expect, it } from 'vitest';
import {
  clusterSizes,
  drawOpinions,
  hegselmannKrause,
  largestGap,
  talkInTwoChambers,
} from '../../studies/laboratory/index.ts';

// Hegselmann & Krause 2002, quick: 12 runs of 60. `npm run validate -- --only V3` runs 100 of 200.
const STARTS = drawOpinions(12, 60, 'hegselmann2002');

function countClusters(start: Float64Array, reach: number): number {
  return clusterSizes(talkInTwoChambers(start, reach), reach).length;
}

describe('averaging over those in reach (Hegselmann & Krause 2002)', () => {
  it.each([0.05, 0.1, 0.2, 0.25])('ends where the plain model ends, opinion by opinion, at eps %f', (reach) => {
    for (const start of STARTS) {
      expect(largestGap(talkInTwoChambers(start, reach), hegselmannKrause(start, reach))).toBeLessThan(1e-9);
    }
  });

  it('ends in consensus at eps .35 and never at eps .12, for consensus begins at .2 to .27', () => {
    for (const start of STARTS) {
      expect(countClusters(start, 0.35)).toBe(1);
      expect(countClusters(start, 0.12)).toBeGreaterThan(1);
    }
  });

  it('leaves more clusters the narrower confidence is', () => {
    const clusters = [0.05, 0.1, 0.2].map((reach) =>
      STARTS.reduce((total, start) => total + countClusters(start, reach), 0),
    );
    expect(clusters[0]).toBeGreaterThan(clusters[1]);
    expect(clusters[1]).toBeGreaterThan(clusters[2]);
  });
});
