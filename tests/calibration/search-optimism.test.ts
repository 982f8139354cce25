import { beforeAll, describe, expect, test } from 'vitest';
import { byRun, meanInterval } from '../../src/analysis/index.js';
import { compare } from '../../src/experiment/index.js';
import { mean } from '../../src/numeric/index.js';
import { type Optimum, optimise, winnerChoice } from '../../src/optimisation/index.js';
import { SMALL_SEARCH } from '../support/small-search.js';

const SEARCHES = 30;
const { scenario } = SMALL_SEARCH.scenarios[0];

describe('what searches say that they found', () => {
  const optima: Optimum[] = [];
  beforeAll(async () => {
    for (let seed = 0; seed < SEARCHES; seed++) {
      optima.push(await optimise({ ...SMALL_SEARCH, search: { kind: 'rules' }, rivals: ['handsOff'], seed }));
    }
  }, 600_000);

  test('was thought too well of when it was found, in the mean over searches', () => {
    const optimism = optima.map(({ winner }) => winner.worth[0].optimism.mean);
    const { mean: middle, low, high } = meanInterval(Float64Array.from(optimism));
    console.log(`optimism ${middle.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}] over ${SEARCHES} searches`);
    expect(low).toBeGreaterThan(0);
  });

  test('is on fresh seeds what it is: 95 % intervals hold the value of many other runs', async () => {
    let held = 0;
    const some = optima.slice(0, 20);
    for (const optimum of some) {
      const winner = winnerChoice(optimum, optimum.winner.options);
      const { runs } = await compare({ scenario, strategies: [winner], replicates: 100, seed: 'others' });
      const truth = mean([...byRun(runs, 'delivery').values()][0]);
      const { low, high } = optimum.winner.worth[0].fresh;
      if (low <= truth && truth <= high) held++;
    }
    console.log(`fresh intervals hold the value in ${held} of ${some.length}`);
    // With 95 % each, fewer than 16 of 20 would be a chance of one in 400; the value of 100 runs errs a little, too.
    expect(held).toBeGreaterThanOrEqual(16);
  }, 600_000);
});
