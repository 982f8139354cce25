import { expect, test } from 'vitest';
import { FIRST_STATE, Story, scenarioOf } from '../../src/playground/index.js';
import type { Future } from '../../src/playground/state/page-state.js';
import { manyRuns } from '../../src/playground/story/many-runs.js';
import { valuesOf } from '../../src/playground/story/many-summary.js';
import { pageWordsOf } from '../../src/playground/words/page-words-of.js';
import { follow, openPage, useBrowser } from '../support/page-browser.ts';

const browser = useBrowser();
const t = pageWordsOf('en');
const FROM = 24;
const A: Future = FIRST_STATE.a;
const B: Future = { ...FIRST_STATE.b, from: FROM };
const SCENARIO = scenarioOf(FIRST_STATE, A);

test('the two futures are the same until what differs begins, on 50 of 50 seeds', () => {
  const parted: number[] = [];
  for (let seed = 0; seed < 50; seed++) {
    const [a, b] = [A, B].map((future) => new Story(SCENARIO, seed, future));
    for (let month = 0; month <= FROM; month++) {
      expect([seed, month, b.goTo(month).digest]).toEqual([seed, month, a.goTo(month).digest]);
    }
    parted.push(a.goTo(FROM + 12).digest === b.goTo(FROM + 12).digest ? 0 : 1);
  }
  expect(parted.reduce((sum, each) => sum + each)).toBe(50);
});

test('pairs on the same luck differ less than pairs on their own', () => {
  const RUNS = 200;
  const [a, b] = [A, { ...B, from: 0 }].map((future) => [...manyRuns(SCENARIO, FIRST_STATE.seed, future, 0, RUNS)]);
  const [one, other] = [a, b].map((rows) =>
    valuesOf(rows, 'started').map((_, run) => valuesOf(rows, 'innovation')[run]),
  );
  const paired = deviationOf(one.map((value, run) => other[run] - value));
  const apart = deviationOf(one.map((value, run) => other[(run + 1) % RUNS] - value));
  console.log(
    `Fair comparison: ${paired.toFixed(2)} in pairs, ${apart.toFixed(2)} apart: ${(paired / apart).toFixed(2)}.`,
  );
  expect(paired / apart).toBeLessThanOrEqual(0.7);
});

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

test('the page says until when the two are the same, and how they look changes nothing', async () => {
  const state = { view: 'compare', month: 120, b: B } as const;
  const { page, faults } = await openPage(browser(), { state: { ...state, month: FROM } });
  const said = () => page.locator('.question .finding').innerText();
  expect(await said()).toBe(t.compare.same);
  await follow(page, state);
  const found = await said();
  expect(found).toContain(t.compare.sameUntil(FROM + 1));
  await follow(page, { ...state, theme: 'dark', lens: 'conflict', process: 1 });
  expect(await said()).toBe(found);
  expect(faults).toEqual([]);
});
