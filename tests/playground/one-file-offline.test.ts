import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { VERSION } from '../../src/base/index.js';
import { pageWordsOf } from '../../src/playground/words/page-words-of.js';
import { fileWith, openPage, PAGE_FILE, savedBy, useBrowser } from '../support/page-browser.ts';

const MOST_BYTES = 350_000;
const browser = useBrowser();
const t = pageWordsOf('en');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const STORY = {
  view: 'report',
  scenario: 'inclusive-environments',
  seed: 7,
  month: 30,
  a: { leader: 'facilitator' },
} as const;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test(`the page is one file of at most ${MOST_BYTES / 1000} kB on the wire`, () => {
  const html = readFileSync(PAGE_FILE, 'utf8');
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  expect(html).not.toMatch(/<(script|link)\b[^>]*\b(src|href)="(?!data:)/);
});

test('it plays, and runs 200 stories, without a network and without an error', async () => {
  const { page, faults } = await openPage(browser());
  await page.locator('.problem').first().click();
  await press(page, t.time.step);
  await page.getByRole('status').getByText(t.lab.month(1, 120)).waitFor({ state: 'attached' });
  await press(page, t.views.many);
  await press(page, t.many.run);
  await page.getByRole('table').filter({ hasText: t.many.interval }).waitFor();
  expect(faults).toEqual([]);
});

test('whatever can be saved is saved, and says where it is from', async () => {
  const { page, faults } = await openPage(browser(), { state: STORY });
  const origin = new RegExp(`${VERSION.replaceAll('.', '\\.')}.*seed 7`);
  for (const name of [
    t.report.asHtml,
    t.report.networkSvg,
    t.report.asProcesses,
    t.report.asSeries,
    t.report.asEvents,
  ]) {
    const { content } = await savedBy(page, () => press(page, name));
    expect([name, content.toString()]).toEqual([name, expect.stringMatching(origin)]);
    expect([name, content.toString()]).toEqual([name, expect.stringContaining('a=facilitator')]);
  }
  const funnel = await savedBy(page, () => press(page, t.report.funnelSvg));
  expect(funnel.content.toString()).toMatch(/seed 7/i);
  expect(funnel.content.toString()).toContain(VERSION);
  for (const name of [t.report.networkPng, t.report.funnelPng]) {
    const { content } = await savedBy(page, () => press(page, name));
    expect(content.subarray(0, PNG.length)).toEqual(PNG);
    expect(content.length).toBeGreaterThan(20_000);
  }
  expect(faults).toEqual([]);
});

test('a saved page opens with what it showed', async () => {
  const { page } = await openPage(browser(), { state: STORY });
  const shown = await page.locator('.assumed').innerText();
  await page.getByText(t.share, { exact: true }).click();
  const saved = await savedBy(page, () => press(page, t.savePage));
  expect(saved.name).toMatch(/\.html$/);
  const file = await fileWith(saved.name, saved.content.toString());
  const again = await openPage(browser(), { file, hash: '' });
  expect(await again.page.locator('.assumed').innerText()).toBe(shown);
  expect(again.faults).toEqual([]);
});

test('the link can be copied, or read where the browser does not let the page copy', async () => {
  const { page, faults } = await openPage(browser(), { state: STORY });
  await page.getByText(t.share, { exact: true }).click();
  await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("forbidden"))');
  await press(page, t.copyLink);
  expect(await page.getByLabel(t.notCopied).inputValue()).toMatch(/#v=1&view=report.*seed=7.*a=facilitator/);
  expect(faults).toEqual([]);
});
