import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highWord } from '../../src/numeric/bounded.js';
import {
  categoricalAt,
  concatenateTables,
  cos,
  exp,
  expm1,
  filterRows,
  formatTableCsv,
  integerAt,
  log,
  log1p,
  logistic,
  numbers,
  pow,
  runKey,
  shuffleAt,
  sin,
  sum,
  table,
  tanh,
  texts,
} from '../../src/numeric/index.js';
import { normalQuantile } from '../../src/numeric/normal-quantile.js';
import { anySeed } from '../support/any-seed.js';

const anyNumber = fc.double();
const address = fc.record({
  key: anySeed.map((seed) => runKey(seed)),
  purpose: fc.nat(99),
  tick: fc.nat(),
  entity: fc.nat(),
});

describe('elementary functions', () => {
  it.each([
    ['expm1', expm1],
    ['tanh', tanh],
    ['logistic', logistic],
    ['exp', exp],
    ['log', log],
    ['log1p', log1p],
  ] as const)('%s never falls by more than its rounding', (_, compute) => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const low = compute(Math.min(a, b));
        const high = compute(Math.max(a, b));
        return Number.isNaN(low) || Number.isNaN(high) || high >= low || high >= low - Math.abs(low) * 2 ** -52;
      }),
    );
  });

  it('sine, tanh are odd, cosine is even, in every bit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
        expect(sin(-x)).toBe(-sin(x));
        expect(cos(-x)).toBe(cos(x));
        expect(tanh(-x)).toBe(-tanh(x));
        expect(Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  it('logistic(x) and logistic(-x) add up to 1', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), (x) => Math.abs(logistic(x) + logistic(-x) - 1) <= 2 ** -53));
  });

  it('pow agrees with multiplication', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e100, max: 1e100, noNaN: true }), (x) => {
        expect(pow(x, 1)).toBe(x);
        const square = x * x;
        expect(Math.abs(pow(x, 2) - square)).toBeLessThanOrEqual(Math.max(square * 2 ** -52, Number.MIN_VALUE));
      }),
    );
  });

  it('the normal quantile is odd about 1/2 and never falls', () => {
    const share = fc.integer({ min: 1, max: 2 ** 40 - 1 }).map((i) => i / 2 ** 40);
    fc.assert(
      fc.property(share, share, (p, q) => {
        expect(normalQuantile(1 - p)).toBe(normalQuantile(p) === 0 ? 0 : -normalQuantile(p));
        if (p < q) expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(q));
      }),
    );
  });
});

describe('draws', () => {
  it('the high word of a product is exact for each word and count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 2 ** 32 }), (word, count) => {
        expect(highWord(word | 0, count)).toBe(Number((BigInt(word) * BigInt(count)) >> 32n));
      }),
      { numRuns: 2000 },
    );
  });

  it('integers stay within their count, categories have weight', () => {
    fc.assert(
      fc.property(
        address,
        fc.integer({ min: 1, max: 2 ** 32 }),
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true })),
        (a, count, weights) => {
          const draw = integerAt(a.key, a.purpose, a.tick, a.entity, 0, count);
          expect(Number.isInteger(draw) && draw >= 0 && draw < count).toBe(true);
          fc.pre(weights.some((weight) => weight > 0));
          expect(weights[categoricalAt(a.key, a.purpose, a.tick, a.entity, 0, weights)]).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('a shuffle keeps the items, and the order depends on the address and length alone', () => {
    fc.assert(
      fc.property(address, fc.array(fc.integer()), (a, values) => {
        const items = Int32Array.from(values);
        const places = Int32Array.from(values.keys());
        shuffleAt(a.key, a.purpose, a.tick, a.entity, items);
        shuffleAt(a.key, a.purpose, a.tick, a.entity, places);
        expect([...places].sort((p, q) => p - q)).toEqual([...values.keys()]);
        expect([...items]).toEqual(Array.from(places, (place) => values[place]));
      }),
    );
  });
});

it('a sum of whole numbers that cancel is exact', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger()), fc.integer(), (values, rest) => {
      expect(sum([...values, rest, ...values.map((value) => -value)])).toBe(rest);
    }),
  );
});

describe('tables', () => {
  const anyTable = fc.array(fc.tuple(fc.string(), fc.double(), fc.integer())).map((rows) =>
    table({
      text: rows.map((row) => row[0]),
      number: Float64Array.from(rows, (row) => row[1]),
      whole: Int32Array.from(rows, (row) => row[2]),
    }),
  );

  it('are the same after being cut apart and joined', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), (all, cut) => {
        const parts = [filterRows(all, (row) => row < cut), filterRows(all, (row) => row >= cut)];
        expect(concatenateTables(parts)).toEqual(all);
      }),
    );
  });

  it('read back from CSV as they were written', () => {
    fc.assert(
      fc.property(anyTable, (all) => {
        const rows = parse(formatTableCsv(all), { from: 2 }) as string[][];
        expect(rows.map((row) => row[0])).toEqual([...texts(all, 'text')]);
        const read = rows.map((row) => (row[1] === '' ? Number.NaN : Number(row[1])));
        expect(Float64Array.from(read)).toEqual(numbers(all, 'number'));
        expect(rows.map((row) => Number(row[2]))).toEqual([...numbers(all, 'whole')]);
      }),
    );
  });
});
