import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BARRIERS, type Extension, PHASES, WRITABLE } from '../../src/model/index.js';
import { simulate } from '../../src/simulation/index.js';

const ROOT = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/extending.md', ROOT), 'utf8');
const textOf = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

describe('docs/extending.md', () => {
  test('names files that are there', () => {
    const files = [...PAGE.matchAll(/`((?:src|studies|scripts|examples)\/[^`\s]+)`/g)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
  });

  test('says of each barrier in which files it is asked whether it is switched off', () => {
    const rooms = ['phases', 'table', 'world', 'actor'].flatMap((room) =>
      readdirSync(new URL(`src/model/${room}/`, ROOT)).map((file) => `src/model/${room}/${file}`),
    );
    for (const { name } of BARRIERS) {
      const constant = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
      const asked = rooms.filter((file) => new RegExp(`neutralised\\[process\\] & ${constant}\\b`).test(textOf(file)));
      const row = PAGE.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
      expect([...row.matchAll(/`(src[^`]+)`/g)].map(([, file]) => file)).toEqual(asked.sort());
    }
  });

  test('lists the phases in their order, and every column that may be written', () => {
    expect(PAGE).toContain(PHASES.map((phase) => `\`${phase}\``).join(', '));
    for (const column of Object.keys(WRITABLE)) expect(PAGE).toContain(`\`${column}\``);
  });

  test('its first extension runs as it stands, and acts', async () => {
    const [, code] = /```js\n([^]*?)```/.exec(PAGE) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'metagovernor-extending-'));
    writeFileSync(join(folder, 'wave.mjs'), code);
    const { wave } = (await import(join(folder, 'wave.mjs'))) as { wave: Extension };
    rmSync(folder, { recursive: true });
    const off = simulate({ extensions: { wave: { active: false } } }, { extensions: [wave] });
    expect(off.digest).toBe(simulate({}).digest);
    expect(simulate({}, { extensions: [wave] }).digest).not.toBe(off.digest);
  });
});
