import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/base/index.js';
import { HYPOTHESES } from '../../studies/validation/hypotheses.ts';
import { STUDIES } from '../../studies/validation/studies.ts';

const ROOT = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/validation.md', ROOT), 'utf8');

describe('the page on the validation', () => {
  test('is of this version', () => {
    expect(PAGE).toContain(`metagovernor ${VERSION}, seed`);
  });

  test('has every study that is registered, in the summary and as a section with rows', () => {
    for (const id of Object.keys(STUDIES)) {
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
    for (const id of Object.keys(HYPOTHESES)) expect(PAGE).toContain(`| ${id} claims that hold: `);
  });
});
