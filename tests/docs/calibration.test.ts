import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/base/index.js';
import { listParameters } from '../../src/model/index.js';

const PAGE = readFileSync(new URL('../../docs/calibration.md', import.meta.url), 'utf8');
const byPath = new Map(listParameters().map((parameter) => [parameter.path, parameter]));
const sections = new Map(PAGE.split('\n## ').map((part) => [part.slice(0, part.indexOf('\n')), part]));

/** The cells of the rows of the first table of a section, its head first. */
function rowsOf(heading: string): string[][] {
  const tables = (sections.get(heading) ?? '').split('\n\n').filter((part) => part.startsWith('| '));
  return (tables[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '')));
}

describe('the page on the calibration', () => {
  test('is of this version, and of a full run', () => {
    expect(PAGE).toContain(`metagovernor ${VERSION}, seed \`calibration\`, 512 points and 256 more`);
    expect(PAGE).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('was made with the defaults of today', () => {
    const rows = rowsOf('What the data tell of the parameters').slice(1);
    expect(rows.length).toBeGreaterThan(30);
    for (const [name, value] of rows) {
      const path = /^`([^`]+)`/.exec(name)?.[1] ?? '';
      expect(byPath.has(path)).toBe(true);
      expect([path, Number(value)]).toEqual([path, byPath.get(path)?.default]);
    }
  });

  test('has every target of V4 and V5, Finland included, with what the defaults give', () => {
    const rows = rowsOf('The targets one by one').slice(1);
    expect(rows.filter(([, study]) => study === 'V5')).toHaveLength(11);
    expect(rows.filter(([, study]) => study === 'V4')).toHaveLength(9);
    for (const row of rows) expect(row[7]).toMatch(/^-?\d[\d.e-]* \(\d+\.\d\)$/);
  });

  test('says which parameters the data identify, and which they do not', () => {
    const rows = rowsOf('What the data tell of the parameters').slice(1);
    const [, identified, open] =
      /\*\*Identified\*\*[^:]*: ([^]*?)\. \*\*Not identified\*\*[^:]*: ([^]*?)\. These points/.exec(PAGE) ?? [];
    const clear = rows.filter((row) => row[5].startsWith('**'));
    expect(identified === 'none' ? 0 : identified.split(', ').length).toBe(clear.length);
    expect(open === 'none' ? 0 : open.split(', ').length).toBe(rows.length - clear.length);
  });

  test('says what the numbers cannot say', () => {
    expect(sections.get('Limits')).toMatch(/upper bounds/);
    expect(sections.get('Limits')).toMatch(/no study gives base rates/i);
  });
});
