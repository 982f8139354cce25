import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { GAINS, MEASURES, MOMENT_MEASURES } from '../../src/measures/index.js';
import { LEADERSHIP, OPERATION_NAMES, OPERATIONS, STRATEGIES } from '../../src/metagovernance/index.js';
import { STEERING_DRAW } from '../../src/metagovernance/purposes.js';
import { ARENA_FORMS, BARRIERS, LEVERS, listParameters } from '../../src/model/index.js';
import { PROFILE } from '../../src/model/problem/profile.js';
import { SETTING_COLUMNS, STATE_COLUMNS } from '../../src/model/state/columns.js';
import { ASPECTS } from '../../src/model/vocabulary/aspects.js';
import { DRAW } from '../../src/model/vocabulary/purposes.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = readFileSync(new URL('../../docs/odd.md', import.meta.url), 'utf8');

/** The rows of the table between two markers, without its head; cells without the backticks of code. */
function rowsOf(name: string): string[][] {
  const [, inside = ''] = PAGE.split(`<!-- odd:begin ${name} -->`);
  const [block] = inside.split(`<!-- odd:end ${name} -->`);
  return block
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

const namesOf = (name: string, column = 0) => rowsOf(name).map((row) => row[column]);

/** What is written by hand: the page without what stands between markers. */
const PROSE = PAGE.replaceAll(/<!-- odd:begin (.+?) -->[^]*?<!-- odd:end \1 -->/g, '');

describe('docs/odd.md', () => {
  test('holds, between its markers, what the code says', () => {
    const printed = execFileSync(process.execPath, ['studies/update-odd.ts', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(printed).toContain('as the code has it');
  });

  test('has every column of the state and of the setting, with type, shape, unit, range and meaning', () => {
    for (const [name, columns] of [
      ['state', STATE_COLUMNS],
      ['setting', SETTING_COLUMNS],
    ] as const) {
      expect(rowsOf(name).map((row) => row.slice(0, 3))).toEqual(
        Object.entries(columns).map(([column, [type, shape]]) => [column, type, shape]),
      );
      for (const row of rowsOf(name)) for (const cell of row) expect(cell, row[0]).not.toBe('');
    }
  });

  test('has every parameter with its default', () => {
    const parameters = listParameters().map(({ path, default: start }) => [path, String(start)]);
    expect(rowsOf('parameters').map((row) => [row[0], row[2]])).toEqual(parameters);
  });

  test('has every operation with its coercion, and every strategy, role, lever, aspect and form', () => {
    expect(rowsOf('operations').map((row) => [row[1], row[4]])).toEqual(
      OPERATION_NAMES.map((name) => [name, String(OPERATIONS[name].coercion)]),
    );
    expect(namesOf('strategies')).toEqual(Object.keys(STRATEGIES));
    expect([...new Set(namesOf('roles'))]).toEqual(Object.keys(LEADERSHIP));
    expect(namesOf('levers', 1)).toEqual([...LEVERS]);
    expect(namesOf('aspects', 1)).toEqual([...ASPECTS]);
    expect(namesOf('forms')).toEqual([...ARENA_FORMS]);
  });

  test('has every measure of a run and of a moment', () => {
    expect(namesOf('measures')).toEqual(Object.keys(MEASURES));
    expect(namesOf('gains')).toEqual(Object.keys(GAINS));
    expect(namesOf('moments')).toEqual(Object.keys(MOMENT_MEASURES));
  });

  test('names only sources that the bibliography has', () => {
    const bibliography = readFileSync(new URL('../../docs/sources.bib', import.meta.url), 'utf8');
    const keys = [...new Set(PAGE.match(/\b[a-z]{3,}(?:18|19|20)\d\d\b/g))];
    expect(keys).toContain('grimm2020');
    expect(keys.filter((key) => !bibliography.includes(`{${key},`))).toEqual([]);
  });

  test('has the number of every draw of the model and of the metagovernor', () => {
    const numbers = Object.fromEntries(rowsOf('purposes').map(([number, name]) => [name, Number(number)]));
    expect(numbers).toMatchObject({ ...DRAW, ...STEERING_DRAW });
  });
});

/** The sections of what is written by hand. */
const SECTIONS = PROSE.split(/^#+ /m);

/** A parameter is named by its path, alone or in a formula, or by its last word in the section that takes its weights from its group. */
function isNamed(path: string): boolean {
  if (new RegExp(`(?<![\\w.])${path.replaceAll('.', '\\.')}(?!\\.?\\w)`).test(PROSE)) return true;
  const [group, last] = path.split('.');
  const words = new RegExp(`\\b${last}\\b`);
  return SECTIONS.some((section) => section.includes(`weights from \`${group}\``) && words.test(section));
}

describe('the rules that are written by hand', () => {
  const dimensions = PROFILE.map((dimension) => `problems.${dimension}`);
  const isGroupWise = (path: string) =>
    dimensions.includes(path) ||
    /^(barriers|metagovernor|modes\.mix)\./.test(path) ||
    ASPECTS.some((aspect) => path === `culture.${aspect}`);

  test.each(listParameters().filter(({ path }) => !isGroupWise(path)))('say what $path does', ({ path }) => {
    expect(isNamed(path)).toBe(true);
  });

  test.each([...PROFILE, ...ASPECTS])('say what %s does, whatever it is called there', (name) => {
    expect(PROSE).toMatch(new RegExp(`(lean\\(${name}\\)|\\b${name}\\b)`));
  });

  test.each([...Object.keys(STATE_COLUMNS), ...Object.keys(SETTING_COLUMNS)])('speak of the column %s', (name) => {
    expect(PROSE).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test.each([...LEVERS])('say what the lever %s does', (lever) => {
    expect(PROSE).toMatch(new RegExp(`\\blever\\s+${lever}\\b`));
  });

  test.each(BARRIERS.map(({ name }) => name))('say what is so without the barrier %s', (name) => {
    expect(PROSE).toMatch(new RegExp(`\\b${name}\\b[^.]{0,80}\\bneutralised`));
  });

  test('name each draw that is made where it is made', () => {
    const drawn = rowsOf('purposes').filter(([, , kind]) => kind !== 'not drawn');
    expect(
      drawn
        .map(([, name]) => name)
        .filter((name) => !PROSE.includes(`(\`${name}\``) && !PROSE.includes(`; \`${name}\``)),
    ).toEqual([]);
  });
});
