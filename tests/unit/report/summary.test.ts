import { expect, test } from 'vitest';
import { endToEndShares } from '../../../src/analysis/index.js';
import { compare } from '../../../src/experiment/index.js';
import { BARRIERS } from '../../../src/model/index.js';
import { numbers, sum, texts } from '../../../src/numeric/index.js';
import { comparisonPictures, summarise } from '../../../src/report/index.js';

// An authority that decides alone about what nobody understands: it does harm.
const HARMFUL = {
  ticks: 60,
  network: { kind: 'generated', actors: 12, meanDegree: 4 },
  problems: { count: 6, uniqueness: 0.9, unclearDefinition: 0.9, conflictPotential: 0.9, knowledgeNeed: 0.9 },
  modes: { mix: { network: 0, hierarchy: 1, market: 0 } },
} as const;

const comparison = await compare({
  scenario: HARMFUL,
  strategies: ['handsOff', 'collaborativeLeader'],
  replicates: 8,
  attributed: 5,
  seed: 'harm',
});
const summary = summarise(comparison);

test('delivery below 0 and harm stand beside innovation, as the runs have them', () => {
  for (const { strategy, results } of summary.strategies) {
    const of = (column: string) =>
      numbers(comparison.runs, column).filter((_, row) => texts(comparison.runs, 'strategy')[row] === strategy);
    expect(results.innovated?.value).toBeCloseTo(sum(of('innovation')) / sum(of('started')), 12);
    expect(results.harmed?.value).toBeCloseTo(sum(of('harmed')) / 8, 12);
    expect(results.delivery?.value).toBeCloseTo(sum(of('delivery')) / 8, 12);
    expect(results.delivery?.value).toBeLessThan(0);
    expect(results.harmed?.low).toBeGreaterThan(0);
  }
});

test('pictures say which end is better, and draw what is below 0', () => {
  const text = comparisonPictures(summary).find(({ name }) => name === 'results.svg')?.text;
  expect(text).toContain('harmed (less is better)');
  expect(text).toContain('delivery (more is better)');
  expect(text).not.toContain('NaN');
});

test('what barriers cost end to end is that of the analysis, barrier by barrier, and sums to all', () => {
  const shares = endToEndShares(comparison.removals);
  for (const { strategy, endToEndBarriers } of summary.strategies) {
    expect(endToEndBarriers?.barriers.map(({ barrier }) => barrier)).toEqual(BARRIERS.map(({ name }) => name));
    for (const { barrier, value, low } of endToEndBarriers?.barriers ?? []) {
      const row = texts(shares, 'barrier').findIndex(
        (name, at) => name === barrier && texts(shares, 'strategy')[at] === strategy,
      );
      expect([value, low]).toEqual([numbers(shares, 'share')[row], numbers(shares, 'low')[row]]);
    }
    expect(sum((endToEndBarriers?.barriers ?? []).map(({ value }) => value))).toBeCloseTo(
      endToEndBarriers?.all.value ?? Number.NaN,
      12,
    );
    expect(endToEndBarriers?.replicates).toBe(5);
  }
});
