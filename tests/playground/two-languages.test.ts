import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/base/index.js';
import { FIRST_STATE } from '../../src/playground/index.js';
import { LESSONS } from '../../src/playground/lessons/lessons.js';
import { type PageInput, VIEWS } from '../../src/playground/state/page-state.js';
import { pageWordsOf } from '../../src/playground/words/page-words-of.js';
import { findScenario, listScenarios } from '../../src/scenarios/index.js';
import { follow, hashOf, openPage, savedBy, useBrowser, WIDER } from '../support/page-browser.ts';

const browser = useBrowser();
const [en, da] = [pageWordsOf('en'), pageWordsOf('da')];
const ENDED = { month: 120, process: 0, lang: 'da' } as const;
const SCREENS: readonly PageInput[] = [
  ...VIEWS.map((view) => ({ view, ...ENDED })),
  { view: 'lab', lang: 'da' },
  { view: 'lab', lesson: 'where-they-die', step: 2, lang: 'da' },
  { view: 'lesson', lesson: 'trust', lang: 'da' },
  { view: 'lesson', lesson: 'trust', step: 99, lang: 'da' },
];

test('the language changes at once, and nothing else does', async () => {
  const { page, faults } = await openPage(browser(), { state: { view: 'report', seed: 9, month: 40 } });
  const digest = (name: string) => page.locator('.assumed div', { hasText: name }).locator('dd').innerText();
  const before = await digest(en.report.fingerprint);
  await page.getByRole('button', { name: en.otherLanguage, exact: true }).click();
  expect(await digest(da.report.fingerprint)).toBe(before);
  expect(await page.evaluate('document.documentElement.lang')).toBe('da');
  expect(await page.title()).toBe(`${findScenario(FIRST_STATE.scenario).title.da} · ${da.brand}`);
  expect(await page.getByRole('button', { name: da.otherLanguage, exact: true }).getAttribute('lang')).toBe('en');
  expect(faults).toEqual([]);
});

test('what is saved is in the language of the page, numbers and all', async () => {
  const { page } = await openPage(browser(), { state: { view: 'report', ...ENDED } });
  const saved = async (name: string) => {
    const { content } = await savedBy(page, () => page.getByRole('button', { name, exact: true }).click());
    return content.toString();
  };
  const processes = await saved(da.report.asProcesses);
  expect(processes).toMatch(/^\uFEFF/);
  expect(processes).toMatch(/;-?0,\d+;/);
  expect(processes).not.toMatch(/\d\.\d{3}/);
  const report = await saved(da.report.asHtml);
  expect(report).toContain('<html lang="da"');
  expect(report).toContain(da.report.assumed);
  expect(await saved(da.report.funnelSvg)).toContain(da.lab.processes);
  expect(await page.locator('.norms').innerText()).toMatch(/\d+ %/);
});

// In the page: every text that is seen or heard; names beside the seats may be cut, and stand whole in their titles.
const TEXTS = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest('script, style, noscript, .drawing text')) texts.push(walker.currentNode.data);
  }
  for (const element of document.body.querySelectorAll('[aria-label], [title], [aria-valuetext]')) {
    for (const name of ['aria-label', 'title', 'aria-valuetext']) texts.push(element.getAttribute(name) ?? '');
  }
  return [...texts, document.title];
})()`;

/** What is written by the scenarios and the lessons: their titles, questions, texts and names. */
const GIVEN = [
  ...listScenarios().flatMap(({ id, scenario, title, question, about, names }) => [
    id,
    title.da,
    question.da,
    about.da,
    ...Object.values(names ?? {}).map((name) => name.da),
    ...actorsOf(scenario),
  ]),
  ...textsOf(LESSONS),
];

function actorsOf({ network }: { readonly network?: object | undefined }): string[] {
  const actors = network !== undefined && 'actors' in network && Array.isArray(network.actors) ? network.actors : [];
  return actors.flatMap(({ id, name }) => [id, name ?? '']);
}

function textsOf(value: unknown): string[] {
  // A text of several paragraphs is shown as several.
  if (typeof value === 'string') return value.split(/\n+/);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** What is the same in every language: the name of the library, a link, a digest, the names of the two futures, and "and" by the browser. */
const SAME = [
  /npx metagovernor run --link '[^']*'/g,
  /metagovernor/g,
  new RegExp(VERSION, 'g'),
  /\b[0-9a-f]{16,64}\b/g,
];
const LETTERS = /\p{L}+/gu;
const KNOWN = new Set(['x', 'X', 'A', 'B', 'og']);

/** The words of a text that nobody has translated. */
function untranslated(text: string, given: readonly string[]): string[] {
  let rest = text;
  for (const each of given) rest = rest.replaceAll(each, ' ');
  for (const each of SAME) rest = rest.replace(each, ' ');
  return (rest.match(LETTERS) ?? []).filter((word) => !KNOWN.has(word));
}

describe('with other words', () => {
  const given = GIVEN.filter((text) => text.length > 1)
    .flatMap((text) => [text, text.charAt(0).toLocaleUpperCase('da') + text.slice(1)])
    .toSorted((one, other) => other.length - one.length);

  test('no text is left untranslated', async () => {
    const found: Record<string, string[]> = {};
    const { page, faults } = await openPage(browser(), { search: '?strings=x', state: SCREENS[0] });
    for (const state of SCREENS) {
      await follow(page, state);
      await openAll(page);
      const texts = await page.evaluate<string[]>(TEXTS);
      const left = new Set(texts.flatMap((text) => untranslated(text, given)));
      if (left.size > 0) found[hashOf(state)] = [...left];
    }
    expect(found).toEqual({});
    expect(faults).toEqual([]);
  });

  test.each([1366, 320])('texts that are twice as long have room at %i pixels', async (width) => {
    const wide: Record<string, string[]> = {};
    const { page } = await openPage(browser(), { search: '?strings=long', state: SCREENS[0], width });
    for (const state of SCREENS) {
      await follow(page, state);
      await openAll(page);
      const over = await page.evaluate<string[]>(WIDER);
      if (over.length > 0) wide[hashOf(state)] = over;
    }
    expect(wide).toEqual({});
  });

  test('no text is taken for HTML', async () => {
    const search = '?strings=xss';
    const { page, faults } = await openPage(browser(), {
      search,
      state: SCREENS[0],
      before: 'window.injected = false',
    });
    for (const state of SCREENS) {
      await follow(page, state);
      await openAll(page);
      expect(await page.evaluate('[injected, document.querySelectorAll("main img").length]')).toEqual([false, 0]);
    }
    await follow(page, { view: 'many', lang: 'da' });
    await page.locator('.run-many button.primary').evaluate((button: { click: () => void }) => button.click());
    await page.locator('.picture svg').waitFor();
    expect(await page.evaluate('[injected, document.querySelectorAll("main img").length]')).toEqual([false, 0]);
    expect(faults).toEqual([]);
  });
});

async function openAll(page: Page): Promise<void> {
  await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
}
