import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { byRun } from '../../../src/analysis/index.js';
import { compareScenarios } from '../../../src/experiment/index.js';
import { measureRun } from '../../../src/measures/index.js';
import { listParameters, type Scenario } from '../../../src/model/index.js';
import { REGIMES, type Regime, withRegime } from '../../../src/scenarios/index.js';
import { openSession } from '../../../src/simulation/index.js';
import { SMALL } from '../../support/small-scenario.js';

const ENTRIES: readonly (readonly [string, Regime])[] = Object.entries(REGIMES);
const { bureaucracy, newPublicManagement, newPublicGovernance } = REGIMES;

describe.each(ENTRIES)('%s', (name, { parameters, title, about, sources }) => {
  test('sets known parameters within their range, and changes nothing else', () => {
    const known = new Map(listParameters().map((parameter) => [parameter.path, parameter]));
    const scenario = withRegime(SMALL, name);
    for (const [path, value] of Object.entries(parameters)) {
      expect(known.has(path)).toBe(true);
      expect(at(scenario, path)).toBe(value);
    }
    expect(scenario.network).toEqual(withRegime(SMALL, 'bureaucracy').network);
    expect(withRegime(scenario, name)).toEqual(scenario);
  });

  test('speaks English and Danish and has a source that the bibliography holds', () => {
    for (const { en, da } of [title, about]) expect([en, da]).not.toContain('');
    const bibliography = readFileSync(new URL('../../../docs/sources.bib', import.meta.url), 'utf8');
    for (const key of sources) expect(bibliography).toContain(`{${key},`);
  });
});

function at(scenario: Scenario, path: string): unknown {
  return path.split('.').reduce<unknown>((place, step) => (place as Record<string, unknown>)[step], scenario);
}

test('all regimes set the same parameters, so that none inherits from another', () => {
  const paths = ENTRIES.map(([, { parameters }]) => Object.keys(parameters).sort());
  expect(new Set(paths.map(String)).size).toBe(1);
  expect(withRegime(withRegime(SMALL, 'bureaucracy'), 'newPublicGovernance')).toEqual(
    withRegime(SMALL, 'newPublicGovernance'),
  );
});

test('an unknown regime is an error with the nearest one', () => {
  expect(() => withRegime(SMALL, 'newPublicGovernence')).toThrow(/regime, such as "newPublicGovernance"/);
});

// Expected directions: rows of S4 in the talk (torfing2012).
const of = (path: string) =>
  [bureaucracy, newPublicManagement, newPublicGovernance].map(
    ({ parameters }) => (parameters as Readonly<Record<string, number>>)[path],
  );

test('the regimes differ the way the talk says', () => {
  const [rules, management, governance] = [0, 1, 2];
  expect(of('modes.mix.hierarchy')[rules]).toBe(Math.max(...of('modes.mix.hierarchy')));
  expect(of('modes.mix.market')[management]).toBe(Math.max(...of('modes.mix.market')));
  expect(of('modes.mix.network')[governance]).toBe(Math.max(...of('modes.mix.network')));
  expect(of('culture.ruleBurden')[management]).toBe(Math.max(...of('culture.ruleBurden')));
  expect(of('culture.coProduction')[management]).toBe(Math.min(...of('culture.coProduction')));
  expect(of('culture.siloOpenness')[governance]).toBe(Math.max(...of('culture.siloOpenness')));
  expect(of('actors.motive')[governance]).toBe(Math.max(...of('actors.motive')));
});

test('counting under New Public Management crowds out motive, and its problems go to tender', async () => {
  const scenarios = Object.fromEntries(ENTRIES.map(([name]) => [name, withRegime(SMALL, name)]));
  const runs = await compareScenarios({ scenarios, replicates: 12, seed: 3 });
  const mean = (column: string, name: string) => {
    const values = byRun(runs, column, { arm: 'scenario' }).get(name) as Float64Array;
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const motives = ENTRIES.map(([name]) => mean('motiveKept', name));
  expect(motives[1]).toBeLessThan(motives[0]);
  expect(motives[0]).toBeLessThan(motives[2]);
  // Collaborating is dear: pairs of members meet.
  expect(mean('inclusion', 'newPublicGovernance')).toBeGreaterThan(mean('inclusion', 'newPublicManagement'));
});

test('comparing scenarios gives each the run it has by itself', async () => {
  const scenarios = { plain: SMALL, managed: withRegime(SMALL, 'newPublicManagement') };
  const runs = await compareScenarios({ scenarios, strategy: 'convener', replicates: 2, seed: 7 });
  expect(runs.rowCount).toBe(4);
  const alone = openSession(scenarios.managed, { seed: 7, replicate: 1, strategy: 'convener' }).step(24);
  expect(byRun(runs, 'meanTrust', { arm: 'scenario' }).get('managed')?.[1]).toBe(measureRun(alone.world)['meanTrust']);
  await expect(compareScenarios({ scenarios: {}, replicates: 2 })).rejects.toThrow(/at least one/);
});
