import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type PageInput, VIEWS } from '../../src/playground/state/page-state.js';
import { pageWordsOf } from '../../src/playground/words/page-words-of.js';
import { fileWith, follow, hashOf, openPage, PAGE_FILE, savedBy, useBrowser } from '../support/page-browser.ts';

const browser = useBrowser();
const t = pageWordsOf('en');
const ENDED = { month: 120, process: 0 } as const;
const SCREENS: readonly PageInput[] = [
  ...VIEWS.map((view) => ({ view, ...ENDED })),
  { view: 'lab' },
  { view: 'lab', lesson: 'where-they-die', step: 2 },
  { view: 'lesson', lesson: 'trust' },
];

/** What has the focus: what it is called, and how thick the line about it is. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
  const option = at.type === 'radio' ? at.labels[0].textContent : label;
  return { name: option.trim(), width: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), tag: at.tagName };
})()`;
interface Focused {
  readonly name: string;
  readonly width: number;
  readonly tag: string;
}

/** Somebody who has no mouse, and counts. */
class Hands {
  presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    this.presses++;
    await this.#page.keyboard.press(key);
  }

  /** Go on, or back, until something of that name has the focus, which has to be seen all the way. */
  async to(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let most = 40; most > 0; most--) {
      await this.press(key);
      const at = await this.#page.evaluate<Focused>(FOCUSED);
      expect(at.width, `the line about ${at.name}`).toBeGreaterThanOrEqual(2);
      if (typeof name === 'string' ? at.name === name : name.test(at.name)) return;
      passed.push(at.name);
    }
    throw new Error(`${name} was not reached by ${key}, only ${passed.join(', ')}`);
  }
}

describe('by keyboard alone', () => {
  test('one gets from a problem to a report, and sees where one is, in at most 60 presses', async () => {
    const { page, faults } = await openPage(browser());
    const hands = new Hands(page);
    await hands.to(t.skip);
    await hands.press('Enter');
    await hands.to(/./);
    await hands.press('Enter');
    await page.getByRole('slider', { name: t.time.slider, exact: true }).waitFor();
    // A guess, a run to the end, and back in time.
    await hands.to(/^1\. /);
    await hands.press('Space');
    await hands.to(t.time.slider);
    await hands.press('End');
    await hands.press('Home');
    await hands.press('ArrowRight');
    expect(await page.getByRole('slider', { name: t.time.slider, exact: true }).inputValue()).toBe('1');
    // Another leader is an intervention; it is chosen by its first letters.
    await hands.to(t.lab.leader, 'Shift+Tab');
    await hands.press('f');
    await hands.to(t.time.slider);
    await hands.press('End');
    await hands.to(t.lab.toCompare, 'Shift+Tab');
    await hands.press('Enter');
    await page.getByRole('heading', { name: t.compare.title }).waitFor();
    await hands.to(t.views.report, 'Shift+Tab');
    await hands.press('Enter');
    await hands.to(t.report.asHtml);
    await savedBy(page, () => hands.press('Enter'));
    console.log(`By keyboard: ${hands.presses} presses.`);
    expect(hands.presses).toBeLessThanOrEqual(60);
    expect(faults).toEqual([]);
  });

  test('whatever is dropped or dragged can also be chosen', async () => {
    const { page } = await openPage(browser());
    const tables = [
      { name: 'nodes.csv', mimeType: 'text/csv', buffer: Buffer.from('id\na\nb\nc\nd\ne\n') },
      { name: 'edges.csv', mimeType: 'text/csv', buffer: Buffer.from('from,to\na,b\nb,c\n') },
    ];
    await page.getByLabel(t.gallery.ownChoose).setInputFiles(tables);
    await page.getByText(t.gallery.ownRead(5, 2)).waitFor();
    // A slider is moved by arrows, and by a press on where it should be.
    const slider = page.getByRole('slider', { name: t.time.slider, exact: true });
    const box = await slider.boundingBox();
    await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
    expect(Number(await slider.inputValue())).toBeGreaterThan(10);
  });
});

// In the page: what can be pressed and is too small; a label is pressed for what it labels, and a link in a text is as high as it.
const SMALL = `[...document.querySelectorAll('button, select, input, textarea, summary, a[href]')].flatMap((element) => {
  const target = element.matches('input') ? (element.closest('label') ?? element) : element;
  const { width, height } = target.getBoundingClientRect();
  const unseen = width <= 1 || height <= 1 || !element.checkVisibility();
  const least = element.matches('.primary') ? 44 : 24;
  return unseen || (width >= least && height >= least) ? [] : [element.outerHTML.slice(0, 80) + ' ' + width + ' x ' + height];
})`;

