import { describe, expect, it } from 'vitest';
import { ParameterError, UnknownNameError } from '../../../src/base/index.js';
import {
  concatenateTables,
  filterRows,
  formatTableCsv,
  numbers,
  table,
  texts,
  uniqueTexts,
} from '../../../src/numeric/index.js';

const runs = table({
  strategy: ['convener', 'handsOff', 'convener'],
  outcome: Float64Array.of(0.5, Number.NaN, -1e-7),
  seed: Int32Array.of(1, 1, 2),
});

describe('table', () => {
  it('knows its rows and refuses columns of different length', () => {
    expect(runs.rowCount).toBe(3);
    expect(table({}).rowCount).toBe(0);
    expect(() => table({ a: Int32Array.of(1, 2), b: ['x'] })).toThrow(
      'Expected column "b" to have 2 rows, as column "a" has, but found 1',
    );
  });

  it('gives numbers and texts by name, and says which name is near', () => {
    expect(numbers(runs, 'outcome')).toBe(runs.columns.outcome);
    expect(numbers(runs, 'seed')).toEqual(Float64Array.of(1, 1, 2));
    expect(texts(runs, 'strategy')).toEqual(['convener', 'handsOff', 'convener']);
    expect(uniqueTexts(runs, 'strategy')).toEqual(['convener', 'handsOff']);
    expect(() => numbers(runs, 'outcomes')).toThrow(UnknownNameError);
    expect(() => numbers(runs, 'outcomes')).toThrow('such as "outcome"');
    expect(() => numbers(runs, 'strategy')).toThrow('Expected column "strategy" to hold numbers but found texts');
    expect(() => texts(runs, 'seed')).toThrow('Expected column "seed" to hold texts but found numbers');
  });
});

describe('filterRows', () => {
  it('keeps rows, order and kinds of columns', () => {
    const kept = filterRows(runs, (row) => runs.columns.strategy[row] === 'convener');
    expect(kept.columns).toEqual({
      strategy: ['convener', 'convener'],
      outcome: Float64Array.of(0.5, -1e-7),
      seed: Int32Array.of(1, 2),
    });
    expect(filterRows(runs, () => false).rowCount).toBe(0);
  });
});

describe('concatenateTables', () => {
  it('puts one table below the other by name, whatever the order of columns', () => {
    const more = table({ seed: Int32Array.of(3), outcome: Float64Array.of(2), strategy: ['catalyst'] });
    const all = concatenateTables([runs, more]);
    expect(Object.keys(all.columns)).toEqual(['strategy', 'outcome', 'seed']);
    expect(all.columns.strategy).toEqual(['convener', 'handsOff', 'convener', 'catalyst']);
    expect(all.columns.outcome).toEqual(Float64Array.of(0.5, Number.NaN, -1e-7, 2));
    expect(all.columns.seed).toEqual(Int32Array.of(1, 1, 2, 3));
  });

  it('widens whole numbers where they meet numbers', () => {
    const mixed = concatenateTables([table({ a: Int32Array.of(1) }), table({ a: Float64Array.of(0.5) })]);
    expect(mixed.columns.a).toEqual(Float64Array.of(1, 0.5));
  });

  it('gives an empty table for none, and refuses tables that do not fit', () => {
    expect(concatenateTables([])).toEqual({ rowCount: 0, columns: {} });
    const other = table({ a: ['x'] });
    expect(() => concatenateTables([runs, other])).toThrow(
      'Expected each table to have the columns strategy, outcome, seed but found one with a',
    );
    expect(() => concatenateTables([other, table({ a: Int32Array.of(1) })])).toThrow(ParameterError);
  });
});

describe('formatTableCsv', () => {
  it('writes names, then rows; NaN as an empty field', () => {
    expect(formatTableCsv(runs)).toBe('strategy,outcome,seed\r\nconvener,0.5,1\r\nhandsOff,,1\r\nconvener,-1e-7,2\r\n');
  });

  it('quotes commas, quotes and line breaks, also in names', () => {
    const odd = table({
      'a,b': ['x"y', 'line\nbreak', ''],
      n: Float64Array.of(-0, 0.1 + 0.2, Number.POSITIVE_INFINITY),
    });
    expect(formatTableCsv(odd)).toBe('"a,b",n\r\n"x""y",-0\r\n"line\nbreak",0.30000000000000004\r\n,Infinity\r\n');
  });

  it('writes no empty line for an empty field in a single column', () => {
    expect(formatTableCsv(table({ a: ['', 'x'] }))).toBe('a\r\n""\r\nx\r\n');
  });
});
