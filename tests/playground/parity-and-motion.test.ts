import { describe, expect, test } from 'vitest';
import { FIRST_STATE, Story, scenarioOf } from '../../src/playground/index.js';
import { bondsOf } from '../../src/playground/story/bonds-of.js';
import { pageWordsOf } from '../../src/playground/words/page-words-of.js';
import { openPage, useBrowser } from '../support/page-browser.ts';

const browser = useBrowser();
const t = pageWordsOf('en');
const MONTH = 24;

// In the page: every picture that is seen, and what it is called.
const PICTURES = `[...document.querySelectorAll('svg, [role=img]')]
  .filter((element) => !element.closest('[aria-hidden=true]') && !element.parentElement.closest('[role=img]'))
  .map((element) => {
    const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    return (element.getAttribute('aria-label') ?? named.join(' ')).trim();
  })`;

describe('what is shown is also said', () => {
  test('every picture has a name, and beside it a table', async () => {
    for (const [state, pictures, tables] of [
      [{ view: 'lab', month: MONTH }, 1, 0],
      [{ view: 'compare', month: MONTH }, 2, 0],
      [{ view: 'report', month: MONTH }, 2, 2],
    ] as const) {
      const { page } = await openPage(browser(), { state });
      const names = await page.evaluate<string[]>(PICTURES);
      expect([state.view, names.length]).toEqual([state.view, pictures]);
      for (const name of names) expect(name.length).toBeGreaterThan(20);
      expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(tables);
      await page.context().close();
    }
  });

  test('every actor and every tie is in the table of the network', async () => {
    const { page } = await openPage(browser(), { state: { view: 'lab', month: MONTH } });
    await page.getByText(t.lab.view, { exact: true }).click();
    await page.getByRole('button', { name: t.lab.asTable, exact: true }).click();
    const story = new Story(scenarioOf(FIRST_STATE, FIRST_STATE.a), FIRST_STATE.seed, FIRST_STATE.a).goTo(MONTH);
    const rows = (caption: string) => page.getByRole('table', { name: caption, exact: true }).locator('tbody tr');
    expect(await rows(t.lab.network).count()).toBe(story.world.sizes.actors);
    const ties = `${t.table.trust}, ${t.table.dependence}, ${t.table.conflict}`;
    expect(await rows(ties).count()).toBe(bondsOf(story.world).length);
  });

  test('many runs say in a sentence and in a table what their pictures show', async () => {
    const { page } = await openPage(browser(), { state: { view: 'many' } });
    await page.getByRole('button', { name: t.many.run, exact: true }).click();
    await page.getByText(t.many.interval).first().waitFor();
    const names = await page.evaluate<string[]>(PICTURES);
    expect(names.length).toBe(2);
    for (const name of names) expect(name.length).toBeGreaterThan(10);
    await page.getByText(t.lab.asTable, { exact: true }).first().click();
    const counts = await page.getByRole('table', { name: t.many.dots }).locator('td').allInnerTexts();
    const total = counts.reduce((sum, count) => sum + Number(count), 0);
    const innovations = counts.reduce((sum, count, value) => sum + value * Number(count), 0);
    expect(total).toBe(200);
    expect(await page.locator('.finding').first().innerText()).toContain(
      t.many.dotsSentence((innovations / total).toFixed(1), '', '').split(';')[0],
    );
  });
});

// In the page: each time that something is said to who hears it, and when.
const LISTEN = `
  window.said = [];
  const regions = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]';
  const heard = new Map();
  new MutationObserver(() => {
    for (const region of document.querySelectorAll(regions)) {
      const text = region.textContent;
      if (text !== (heard.get(region) ?? '') && text !== '') said.push([performance.now(), text]);
      heard.set(region, text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });`;
type Said = readonly [number, string][];

describe('while time runs', () => {
  test.each(['lab', 'compare'] as const)('the %s speaks at most once in two seconds, and at the stop', async (view) => {
    const { page } = await openPage(browser(), { state: { view, month: 60 }, before: LISTEN });
    await page.getByText(t.time.more, { exact: true }).click();
    await page.getByText(t.time.speeds[12], { exact: true }).click();
    await page.evaluate('said.length = 0');
    await page.getByRole('button', { name: t.time.play, exact: true }).click();
    await page
      .getByRole('slider', { name: t.time.slider, exact: true })
      .and(page.locator('[aria-valuetext="Month 120 of 120"]'))
      .waitFor();
    await page.getByRole('button', { name: t.time.play, exact: true }).waitFor();
    const said = await page.evaluate<Said>('said');
    expect(said.map(([, text]) => text)).toContain(t.lab.month(120, 120));
    // What is said at the end may be several things at once.
    const times = said.map(([at]) => at).filter((at, index, all) => index === 0 || at - all[index - 1] > 100);
    const gaps = times.slice(1).map((at, index) => at - times[index]);
    expect(gaps.filter((gap) => gap < 2000)).toEqual([]);
  });

  test('many runs do not speak of each piece', async () => {
    const { page } = await openPage(browser(), { state: { view: 'many' }, before: LISTEN });
    await page.evaluate('said.length = 0');
    await page.getByRole('button', { name: t.many.run, exact: true }).click();
    await page.getByText(t.many.interval).first().waitFor();
    const said = await page.evaluate<Said>('said');
    const gaps = said.slice(1).map(([at], index) => at - said[index][0]);
    expect(gaps.filter((gap) => gap > 100 && gap < 2000)).toEqual([]);
    expect(said.length).toBeGreaterThan(0);
  });

  test('nothing moves before somebody acts, nor ever by itself where that is not wanted', async () => {
    for (const stillness of [false, true]) {
      const { page } = await openPage(browser(), { state: { view: 'lab' }, stillness });
      await page.evaluate(`window.changes = 0;
        new MutationObserver((list) => { changes += list.length; })
          .observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })`);
      await page.waitForTimeout(600);
      expect(await page.evaluate('[changes, document.getAnimations().length]')).toEqual([0, 0]);
      await page.getByRole('button', { name: t.time.play, exact: true }).click();
      await page.waitForTimeout(600);
      expect(await page.evaluate<number>('changes')).toBeGreaterThan(0);
      if (stillness) expect(await page.evaluate('document.getAnimations().length')).toBe(0);
      await page.context().close();
    }
  });
});