// In the page: how much wider it is than the window, and what sticks out of it that does not scroll by itself.
const WIDER = `(() => {
  const room = document.documentElement.clientWidth;
  const scrolls = (element) => element.closest('.table, .picture') !== null;
  const out = [...document.querySelectorAll('main *, header *')]
    .filter((element) => element.checkVisibility() && !scrolls(element) && !element.closest('.unseen, .skip, svg'))
    .filter((element) => element.getBoundingClientRect().right > room + 1)
    .map((element) => element.outerHTML.slice(0, 80));
  return document.documentElement.scrollWidth > room ? ['the page scrolls sideways', ...out] : out;
})()`;

describe('on small screens, and by touch', () => {
  test.each([
    ['at 320 pixels', 320, 700],
    ['at twice the size on a projector', 683, 384],
    ['on a projector', 1366, 768],
  ])('everything has room %s', async (_, width, height) => {
    const found: Record<string, string[]> = {};
    const { page } = await openPage(browser(), { width, height });
    for (const theme of ['light', 'projector'] as const) {
      for (const state of SCREENS) {
        await follow(page, { ...state, theme });
        const out = await page.evaluate<string[]>(WIDER);
        if (out.length > 0) found[hashOf({ ...state, theme })] = out;
      }
    }
    expect(found).toEqual({});
  });

  test('whatever can be pressed is large enough for a finger', async () => {
    const found: Record<string, string[]> = {};
    const { page } = await openPage(browser(), { width: 320, height: 700 });
    for (const state of SCREENS) {
      await follow(page, state);
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      const small = await page.evaluate<string[]>(SMALL);
      if (small.length > 0) found[hashOf(state)] = small;
    }
    expect(found).toEqual({});
  });
});

describe('inside another page', () => {
  test.each([
    ['a frame', ''],
    ['a frame that may only run scripts', 'sandbox="allow-scripts"'],
  ])('it works in %s, which one enters and leaves by keyboard', async (_, attributes) => {
    const { page, faults, inner } = await openHost(attributes);
    const outside = () => page.evaluate<string>('document.activeElement.id');
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    expect(await outside()).toBe('inside');
    let presses = 0;
    while ((await outside()) === 'inside' && presses < 100) {
      await page.keyboard.press('Tab');
      presses++;
    }
    expect([await outside(), presses < 100]).toEqual(['after', true]);
    await inner.getByRole('button', { name: t.time.step, exact: true }).click();
    expect(await inner.getByRole('slider', { name: t.time.slider, exact: true }).inputValue()).toBe('1');
    await inner.getByRole('button', { name: t.views.many, exact: true }).click();
    await inner.getByRole('button', { name: t.many.run, exact: true }).click();
    await inner.getByRole('table').filter({ hasText: t.many.interval }).waitFor();
    expect(faults).toEqual([]);
  });

  async function openHost(attributes: string): Promise<{ page: Page; faults: string[]; inner: Frame }> {
    const host = await fileWith(
      'host.html',
      `<!doctype html><html lang="en"><title>A host</title><h1>A host</h1><button id="before">Before</button>
       <iframe id="inside" title="The page" width="1200" height="600" ${attributes} src="${pathToFileURL(PAGE_FILE)}${hashOf({ view: 'lab' })}"></iframe>
       <button id="after">After</button></html>`,
    );
    const { page, faults } = await openPage(browser(), { file: host, hash: '' });
    await page.frameLocator('#inside').getByRole('heading', { level: 1 }).waitFor();
    const inner = page.frames().find((frame) => frame.url().includes(basename(PAGE_FILE)));
    if (inner === undefined) throw new Error('The frame has not been found.');
    return { page, faults, inner };
  }

  test('where there can be no worker the same is worked out in slices', async () => {
    const html = readFileSync(PAGE_FILE, 'utf8');
    const rules = `default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:`;
    const strict = html.replace('<title', `<meta http-equiv="Content-Security-Policy" content="${rules}"><title`);
    const found: string[] = [];
    for (const file of [PAGE_FILE, await fileWith('strict.html', strict)]) {
      let workers = 0;
      const { page } = await openPage(browser(), {
        file,
        state: { view: 'many' },
        prepare: async (opened) => opened.on('worker', () => workers++),
      });
      await page.getByRole('button', { name: t.many.run, exact: true }).click();
      const table = page.getByRole('table').filter({ hasText: t.many.interval });
      found.push(await table.innerText());
      expect(workers > 0).toBe(file === PAGE_FILE);
    }
    expect(found[1]).toBe(found[0]);
  });
});
