import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { ExperimentError } from '../../../src/base/index.js';
import { fingerprintModule } from '../../../src/experiment/node/fingerprint-module.js';

const PLACE = mkdtempSync(join(tmpdir(), 'metagovernor-fingerprint-'));
afterAll(() => rmSync(PLACE, { recursive: true }));
let folders = 0;

const PACKAGE = JSON.stringify({ name: '@scope/tool', version: '1.2.3' });

/** One way each to import something. */
const FILES: Readonly<Record<string, string>> = {
  'main.mjs': `import { a } from './a.mjs';
import data from './data.json' with { type: 'json' };
export * from '../shared/exported.mjs';
export { b as c } from './b.mjs';
import '@scope/tool/part';
import { readFileSync } from 'node:fs';
const later = await import('./later.mjs');
const quoted = await import(\`./quoted.mjs\`);
// import './comment.mjs'
const text = "import './text.mjs'";
`,
  'a.mjs': "import './deep/d.mjs'; export const a = 1;",
  'deep/d.mjs': "import '../a.mjs'; export const d = 1;",
  'data.json': '{"a": 1}',
  'b.mjs': 'export const b = 1;',
  'later.mjs': 'export const later = 1;',
  'quoted.mjs': 'export const quoted = 1;',
  'comment.mjs': 'export const comment = 1;',
  'text.mjs': 'export const text = 1;',
  '../shared/exported.mjs': 'export const exported = 1;',
  'node_modules/@scope/tool/package.json': PACKAGE,
  'node_modules/@scope/tool/part.js': 'export const part = 1;',
};

/** A folder with these files, some of them changed. */
function folderWith(changes: Readonly<Record<string, string>> = {}): string {
  folders += 1;
  const folder = join(PLACE, String(folders), 'in');
  for (const [name, text] of Object.entries({ ...FILES, ...changes })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const fingerprint = (folder: string, name = 'main.mjs') => fingerprintModule(pathToFileURL(join(folder, name)).href);

describe('the fingerprint of a module', async () => {
  const { source, unfollowed } = await fingerprint(folderWith());

  test('is that of the same files elsewhere, by a link as well', async () => {
    expect(unfollowed).toEqual([]);
    const folder = folderWith();
    expect((await fingerprint(folder)).source).toBe(source);
    symlinkSync(join(folder, 'main.mjs'), join(PLACE, 'link.mjs'));
    expect((await fingerprint(PLACE, 'link.mjs')).source).toBe(source);
  });

  test.each([
    'main.mjs',
    'a.mjs',
    'deep/d.mjs',
    'data.json',
    'b.mjs',
    'later.mjs',
    'quoted.mjs',
    '../shared/exported.mjs',
  ])('is another where %s is another', async (name) => {
    const found = await fingerprint(folderWith({ [name]: `${FILES[name]}\n` }));
    expect(found.source).not.toBe(source);
  });

  test.each(['comment.mjs', 'text.mjs', 'node_modules/@scope/tool/part.js'])(
    'does not care for %s, which is not imported, or stands behind a version',
    async (name) => {
      expect((await fingerprint(folderWith({ [name]: 'export const other = 1;' }))).source).toBe(source);
    },
  );

  test('is another with another version of a package, or without a file', async () => {
    const version = { 'node_modules/@scope/tool/package.json': PACKAGE.replace('1.2.3', '1.2.4') };
    expect((await fingerprint(folderWith(version))).source).not.toBe(source);
    const folder = folderWith();
    rmSync(join(folder, 'later.mjs'));
    expect((await fingerprint(folder)).source).not.toBe(source);
  });

  test('is another where two files change places', async () => {
    const folder = folderWith();
    renameSync(join(folder, 'a.mjs'), join(folder, 'kept'));
    renameSync(join(folder, 'b.mjs'), join(folder, 'a.mjs'));
    renameSync(join(folder, 'kept'), join(folder, 'b.mjs'));
    expect((await fingerprint(folder)).source).not.toBe(source);
  });

  test.each([
    ["await import('./' + name + '.mjs');", 'an import whose name is computed in a.mjs'],
    ["createRequire(import.meta.url)('./b.mjs');", 'what require loads in a.mjs'],
    ["import inner from '#inner';", 'the import of #inner in a.mjs'],
    ["import { b from './b.mjs", 'what is imported in a.mjs'],
  ])('says that it does not follow %s', async (text, said) => {
    expect((await fingerprint(folderWith({ 'a.mjs': text }))).unfollowed).toEqual([said]);
  });

  test('follows TypeScript', async () => {
    const typed = (part: string) =>
      folderWith({
        'main.ts': "import type { A } from './a.ts';\nexport const x: A<number> = 1 as never;",
        'a.ts': part,
      });
    const one = await fingerprint(typed('export type A<T> = T;'), 'main.ts');
    const other = await fingerprint(typed('export type A<T> = T | 1;'), 'main.ts');
    expect(one.unfollowed).toEqual([]);
    expect(other.source).not.toBe(one.source);
  });

  test('is an error where there is no file', async () => {
    await expect(fingerprint(PLACE, 'none.mjs')).rejects.toThrow(ExperimentError);
    await expect(fingerprint(PLACE, 'none.mjs')).rejects.toThrow(/none\.mjs to be the file of a module/);
  });
});
