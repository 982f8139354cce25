import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/theory.md', ROOT), 'utf8');
const ROWS = PAGE.split('\n').filter((line) => /^\| S\d+ /.test(line));
const PATHS = [...PAGE.matchAll(/`((?:src|tests|docs|scripts)\/[^`]+)`/g)].map(([, path]) => path);

describe('the page on the theory', () => {
  test('has one row for each slide from S2 to S23, with all five cells', () => {
    const slides = ROWS.map((row) => row.split('|')[1].trim());
    expect(slides).toEqual(Array.from({ length: 22 }, (_, index) => `S${index + 2}`));
    for (const row of ROWS) {
      const cells = row.split('|').slice(1, -1);
      expect(cells).toHaveLength(5);
      for (const cell of cells) expect(cell.trim(), row).not.toBe('');
    }
  });

  test.each([...new Set(PATHS)])('%s exists', (path) => {
    expect(existsSync(new URL(path, ROOT))).toBe(true);
  });

  test('names a test that exists in each row, or says that it is pending', () => {
    for (const row of ROWS) expect(row.split('|')[4]).toMatch(/`tests\/[^`]+\.test\.ts`|pending/);
  });
});
