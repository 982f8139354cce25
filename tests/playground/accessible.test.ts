import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PageInput } from '../../src/playground/state/page-state.js';
import { pageWordsOf } from '../../src/playground/words/page-words-of.js';
import { LANGUAGES } from '../../src/words/index.js';
import { audit, follow, openPage, useBrowser } from '../support/page-browser.ts';

const browser = useBrowser();
const t = pageWordsOf('en');
const ENDED = { month: 120, process: 0 } as const;

/** A place of the page: what it shows, and what is opened in it first. */
interface Place {
  readonly name: string;
  readonly state: PageInput;
  readonly hash?: string;
  readonly open?: (page: Page) => Promise<unknown>;
}

const summary = (page: Page, name: string) => page.locator('summary').getByText(name, { exact: true }).click();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const PLACES: readonly Place[] = [
  ...LANGUAGES.flatMap((lang) =>
    (['light', 'dark', 'projector'] as const).map((theme) => ({
      name: `the laboratory, ${lang}, ${theme}`,
      state: { view: 'lab', lang, theme, ...ENDED } as const,
    })),
  ),
  { name: 'the gallery', state: {} },
  { name: 'the gallery in the dark', state: { theme: 'dark' } },
  {
    name: 'a network that could not be read',
    state: {},
    open: async (page) => {
      const buffer = Buffer.from('<graphml');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'broken.graphml', mimeType: 'application/xml', buffer });
      await page.getByText(t.gallery.ownFailed('')).waitFor();
    },
  },
  { name: 'a link that did not fit', state: {}, hash: '#v=1&view=lab&seed=-1&smell=bad&a.do=3.invite.p999.a1' },
  { name: 'the laboratory at its start', state: { view: 'lab' } },
  { name: 'share and save', state: { view: 'lab' }, open: (page) => summary(page, t.share) },
  {
    name: 'the acts, with one chosen',
    state: { view: 'lab', month: 20, process: 0 },
    open: async (page) => {
      await summary(page, t.lab.acts);
      for (const each of await page.locator('.instrument > summary').all()) await each.click();
      await page.locator('.operations button:enabled').first().click();
    },
  },
  { name: 'the conditions', state: { view: 'lab' }, open: (page) => summary(page, t.lab.settings) },
  {
    name: 'the network as a table',
    state: { view: 'lab', month: 20, lens: 'dependence' },
    open: async (page) => {
      await summary(page, t.lab.view);
      await button(page, t.lab.asTable);
    },
  },
  { name: 'compare', state: { view: 'compare', month: 60 } },
  { name: 'compare in the dark', state: { view: 'compare', month: 60, theme: 'dark', lang: 'da' } },
  { name: 'many runs before they run', state: { view: 'many' } },
  {
    name: 'many runs',
    state: { view: 'many' },
    open: async (page) => {
      await page.getByRole('checkbox').check();
      await button(page, t.many.both);
      await page.getByText(t.many.interval).first().waitFor();
      await summary(page, t.lab.asTable);
    },
  },
  { name: 'the list of lessons', state: { view: 'lesson' } },
  { name: 'a lesson before its steps', state: { view: 'lesson', lesson: 'trust', step: 0 } },
  { name: 'a step of a lesson', state: { view: 'lab', lesson: 'where-they-die', step: 2, theme: 'projector' } },
  { name: 'a lesson after its steps', state: { view: 'lesson', lesson: 'trust', step: 99, month: 120 } },
  { name: 'the report', state: { view: 'report', ...ENDED } },
];

test('there is no accessibility fault anywhere', { timeout: 120_000 }, async () => {
  const found: Record<string, string[]> = {};
  const { page: plain } = await openPage(browser());
  for (const { name, state, hash, open } of PLACES) {
    let page = plain;
    if (hash === undefined && open === undefined) await follow(plain, state);
    else ({ page } = await openPage(browser(), hash === undefined ? { state } : { hash }));
    await open?.(page);
    const violations = await audit(page);
    if (violations.length > 0) found[name] = violations;
  }
  expect(found).toEqual({});
  console.log(`Accessible: ${PLACES.length} places without a fault.`);
});

test('the audit finds faults where there are some', async () => {
  const { page } = await openPage(browser());
  await page.setContent('<img src="data:,"><input>');
  expect((await audit(page)).length).toBeGreaterThanOrEqual(2);
});
