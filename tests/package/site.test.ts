import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOfSite } from '../../scripts/site/check-site.ts';
import { readDoors } from '../../scripts/site/read-doors.ts';
import { useBrowser } from '../support/page-browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'metagovernor-site-'));
const site = join(folder, 'site');
let printed = '';

beforeAll(() => {
  printed = execFileSync(process.execPath, ['scripts/site.ts', site], { cwd: root, encoding: 'utf8' });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the documentation as a site', () => {
  const browser = useBrowser();

  test('is made, without a fault that its check finds', () => {
    expect(printed).toMatch(/^Wrote 2\d doors and \d+ pages into /m);
    expect(faultsOfSite(site)).toEqual([]);
  });

  test('has a page for every door and each of its functions', async () => {
    for (const { name, source } of readDoors(root)) {
      const called = name.replaceAll('/', '_');
      expect(existsSync(join(site, 'modules', `${called}.html`))).toBe(true);
      const door = `../../${source}`;
      const exported = (await import(door)) as Record<string, unknown>;
      const page = readFileSync(join(site, 'modules', `${called}.html`), 'utf8');
      for (const each of Object.keys(exported))
        expect([name, each, page.includes(`id="${each.toLowerCase()}"`)]).toEqual([name, each, true]);
    }
  });

  test('has every page of docs/, the page for teachers, and sources in words', () => {
    const titles = readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map(
        (name) => /^# (.+)$/m.exec(readFileSync(join(root, 'docs', name), 'utf8'))?.[1].replace(/[`*]/g, '') ?? name,
      );
    const texts = readdirSync(join(site, 'documents')).map((name) =>
      readFileSync(join(site, 'documents', name), 'utf8'),
    );
    for (const title of titles) {
      const escaped = title.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
      expect([title, texts.some((text) => text.includes(`<title>${escaped} |`))]).toEqual([title, true]);
    }
    expect(readFileSync(join(site, 'playground.html'))).toEqual(readFileSync(join(root, 'dist', 'playground.html')));
    const page = readFileSync(join(site, 'functions', 'metagovernor_analysis.morrisEffects.html'), 'utf8');
    expect(page).toContain('An effective screening design for sensitivity analysis of large models');
  });

  test('is found by searching, opens from a folder, and asks no host for anything', { timeout: 120_000 }, async () => {
    const page = await browser().newPage({ viewport: { width: 390, height: 800 } });
    try {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`file://${join(site, 'index.html')}`);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(390);
      await page.click('#tsd-search-trigger');
      await page.fill('#tsd-search-input', 'morrisEffects');
      await page.waitForSelector('#tsd-search-results a', { timeout: 30_000 });
      const found = await page.getAttribute('#tsd-search-results a', 'href');
      expect(found).toContain('morrisEffects');
      expect(asked.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
