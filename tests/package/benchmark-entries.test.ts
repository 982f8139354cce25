import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type * as benchmark from '../../src/benchmark/node/index.js';

// Modules are tried in threads, whose files are JavaScript: what is built.
const { admitEntry, digestOfEntry } = (await import(
  /* @vite-ignore */ new URL('../../dist/benchmark/node/index.js', import.meta.url).href
)) as typeof benchmark;

const folder = mkdtempSync(join(tmpdir(), 'entries-'));
afterAll(() => rmSync(folder, { recursive: true }));

const strategy = (body: string) =>
  `export const mine = { name: 'mine', about: 'An entry.', options: { every: 3 }, create: () => (observation, context, memory) => { ${body} } };\n`;

function fileWith(text: string): string {
  const path = join(mkdtempSync(join(folder, 'entry-')), 'mine.mjs');
  writeFileSync(path, text);
  return path;
}

describe('an entry', () => {
  test('that holds to the contract comes in, with what it is as one text', async () => {
    const path = fileWith(strategy('return [];'));
    const entry = await admitEntry(path, undefined, { every: 4 });
    expect(entry).toMatchObject({ name: 'mine', options: { every: 4 } });
    expect(digestOfEntry(entry)).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOfEntry({ ...entry, options: { every: 5 } })).not.toBe(digestOfEntry(entry));
    writeFileSync(path, strategy('/* changed */ return [];'));
    expect(digestOfEntry(await admitEntry(path, undefined, { every: 4 }))).not.toBe(digestOfEntry(entry));
  });

  test.each([
    ['reads files', "import { readFileSync } from 'node:fs';\n", /node:fs in mine\.mjs/],
    ['starts programs', "import 'child_process';\n", /child_process in mine\.mjs/],
    [
      'imports what cannot be seen',
      "const name = 'node:' + 'fs';\nawait import(name);\n",
      /whose name is computed in mine\.mjs/,
    ],
    [
      'requires',
      "import { createRequire } from 'node:module';\ncreateRequire(import.meta.url)('fs');\n",
      /node:module in mine\.mjs/,
    ],
  ])('that %s does not', async (_, head, said) => {
    await expect(admitEntry(fileWith(head + strategy('return [];')), undefined, {})).rejects.toThrow(said);
  });

  test('that keeps chance of its own does not, and is told why', async () => {
    const path = fileWith(strategy('return Math.random() < 2 ? [] : [];'));
    await expect(admitEntry(path, undefined, {})).rejects.toThrow(/hold to the contract.*Math\.random/);
  });
});
