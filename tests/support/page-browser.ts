import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type CDPSession, type Download, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { FIRST_STATE } from '../../src/playground/index.js';
import { changeState } from '../../src/playground/state/change-state.js';
import { writeLink } from '../../src/playground/state/link.js';
import type { PageInput } from '../../src/playground/state/page-state.js';

/** The page as it was built. */
export const PAGE_FILE = fileURLToPath(new URL('../../dist/playground.html', import.meta.url));

// Several pages at once need more than the one process that the package of the browser asks for.
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--headless=shell'];

/** A browser for all tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await playwright.launch({ args: ARGS, executablePath: await chromium.executablePath() });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('The browser has not been started.');
    return browser;
  };
}

export interface Opening {
  /** What the page shows; as a link, or as what differs from the first view. */
  readonly hash?: string;
  readonly state?: PageInput;
  readonly search?: string;
  /** Another file than the page as it was built. */
  readonly file?: string;
  readonly width?: number;
  readonly height?: number;
  readonly stillness?: boolean;
  /** Run in the page before anything of its own does. */
  readonly before?: string;
  /** Done to the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A page that was opened from its file with no network, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of the page and of the console, and every request for something that is not in the file. */
  readonly faults: string[];
}

/** The link of a state. */
export function hashOf(state: PageInput): string {
  return writeLink(changeState(FIRST_STATE, state));
}

/** Open the page by its file, offline; it is closed after the test. */
export async function openPage(browser: Browser, opening: Opening = {}): Promise<OpenPage> {
  const { state = {}, hash = hashOf(state), search = '', file = PAGE_FILE, width = 1366, height = 768 } = opening;
  const context = await browser.newContext({
    viewport: { width, height },
    offline: true,
    locale: 'en-GB',
    reducedMotion: opening.stillness ? 'reduce' : 'no-preference',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`request for ${request.url()}`);
  });
  if (opening.before !== undefined) await page.addInitScript(opening.before);
  await opening.prepare?.(page);
  await page.goto(`${pathToFileURL(file)}${search}${hash}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { page, faults };
}

/** Show something else in a page that is open, as by a link on it. */
export async function follow(page: Page, state: PageInput): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hashOf(state))}`);
  // The page reads its address when the browser tells it to.
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with what a page shows: rule, and where. */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${await readFile(AXE, 'utf8')} }`);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } }).then(
    ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' | ')))`);
}

/** To be asked in a page: whether it is wider than the window, and what sticks out that does not scroll by itself. */
export const WIDER = `(() => {
  const room = document.documentElement.clientWidth;
  const scrolls = (element) => element.closest('.table, .picture') !== null;
  const out = [...document.querySelectorAll('main *, header *')]
    .filter((element) => element.checkVisibility() && !scrolls(element) && !element.closest('.unseen, .skip, svg'))
    .filter((element) => element.getBoundingClientRect().right > room + 1)
    .map((element) => element.outerHTML.slice(0, 80));
  return document.documentElement.scrollWidth > room ? ['the page scrolls sideways', ...out] : out;
})()`;

/** Make the processor of a page so many times slower. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Milliseconds that a page has spent so far on script, style and layout. */
export async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const parts = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
  return metrics.filter(({ name }) => parts.includes(name)).reduce((sum, { value }) => sum + 1000 * value, 0);
}

/** What is saved when something is pressed. */
export async function savedBy(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, press()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** A file with a text in it, gone after the test. */
export async function fileWith(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

/** The middle of some numbers. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
