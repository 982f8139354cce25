import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  calibrateSet,
  type Model,
  minimise,
  necessity,
  type SetExpression,
  sufficiency,
  truthTable,
} from '../../src/analysis/index.js';
import { numbers, type Table, table, texts } from '../../src/numeric/index.js';

interface Row {
  readonly configuration: readonly number[];
  readonly n: number;
  readonly code: string;
  readonly consistency: number;
  readonly pri: number;
}

interface Analysis {
  readonly inclusion: number;
  readonly rows: readonly Row[];
  readonly conservative: readonly Model[];
  readonly parsimonious: readonly Model[];
}

interface Reference {
  readonly columns: Readonly<Record<string, number[]>>;
  readonly necessity: Readonly<Record<string, object>>;
  readonly survived: readonly Analysis[];
  readonly failed: Analysis;
  readonly crisp: Analysis;
}

// scripts/reference/qca.py: Lipset's data as calibrated by Ragin (2009), analysed the plain way in Python with fractions.
const reference = JSON.parse(readFileSync(new URL('./qca.json', import.meta.url), 'utf8')) as Reference;
const CONDITIONS = ['DEV', 'URB', 'LIT', 'IND', 'STB'];
const fuzzy = asTable((membership) => membership);
const crisp = asTable((membership) => (membership > 0.5 ? 1 : 0));

function asTable(calibrate: (membership: number) => number): Table {
  const columns = Object.entries(reference.columns).map(([name, values]) => [
    name,
    Float64Array.from(values, calibrate),
  ]);
  return table(Object.fromEntries(columns));
}

const analyses: [string, Table, SetExpression, Analysis][] = [
  ['fuzzy sets at .8', fuzzy, 'SURV', reference.survived[0]],
  ['fuzzy sets at .7', fuzzy, 'SURV', reference.survived[1]],
  ['the absence of the outcome', fuzzy, { SURV: 0 }, reference.failed],
  ['crisp sets', crisp, 'SURV', reference.crisp],
];

test.each(analyses)('truth table and solutions of %s', (_, cases, outcome, { inclusion, rows, ...solutions }) => {
  const found = truthTable(cases, { outcome, conditions: CONDITIONS, inclusion });
  const n = numbers(found.rows, 'n');
  expect(n.reduce((all, count) => all + count, 0)).toBe(18);
  expect(n.filter((count) => count > 0).length).toBe(rows.length);
  for (const { configuration, ...expected } of rows) {
    const row = configuration.reduce((place, bit) => 2 * place + bit, 0);
    expect(CONDITIONS.map((name) => numbers(found.rows, name)[row])).toEqual(configuration);
    expect([n[row], texts(found.rows, 'code')[row]]).toEqual([expected.n, expected.code]);
    expect(numbers(found.rows, 'consistency')[row]).toBeCloseTo(expected.consistency, 13);
    expect(numbers(found.rows, 'pri')[row]).toBeCloseTo(expected.pri, 13);
  }
  for (const solution of ['conservative', 'parsimonious'] as const) {
    const { models, complete } = minimise(found, { solution });
    expect(complete).toBe(true);
    expect(models.map(figuresOf)).toEqual(solutions[solution].map(closeFigures));
  }
});

test.each(Object.keys(reference.necessity))('the necessity of %s', (written) => {
  const expressions: Record<string, SetExpression> = {
    'LIT*STB': { LIT: 1, STB: 1 },
    'DEV + ~LIT': [{ DEV: 1 }, { LIT: 0 }],
  };
  expect(necessity(fuzzy, expressions[written] ?? written, 'SURV')).toEqual(closeTo(reference.necessity[written]));
});

// Rihoux & De Meur (2009), "Crisp-set qualitative comparative analysis", chapter 3 of "Configurational comparative methods":
// the survival of democracy is DEVELOPED*urban*LITERATE*STABLE + DEVELOPED*LITERATE*INDUSTRIAL*STABLE, and with remainders
// DEVELOPED*STABLE.
test('the published solutions of the crisp data', () => {
  const found = truthTable(crisp, { outcome: 'SURV', conditions: CONDITIONS });
  const terms = (solution: 'conservative' | 'parsimonious') =>
    minimise(found, { solution }).models.map(({ text }) => text);
  expect(terms('conservative')).toEqual(['DEV*~URB*LIT*STB + DEV*LIT*IND*STB']);
  expect(terms('parsimonious')).toEqual(['DEV*STB']);
});

