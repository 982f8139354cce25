import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { build } from 'tsup';
import { expect, test } from 'vitest';
import { GOLDEN_CASES, ROOT } from './golden-cases.js';

const DIST = fileURLToPath(new URL('dist', ROOT));

/** The built package, with what it depends on, as one module for a browser. */
async function bundle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'golden-'));
  try {
    const entry = join(folder, 'entry.js');
    await writeFile(
      entry,
      `export { findScenario } from ${JSON.stringify(join(DIST, 'scenarios/index.js'))};
       export { simulate } from ${JSON.stringify(join(DIST, 'simulation/index.js'))};`,
    );
    await build({
      config: false,
      entry: { bundle: entry },
      outDir: join(folder, 'out'),
      format: 'esm',
      platform: 'browser',
      noExternal: [/./],
      splitting: false,
      dts: false,
      silent: true,
      outExtension: () => ({ js: '.mjs' }),
    });
    return readFileSync(join(folder, 'out/bundle.mjs'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Serve one module, and an empty page to load it from. */
async function serve(script: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/bundle.mjs';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>Golden digests</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test('the golden digests are the same in Chromium', async () => {
  const server = await serve(await bundle());
  const browser = await playwright.launch({ args: chromium.args, executablePath: await chromium.executablePath() });
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    // A text and not a function, so that nothing rewrites it on its way into the page.
    const digests = await page.evaluate(`import('/bundle.mjs').then(({ findScenario, simulate }) =>
      ${JSON.stringify(GOLDEN_CASES)}.map(({ scenario, strategy, seed }) =>
        simulate(findScenario(scenario).scenario, { strategy, seed }).digest))`);
    expect(digests).toEqual(GOLDEN_CASES.map(({ digest }) => digest));
    console.log(`Golden digests: ${GOLDEN_CASES.length} runs are the same in Chromium ${browser.version()}.`);
  } finally {
    await browser.close();
    server.close();
  }
});
