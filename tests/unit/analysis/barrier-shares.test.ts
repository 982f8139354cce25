import { expect, test } from 'vitest';
import { barrierShares } from '../../../src/analysis/index.js';
import { table } from '../../../src/numeric/index.js';

const twice = (...run: readonly string[]) => [...run, ...run];

// Two runs of one arm: 4 failures before interaction (1 and 3), 1 before collaboration.
const barriers = table({
  strategy: Array.from({ length: 8 }, () => 'handsOff'),
  replicate: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1),
  stage: twice('interaction', 'interaction', 'collaboration', 'collaboration'),
  barrier: twice('noTradition', 'unexplained', 'lackOfTrust', 'unexplained'),
  share: Float64Array.of(0.5, 0.5, 0, 0, 2.5, 0.5, 0.75, 0.25),
  lastCheck: Int32Array.of(1, 0, 0, 0, 2, 1, 1, 0),
});

test('failures are pooled over runs, at all and by stage', () => {
  expect(barrierShares(barriers)).toEqual([
    {
      arm: 'handsOff',
      failures: 5,
      barriers: [
        { barrier: 'noTradition', share: 0.6, lastCheck: 0.6 },
        { barrier: 'unexplained', share: 0.25, lastCheck: 0.2 },
        { barrier: 'lackOfTrust', share: 0.15, lastCheck: 0.2 },
      ],
      stages: [
        {
          stage: 'interaction',
          failures: 4,
          barriers: [
            { barrier: 'noTradition', share: 0.75, lastCheck: 0.75 },
            { barrier: 'unexplained', share: 0.25, lastCheck: 0.25 },
          ],
        },
        {
          stage: 'collaboration',
          failures: 1,
          barriers: [
            { barrier: 'lackOfTrust', share: 0.75, lastCheck: 1 },
            { barrier: 'unexplained', share: 0.25, lastCheck: 0 },
          ],
        },
      ],
    },
  ]);
});

test('arms are kept apart, and one without failures has no shares', () => {
  const other = { ...barriers.columns, strategy: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'] };
  const [a, b] = barrierShares(table(other));
  expect([a.failures, b.failures]).toEqual([1, 4]);
  expect(a.stages[1]).toEqual({ stage: 'collaboration', failures: 0, barriers: [] });
});

test('a comparison of which nothing was attributed has no arms', () => {
  expect(barrierShares(table({}))).toEqual([]);
});
