import { expect, test } from 'vitest';
import { minimise, truthTable } from '../../src/analysis/index.js';
import { nextUniform, runKey, seedSequence, type Table, table, texts } from '../../src/numeric/index.js';

const EXPERIMENTS = 2500;
const chanceAt = (share: number) => 4 * Math.sqrt((share * (1 - share)) / EXPERIMENTS);

function sequenceFor(seed: string): Int32Array {
  const state = new Int32Array(4);
  seedSequence(state, runKey(seed), 1, 0, 0);
  return state;
}

/** Crisp cases of two conditions: as many of each configuration (00, 01, 10, 11) as given, the outcome with its chance. */
function drawCases(state: Int32Array, counts: readonly number[], chances: readonly number[]): Table {
  const rows = counts.flatMap((count, row) => Array.from({ length: count }, () => row));
  return table({
    a: Int32Array.from(rows, (row) => row >> 1),
    b: Int32Array.from(rows, (row) => row & 1),
    y: Int32Array.from(rows, (row) => (nextUniform(state) < chances[row] ? 1 : 0)),
  });
}

/** The chance that at least `least` of `trials` succeed. */
function chanceOfAtLeast(least: number, trials: number, chance: number): number {
  let [term, total] = [(1 - chance) ** trials, 0];
  for (let k = 0; k <= trials; k++) {
    if (k >= least) total += term;
    term *= ((trials - k) * chance) / ((k + 1) * (1 - chance));
  }
  return total;
}

const options = { outcome: 'y', conditions: ['a', 'b'] };

test('in noise a configuration is coded 1 as often as the binomial says: often, where cases are few', () => {
  const state = sequenceFor('noise');
  const counts = [3, 5, 10, 40];
  const coded = [0, 0, 0, 0];
  for (let i = 0; i < EXPERIMENTS; i++) {
    const { rows } = truthTable(drawCases(state, counts, [0.6, 0.6, 0.6, 0.6]), options);
    for (const [row, code] of texts(rows, 'code').entries()) if (code === '1') coded[row] += 1;
  }
  const expected = counts.map((count) => chanceOfAtLeast(Math.ceil(0.8 * count), count, 0.6));
  for (const [row, share] of expected.entries()) {
    expect(Math.abs(coded[row] / EXPERIMENTS - share)).toBeLessThan(chanceAt(share));
  }
  // Three cases are sufficient for nothing: .216. Forty are: .006.
  expect(expected[0]).toBeGreaterThan(0.2);
  expect(expected[3]).toBeLessThan(0.01);
});

test('a rule seen through noise comes back as often as the binomial says', () => {
  const counts = [12, 8, 15, 10];
  const chances = [0.1, 0.1, 0.1, 0.9];
  const state = sequenceFor('rule');
  let found = 0;
  for (let i = 0; i < EXPERIMENTS; i++) {
    const truth = truthTable(drawCases(state, counts, chances), options);
    if (texts(truth.rows, 'code').includes('1') && minimise(truth).models[0].text === 'a*b') found += 1;
  }
  const coded = counts.map((count, row) => chanceOfAtLeast(Math.ceil(0.8 * count), count, chances[row]));
  const expected = (1 - coded[0]) * (1 - coded[1]) * (1 - coded[2]) * coded[3];
  expect(expected).toBeGreaterThan(0.9);
  expect(Math.abs(found / EXPERIMENTS - expected)).toBeLessThan(chanceAt(expected));
});
