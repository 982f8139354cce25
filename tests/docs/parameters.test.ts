import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/base/index.js';
import { listParameters, plausibleRange } from '../../src/model/index.js';
import { nameParameter } from '../../src/words/index.js';
import { plausibleRanges } from '../../studies/laboratory/index.ts';
import { type HeadlinesFound, MOVES } from '../../studies/parameters/headlines.ts';

const ROOT = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const PAGE = textOf('docs/parameters.md');
const PARAMETERS = listParameters();

/** The cells of every row about a parameter, in one part of the page. */
const rowsIn = (part: string) =>
  part
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
const [head, tables] = PAGE.split('\n## What they rest on\n');
const rows = rowsIn(tables);
const rowOf = new Map(rows.map((cells) => [cells[1].replaceAll('`', ''), cells]));

describe('the page on the parameters', () => {
  test('is what its script writes from the library as it was built last', () => {
    const script = fileURLToPath(new URL('studies/update-parameters.ts', ROOT));
    expect(PAGE).toBe(execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' }));
  });

  test('has each parameter of the schema once, and no other', () => {
    expect(rows).toHaveLength(PARAMETERS.length);
    expect([...rowOf.keys()].sort()).toEqual(PARAMETERS.map(({ path }) => path).sort());
  });

  test.each(PARAMETERS)('$path: name, value, unit, range, source', (parameter) => {
    const { path, type, min, max, names, unit, source, description } = parameter;
    const [, , called, value, itsUnit, range, plausible, , itsSource, about] = rowOf.get(path) ?? [];
    const expected = names?.join(', ') ?? (type === 'switch' ? 'true, false' : `${min} to ${max}`);
    expect([called, value, itsUnit, range, itsSource, about]).toEqual([
      nameParameter(path, 'en'),
      String(parameter.default),
      unit,
      expected,
      source ?? '',
      description,
    ]);
    const likely = source === undefined ? plausibleRange(parameter) : undefined;
    if (likely === undefined) expect(plausible).toBe('');
    else {
      const [low, high] = plausible.split(' to ').map(Number);
      expect(Math.abs(low - likely.low)).toBeLessThan(0.006 * Math.abs(likely.low));
      expect(Math.abs(high - likely.high)).toBeLessThan(0.006 * Math.abs(likely.high));
    }
  });

  test('begins with the guesses that move a headline, of a study that moved the guesses as they are now', () => {
    const { version, guesses }: HeadlinesFound = JSON.parse(textOf('studies/parameters/headlines.json'));
    expect(version).toBe(VERSION);
    expect(guesses.map(({ path, low, high }) => ({ path, low, high }))).toEqual(
      plausibleRanges().map(({ path, low, high }) => ({ path, low, high })),
    );
    const moving = guesses.filter(({ moved }) => moved > 0);
    for (const { difference, moved } of guesses) expect(Math.abs(difference) > MOVES).toBe(moved > 0);
    const listed = rowsIn(head);
    expect(listed.map(([, path]) => path).sort()).toEqual(moving.map(({ path }) => `\`${path}\``).sort());
    const sizes = listed.map((cells) => Math.abs(Number(cells[6])));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  test('calls evidence what has a source and nothing else, and says which guesses were set to a pattern', () => {
    const grounds = (of: string) =>
      PARAMETERS.filter(({ path }) => rowOf.get(path)?.[7] === of).map(({ path }) => path);
    expect(grounds('evidence')).toEqual(PARAMETERS.filter(({ source }) => source !== undefined).map((p) => p.path));
    const decision = textOf('docs/decisions/0006-where-the-defaults-come-from.md');
    const set = grounds('guess, set to a pattern');
    expect(set.length).toBeGreaterThan(20);
    for (const path of set) expect(decision).toContain(`\`${path}\``);
    expect(grounds('switch')).toEqual(PARAMETERS.filter(({ type }) => type === 'switch').map(({ path }) => path));
  });

  test('tells each source in a line without the marks of TeX', () => {
    const sources = [...new Set(PARAMETERS.flatMap(({ source }) => (source === undefined ? [] : [source])))];
    for (const source of sources) {
      const line = PAGE.split('\n').find((one) => one.startsWith(`- ${source}: `)) ?? '';
      expect(line).toMatch(/^- \w+: \p{Lu}.+ \((?:19|20)\d\d\)\. .+\. .+\.$/u);
      expect(line).not.toMatch(/[{}\\]/);
    }
  });
});
