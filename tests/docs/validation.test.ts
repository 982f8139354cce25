import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/base/index.js';

const ROOT = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const PAGE = textOf('docs/validation.md');

/** The ids of the studies that the command runs, read off the list and the modules it is made of. */
function registeredStudies(): string[] {
  const command = textOf('scripts/validate.mjs');
  const names = (/const STUDIES = \[([^\]]+)\]/.exec(command)?.[1] ?? '').split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const path = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '\\./(validate/[^']+)'`).exec(command)?.[1];
      const id = /(?:^ {2}id: |^const STUDY = )'(V\d+|A)'/m.exec(textOf(`scripts/${path}`))?.[1];
      if (id === undefined) throw new Error(`Expected ${name} to be a study with an id`);
      return id;
    });
}

describe('the page on the validation', () => {
  test('is of this version', () => {
    expect(PAGE).toContain(`metagovernor ${VERSION}, seed`);
  });

  test('has every study that is registered, in the summary and as a section with rows', () => {
    const registered = registeredStudies();
    expect(registered).toContain('V1');
    for (const id of registered) {
      expect(PAGE).toMatch(new RegExp(`^\\| ${id} \\|`, 'm'));
      const section = PAGE.split('\n## ').find((part) => part.startsWith(`${id}. `)) ?? '';
      expect(section).toMatch(/\| (holds|FAILS|UNDECIDED|measured|lower|higher) \| \d+ \|/);
    }
  });

  test('counts in its summary what stands in its sections', () => {
    const rows = PAGE.split('\n').filter((line) => /^\| (V\d+|A) \| .* \| (full|quick) \|/.test(line));
    for (const row of rows) {
      const [id, , , count, holds, fails, undecided, measured] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const section = PAGE.split('\n## ').find((part) => part.startsWith(`${id}. `)) ?? '';
      const found = (verdict: string) => section.split('\n').filter((line) => line.includes(`| ${verdict} | `)).length;
      expect([found('holds'), found('FAILS'), found('UNDECIDED')]).toEqual([holds, fails, undecided].map(Number));
      expect(found('holds') + found('FAILS') + found('UNDECIDED') + Number(measured)).toBe(Number(count));
    }
  });

  test('says what the numbers cannot say', () => {
    expect(PAGE).toMatch(/no empirical base rates/);
    expect(PAGE).toMatch(/upper bounds/);
  });

  test('has every hypothesis', () => {
    const files = readdirSync(new URL('scripts/validate/hypotheses', ROOT));
    const ids = files.flatMap(
      (file) => /^ {2}id: '(H\d+)'/m.exec(textOf(`scripts/validate/hypotheses/${file}`))?.[1] ?? [],
    );
    expect(ids.sort()).toEqual(['H1', 'H10', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9']);
    for (const id of ids) expect(PAGE).toContain(`| ${id} claims that hold: `);
  });
});
