import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/model/index.js';
import { buildNetwork, readNetwork } from '../../../src/network/index.js';
import {
  describeFit,
  FIT_COLUMNS,
  type FitProgress,
  fitTableCsv,
  fitTies,
  predictTies,
} from '../../../src/waves/index.js';

const folder = new URL('../../../examples/two-waves/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const waveOf = (name: string) => readNetwork(textOf(name), { nodes: textOf('nodes.csv'), directed: true }).network;
const WAVES = [waveOf('wave1.csv'), waveOf('wave2.csv')] as const;
// As little as is allowed: these tests ask how a fit behaves, not how good it is.
const FEW = { months: 18, search: 50, final: 100, goodness: 100, seed: 'test' };

describe('a fit to two waves', async () => {
  const told: FitProgress[] = [];
  const fit = await fitTies(WAVES, { ...FEW, onProgress: (progress) => told.push(progress) });

  test('fits by default what the data can tell of, and says what they cannot', () => {
    expect(fit.estimates.map(({ effect }) => effect)).toEqual([
      'rate',
      'density',
      'reciprocity',
      'closure',
      'similarity',
    ]);
    expect(fit.notes.join(' ')).toContain('does not say the dependence, the conflict of everybody');
    expect(Object.keys(fit.held)).not.toContain('loss');
    expect(fit.held).toMatchObject({ returned: 0.33, rate: 1 });
  });

  test('brings the simulated statistics to the observed ones', () => {
    for (const { simulated, observed } of fit.estimates.slice(0, 3)) {
      expect(Math.abs(simulated - observed)).toBeLessThan(0.25 * Math.max(10, observed));
    }
    expect(fit.overall).toBeLessThan(1);
  });

  test('has intervals round its estimates, within what a share can be', () => {
    for (const { low, estimate, high, standardError } of fit.estimates) {
      expect(low).toBeLessThan(estimate);
      expect(high).toBeGreaterThan(estimate);
      expect(standardError).toBeGreaterThan(0);
    }
    const { low, high } = fit.estimates[3];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
  });

  test('its scenario holds the first wave and what was found', () => {
    const scenario = parseScenario(fit.scenario);
    expect(scenario.ties.loss).toBe(fit.estimates[0].estimate);
    expect(scenario.network.kind === 'embedded' && scenario.network.ties.length).toBe(WAVES[0].tieCount);
  });

  test('tells how far it has come, phase by phase', () => {
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['search', 'refine', 'check', 'goodness of fit']);
    expect(told.every(({ futures }, at) => at === 0 || futures >= told[at - 1].futures)).toBe(true);
  });

  test('the same seed gives the same bits, another one others', async () => {
    expect(await fitTies(WAVES, FEW)).toEqual(fit);
    const other = await fitTies(WAVES, { ...FEW, seed: 'other', effects: ['rate'] });
    expect(other.estimates[0].estimate).not.toBe(fit.estimates[0].estimate);
  }, 60_000);

  test('its table has a row an effect, and its text says first whether it converged', () => {
    const [header, ...rows] = fitTableCsv(fit).trimEnd().split('\n');
    expect(header).toBe(FIT_COLUMNS.join(','));
    expect(rows).toHaveLength(5);
    expect(describeFit(fit)[0]).toMatch(/^(Converged|NOT CONVERGED)/);
    const failed = { ...fit, converged: false };
    expect(describeFit(failed).join(' ')).toContain(
      'Supported by these data: none. Fitted but not supported: ties.loss',
    );
  });
}, 60_000);

test('who did not answer is left out of the pairs, and said', async () => {
  const some = WAVES[0].ids.slice(0, 30);
  const fit = await fitTies(WAVES, { ...FEW, effects: ['rate', 'density'], respondent: [some, some] });
  expect(fit.pairs).toBe(30 * 35);
  expect(fit.notes[0]).toContain('6 actors did not answer in both waves');
}, 60_000);

test('an abort gives it up with the reason', async () => {
  const stop = new AbortController();
  const fit = fitTies(WAVES, { ...FEW, signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) });
  await expect(fit).rejects.toThrow('enough');
});

const sameTies = buildNetwork({ ids: ['a', 'b', 'c', 'd', 'e'], sources: [0, 1], targets: [1, 2] });

test.each<[string, () => Promise<unknown>]>([
  ['Expected months to be a whole number', () => fitTies(WAVES, {} as never)],
  ['ties that changed between the waves but found none', () => fitTies([sameTies, sameTies], FEW)],
  ['such as "reciprocity"', () => fitTies(WAVES, { ...FEW, effects: ['reciprocty' as never] })],
  ['to say the conflict of everybody, for the effect allies', () => fitTies(WAVES, { ...FEW, effects: ['allies'] })],
  ['at least one effect', () => fitTies(WAVES, { ...FEW, effects: [] })],
  ['ties.rate of the scenario to be above 0', () => fitTies(WAVES, { ...FEW, scenario: { ties: { rate: 0 } } })],
  ['"months"', () => fitTies(WAVES, { ...FEW, month: 3 } as never)],
  ['Expected folds to be a whole number from 2', () => predictTies(WAVES, { ...FEW, folds: 1 })],
])('refuses: %s', async (message, work) => {
  await expect(work).rejects.toThrow(message);
});

test('a prediction is held against plain ones on pairs that no fit has seen', async () => {
  const found = await predictTies(WAVES, { ...FEW, effects: ['rate', 'density'], futures: 100, resamples: 100 });
  expect(found.pairs).toBe(36 * 35);
  expect(found.fits).toHaveLength(2);
  for (const fit of found.fits) expect(fit.pairs).toBe(18 * 35);
  const { density, twoRates } = found.baselines;
  expect(density.auc).toBeGreaterThan(0.4);
  expect(twoRates.logLoss).toBeLessThan(density.logLoss);
  expect(density.gain.value).toBeCloseTo(density.logLoss - found.model.logLoss, 12);
  expect(found.model.auc).toBeGreaterThan(density.auc);
  // Calibration moves how much is forecast, and hardly of whom; so nearly as well as two rates, which know no more than it.
  const { calibrated } = found;
  expect(calibrated.logLoss).toBeLessThan(twoRates.logLoss + 0.01);
  expect(calibrated.gain.twoRates.value).toBeCloseTo(twoRates.logLoss - calibrated.logLoss, 12);
  expect(Math.abs(calibrated.auc - found.model.auc)).toBeLessThan(0.05);
}, 60_000);

test('of three waves the third is predicted by a fit on the first two', async () => {
  const found = await predictTies([...WAVES, WAVES[0]], { ...FEW, effects: ['rate'], futures: 50, resamples: 100 });
  expect(found.fits).toHaveLength(1);
  expect(found.pairs).toBe(36 * 35);
}, 60_000);
