import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membershipOf, minimise, truthTable } from '../../../src/analysis/index.js';
import { nextInteger, runKey, seedSequence, type Table, table, texts } from '../../../src/numeric/index.js';

const NAMES = ['a', 'b', 'c', 'd'];

/** One crisp case for each configuration that is given as '1' or '0', in the order of a truth table; '-' is a remainder. */
function casesOf(codes: string): Table {
  const conditions = Math.log2(codes.length);
  const rows = [...codes].map((code, row) => ({ code, row })).filter(({ code }) => code !== '-');
  const columns = NAMES.slice(0, conditions).map((name, place) => [
    name,
    Int32Array.from(rows, ({ row }) => (row >> (conditions - 1 - place)) & 1),
  ]);
  return table({ ...Object.fromEntries(columns), y: Int32Array.from(rows, ({ code }) => Number(code)) });
}

function truthOf(codes: string) {
  return truthTable(casesOf(codes), { outcome: 'y', conditions: NAMES.slice(0, Math.log2(codes.length)) });
}

function written(codes: string, solution: 'conservative' | 'parsimonious' = 'conservative'): string[] {
  return minimise(truthOf(codes), { solution }).models.map(({ text }) => text);
}

describe('by hand', () => {
  test.each([
    ['0001', ['a*b']],
    ['0111', ['a + b']],
    ['0110', ['a*~b + ~a*b']],
    ['0011', ['a']],
    ['00000111', ['a*b + a*c']],
  ])('%s comes down to %o', (codes, expected) => {
    expect(written(codes)).toEqual(expected);
  });

  test('a configuration without cases shortens the parsimonious solution only', () => {
    expect(written('0-01')).toEqual(['a*b']);
    expect(written('0-01', 'parsimonious')).toEqual(['b']);
  });

  test('a circle of terms has two shortest models', () => {
    // All but 000 and 111: six prime implicants, of which three suffice, in two ways.
    const { models, primeImplicants, complete } = minimise(truthOf('01111110'));
    expect(primeImplicants).toHaveLength(6);
    expect(complete).toBe(true);
    expect(new Set(models.map(({ text }) => text))).toEqual(new Set(['a*~b + ~a*c + b*~c', '~a*b + a*~c + ~b*c']));
  });

  test('terms share coverage, and each has some for itself', () => {
    const [model] = minimise(truthOf('0111')).models;
    expect(model).toMatchObject({ consistency: 1, pri: 1, coverage: 1 });
    expect(model.terms.map(({ coverage, unique }) => [coverage, unique])).toEqual([
      [2 / 3, expect.closeTo(1 / 3, 14)],
      [2 / 3, expect.closeTo(1 / 3, 14)],
    ]);
  });

  test('contradictions count as absent, present or remainders', () => {
    // Of two cases with a alone one has the outcome; ~a*~b has none, a*b always.
    const cases = table({
      a: Int32Array.of(0, 1, 1, 1),
      b: Int32Array.of(0, 0, 0, 1),
      y: Int32Array.of(0, 0, 1, 1),
    });
    const truth = truthTable(cases, { outcome: 'y', conditions: ['a', 'b'], inclusion: 1, exclusion: 0.1 });
    expect(texts(truth.rows, 'code')).toEqual(['0', 'remainder', 'contradiction', '1']);
    const text = (contradictions: 'absent' | 'present' | 'remainder', solution: 'conservative' | 'parsimonious') =>
      minimise(truth, { contradictions, solution }).models.map((model) => model.text);
    expect(text('absent', 'conservative')).toEqual(['a*b']);
    expect(text('absent', 'parsimonious')).toEqual(['b']);
    expect(text('present', 'conservative')).toEqual(['a']);
    expect(new Set(text('remainder', 'parsimonious'))).toEqual(new Set(['a', 'b']));
  });
});

const codesOf = (letters: string, length: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: length, maxLength: length }).map((codes) => codes.join(''));

