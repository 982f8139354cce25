import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { FormatError } from '../../../src/base/index.js';
import { parseYaml } from '../../../src/cli/parse-yaml.js';

describe('YAML of a declaration', () => {
  test('has the values of JSON', () => {
    const value = { a: [1, -2.5, 1000, true, null, 'x'], b: { 'c d': '1e3', e: 'no', f: '2024-02-29' }, g: '' };
    expect(parseYaml(stringify(value))).toEqual(value);
    expect(parseYaml(JSON.stringify(value))).toEqual(value);
    expect(parseYaml('# nothing')).toBe(null);
  });

  test('has texts wherever YAML 1.2 has them', () => {
    expect(parseYaml('[no, yes, on, 3_000, 0b11, 1:30, 2024-02-29, "0x1F", \'.5\', 1.2.3]')).toEqual(
      ['no', 'yes', 'on', '3_000', '0b11', '1:30', '2024-02-29', '0x1F', '.5', '1.2.3'], // prettier
    );
    expect(parseYaml('a: |\n  007\nb: >-\n  0x1F\n')).toEqual({ a: '007\n', b: '0x1F' });
  });

  test('has nothing where nothing stands, and reads the numbers of JSON', () => {
    expect(
      parseYaml('a:\nb: null\nc: 2e2\nd: -0.5\ne: 9007199254740991\n{f: g}: 1'.replace('\n{f: g}: 1', '')),
    ).toEqual({
      a: null,
      b: null,
      c: 200,
      d: -0.5,
      e: 9_007_199_254_740_991,
    });
  });

  test('may use an anchor again', () => {
    expect(parseYaml('a: &small { ticks: 5 }\nb: *small')).toEqual({ a: { ticks: 5 }, b: { ticks: 5 } });
  });

  test.each([
    ['a: 1\nb: 0x1F', /a number as in JSON.* line 2 but found 0x1F.*in quotes/],
    ['a: 0o17', /found 0o17/],
    ['a: 0123', /found 0123/],
    ['a: +4', /found \+4/],
    ['a: [.5]', /line 1 but found \.5/],
    ['a: 5.', /found 5\./],
    ['a: .inf', /found \.inf/],
    ['a: -.INF', /found -\.INF/],
    ['a: .nan', /found \.nan/],
    ['a: 18014398509481985', /kept exactly.* found 18014398509481985.*in quotes/],
    ['a: 1e999', /kept exactly/],
    ['a: True', /true, false or null as in JSON in line 1 but found True/],
    ['a: ~', /found ~/],
    ['a: 1\nb: 2\na: 3', /each name once but found "a" again in line 3/],
    ['{a: 1, "a": 2}', /"a" again/],
    ['a: {b: {__proto__: {c: 1}}}', /only known names .*"__proto__"/],
    ['7: x', /each name to be a text in line 1/],
    ['? [a]\n: x', /each name to be a text/],
    ['~: x', /each name to be a text/],
    ['a: &n b\n*n : 2', /each name to be a text/],
    ['%YAML 1.1\n---\na: yes', /found yes/],
    ['%YAML 1.1\n---\na: 0123', /found 0123/],
    ['%YAML 1.1\n---\na: 2024-02-29', /found 2024-02-29/],
    ['%YAML 1.1\n---\na: &n {b: 1}\nc: {<<: *n}', /each name to be a text|found/],
    ['a: !!str 5', /line 1: the tag/],
    ['a: !!binary aGk=', /the tag/],
    ['a: !mine {b: 1}', /tag/],
    ['a: 1\n---\nb: 2', /line 2: the begin of a second document/],
    ['a:\n\tb: 1', /line 2: Tabs are not allowed/],
    ['a: *nowhere', /Unresolved alias/],
    ['a: [1', /Expected YAML but found in line 1/],
    ['['.repeat(50_000), /too deep in each other/],
    ['- '.repeat(50_000), /too deep in each other/],
    [`${'['.repeat(150)}${']'.repeat(150)}`, /at most 100 deep/],
  ])('%.50s is refused in one line', (text, message) => {
    expect(() => parseYaml(text)).toThrow(FormatError);
    expect(() => parseYaml(text)).toThrow(message);
  });

  test('cannot fill the memory by anchors of anchors', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const value = level === 0 ? '[x, x]' : `[${Array.from({ length: 9 }, () => `*l${level - 1}`).join(', ')}]`;
      return `l${level}: &l${level} ${value}`;
    });
    expect(() => parseYaml(levels.join('\n'))).toThrow(/aliases lead to few values/);
  });

  test('with many names takes time in proportion to them', () => {
    const namesOf = (count: number) => Array.from({ length: count }, (_, at) => `name${at}: 1`).join('\n');
    parseYaml(namesOf(2000));
    const timeOf = (count: number) => {
      const text = namesOf(count);
      const began = performance.now();
      expect(Object.keys(parseYaml(text) as object)).toHaveLength(count);
      return performance.now() - began;
    };
    expect(timeOf(40_000) / timeOf(5000)).toBeLessThan(40);
  });
});