// What the R package QCA prints for the same data with four conditions and a threshold of 600 for DEV, contradictions taken
// for present (published with its output at RPubs, "QCA package in R", note 1210283, after Dusa 2019); the figures of DEV*LIT*IND,
// which holds of 7 countries of which 5 survived, are counted by hand.
test('contradictions, and two models that share terms', () => {
  const DEV = [1, 1, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1];
  const cases = table({ ...crisp.columns, DEV: Float64Array.from(DEV) });
  const found = truthTable(cases, {
    outcome: 'SURV',
    conditions: ['DEV', 'URB', 'LIT', 'IND'],
    inclusion: 1,
    exclusion: 0.01,
  });
  const seen = [...numbers(found.rows, 'n').keys()].filter((row) => numbers(found.rows, 'n')[row] > 0);
  expect(seen.map((row) => [texts(found.rows, 'code')[row], numbers(found.rows, 'n')[row]])).toEqual([
    ['0', 5],
    ['contradiction', 4],
    ['1', 1],
    ['1', 1],
    ['contradiction', 3],
    ['contradiction', 4],
  ]);
  expect(seen.map((row) => Math.round(1000 * numbers(found.rows, 'consistency')[row]))).toEqual([
    0, 250, 1000, 1000, 667, 750,
  ]);
  const { models } = minimise(found, { contradictions: 'present' });
  const printed = models.map(({ terms }) =>
    terms.map(({ text, consistency, coverage, unique }) => [text, consistency, coverage, unique]),
  );
  expect(printed).toEqual([
    [
      ['DEV*~URB*LIT', 0.75, 0.375, 0.25],
      ['URB*LIT*IND', 0.8, 0.5, 0.5],
      ['~URB*LIT*~IND', 0.4, 0.25, 0.125],
    ],
    [
      ['DEV*LIT*IND', expect.closeTo(5 / 7, 14), 0.625, 0.25],
      ['URB*LIT*IND', 0.8, 0.5, 0.125],
      ['~URB*LIT*~IND', 0.4, 0.25, 0.25],
    ],
  ]);
});

// What the R package QCA gives for Lipset's GDP per head at e=300, c=600, i=800 (RPubs note 553549, rounded to two digits).
test('direct calibration as the R package QCA does it', () => {
  const wealth = [720, 1098, 586, 468, 590, 983, 795, 390, 424, 662, 517, 1008, 350, 320, 331, 367, 897, 1038];
  const found = calibrateSet(wealth, { full: 800, crossover: 600, none: 300, logOdds: Math.log(19) });
  expect(Array.from(found, (membership) => Math.round(100 * membership) / 100)).toEqual([
    0.85, 1, 0.47, 0.21, 0.48, 1, 0.95, 0.11, 0.15, 0.71, 0.31, 1, 0.08, 0.06, 0.07, 0.09, 0.99, 1,
  ]);
});

test('a condition, a combination and a list are measured alike in a solution and alone', () => {
  const [model] = reference.survived[0].parsimonious;
  expect(
    sufficiency(
      fuzzy,
      [
        { DEV: 1, IND: 0 },
        { URB: 1, STB: 1 },
      ],
      'SURV',
    ),
  ).toEqual(closeTo({ consistency: model.consistency, pri: model.pri, coverage: model.coverage }));
});

function figuresOf(model: Model) {
  const { consistency, pri, coverage } = model;
  const terms = model.terms.map((term) => ({
    text: term.text,
    consistency: term.consistency,
    pri: term.pri,
    coverage: term.coverage,
    unique: term.unique,
  }));
  return { consistency, pri, coverage, terms: terms.sort((a, b) => (a.text < b.text ? -1 : 1)) };
}

function closeFigures({ terms, ...whole }: Model) {
  return { ...closeTo(whole), terms: terms.map(closeTo) };
}

function closeTo(figures: object): Record<string, unknown> {
  const entries = Object.entries(figures);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? expect.closeTo(value, 13) : value]),
  );
}