describe('for any truth table', () => {
  test('every model holds of each configuration coded 1 and of none coded 0, the conservative one of no other either', () => {
    fc.assert(
      fc.property(codesOf('01-', 16), (codes) => {
        fc.pre(codes.includes('1') && codes.includes('0'));
        const everywhere = casesOf('1'.repeat(16));
        for (const solution of ['conservative', 'parsimonious'] as const) {
          for (const { terms } of minimise(truthOf(codes), { solution }).models) {
            const holds = membershipOf(
              everywhere,
              terms.map(({ combination }) => combination),
            );
            for (const [row, code] of [...codes].entries()) {
              if (code === '1') expect(holds[row]).toBe(1);
              if (code === '0' || (code === '-' && solution === 'conservative')) expect(holds[row]).toBe(0);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no fewer terms would do, and all choices of so few are models: held against trying everything', () => {
    fc.assert(
      fc.property(codesOf('01-', 8), (codes) => {
        fc.pre(codes.includes('1') && codes.includes('0'));
        const { models, primeImplicants } = minimise(truthOf(codes), { solution: 'parsimonious' });
        const everywhere = casesOf('1'.repeat(8));
        const holds = primeImplicants.map((prime) => membershipOf(everywhere, prime));
        const sizes = new Map<number, number>();
        for (let choice = 1; choice < 1 << holds.length; choice++) {
          const chosen = holds.filter((_, place) => (choice >> place) & 1);
          const covers = [...codes].every((code, row) => code !== '1' || chosen.some((held) => held[row] === 1));
          if (covers) sizes.set(chosen.length, (sizes.get(chosen.length) ?? 0) + 1);
        }
        const fewest = Math.min(...sizes.keys());
        expect(models.length).toBe(sizes.get(fewest));
        for (const { terms } of models) expect(terms).toHaveLength(fewest);
      }),
      { numRuns: 200 },
    );
  });

  test('a known rule comes back from cases of all kinds', () => {
    const rule = [...'0'.repeat(16)].map((_, row) => ((row & 8 && row & 4) || !(row & 1) ? '1' : '0')).join('');
    expect(written(rule)).toEqual(['~d + a*b']);
  });
});

test('as many models as a hundred, and then it says that there are more', () => {
  // Twelve conditions, cases in pairs that differ in one condition more each time, so that many terms do equally well.
  const conditions = Array.from({ length: 12 }, (_, place) => `c${place}`);
  const columns = conditions.map((name, place) => [name, Int32Array.of(0, 1, place < 6 ? 1 : 0, place < 6 ? 0 : 1)]);
  const cases = table({ ...Object.fromEntries(columns), y: Int32Array.of(0, 0, 1, 1) });
  const few = minimise(truthTable(cases, { outcome: 'y', conditions }), { solution: 'parsimonious' });
  // One of the first six present, one of the others absent, or the other way round: 36 terms for each of the two cases.
  expect(few.primeImplicants).toHaveLength(72);
  expect(few).toMatchObject({ complete: false });
  expect(few.models).toHaveLength(100);
});

test('a search that is cut short still explains every case, and says so', () => {
  const state = new Int32Array(4);
  seedSequence(state, runKey('too many'), 1, 0, 0);
  const conditions = Array.from({ length: 10 }, (_, place) => `c${place}`);
  const names = [...conditions, 'y'];
  const cases = table(
    Object.fromEntries(names.map((name) => [name, Int32Array.from({ length: 100 }, () => nextInteger(state, 2))])),
  );
  const truth = truthTable(cases, { outcome: 'y', conditions, inclusion: 1 });
  const { models, complete } = minimise(truth, { solution: 'parsimonious' });
  expect(complete).toBe(false);
  const held = membershipOf(
    cases,
    models[0].terms.map(({ combination }) => combination),
  );
  for (const [row, place] of truth.rowOfCase.entries()) {
    expect(held[row]).toBe(texts(truth.rows, 'code')[place] === '1' ? 1 : 0);
  }
});

test('refuses a table with nothing coded 1, or with nothing against', () => {
  const none = truthTable(casesOf('0011'), { outcome: 'y', conditions: ['b'], inclusion: 0.9 });
  expect(() => minimise(none)).toThrow(/to be coded 1 but found none/);
  expect(() => minimise(truthOf('1-1-'), { solution: 'parsimonious' })).toThrow(/count against the outcome/);
  expect(() => minimise(truthOf('1111'))).toThrow(/count against the outcome/);
});

test.each<[object, RegExp]>([
  [{ solution: 'complex' }, /solution/],
  [{ contradictions: 'maybe' }, /way to take contradictions/],
  [{ solutions: 'conservative' }, /the options of minimise/],
])('refuses %o', (options, message) => {
  expect(() => minimise(truthOf('0001'), options)).toThrow(message);
});
