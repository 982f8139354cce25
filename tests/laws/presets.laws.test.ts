import { describe, expect, test } from 'vitest';
import { ScenarioError } from '../../src/base/index.js';
import { COMPETENCE_PRESETS, STRATEGIES } from '../../src/metagovernance/index.js';
import { parseScenario, withParameters } from '../../src/model/index.js';
import { REGIMES, type RegimeName, withRegime } from '../../src/scenarios/index.js';
import { openSession } from '../../src/simulation/index.js';
import { SMALL } from '../support/small-scenario.js';
import { violationsOf } from '../support/world-violations.js';

const MODES = ['network', 'hierarchy', 'market', 'hero'];
const COMPETENCES = [undefined, ...Object.keys(COMPETENCE_PRESETS)] as (keyof typeof COMPETENCE_PRESETS | undefined)[];

/** Regime x mode x competence profile, with a culture of its own: presets are parameters, so they combine as such. */
const COMBINATIONS = (Object.keys(REGIMES) as RegimeName[]).flatMap((regime) =>
  MODES.flatMap((mode) => COMPETENCES.map((competence) => ({ regime, mode, competence }))),
);

describe.each(Object.keys(STRATEGIES))('presets combine with %s', (strategy) => {
  test.each(COMBINATIONS)('under $regime, by $mode, with competence $competence', ({ regime, mode, competence }) => {
    const scenario = withParameters(withRegime(parseScenario(SMALL), regime), {
      'modes.mix.network': 0,
      [`modes.mix.${mode}`]: 1,
      'culture.zeroError': 0.9,
      'culture.siloOpenness': 0.1,
      ...(competence === undefined ? {} : { 'metagovernor.competence': COMPETENCE_PRESETS[competence] }),
    });
    const { world } = openSession(scenario, { strategy, seed: 'presets' }).finish();
    expect(violationsOf(world)).toEqual([]);
    expect(world.state.status.every((status) => status !== 0)).toBe(true);
  });
});

describe('what cannot be combined is an error that says why', () => {
  test('departures of named actors in a network that is drawn anew for each seed', () => {
    const input = { ...SMALL, environment: { departures: [{ tick: 3, actor: 'broker' }] } };
    expect(() => parseScenario(input)).toThrow(ScenarioError);
    expect(() => parseScenario(input)).toThrow(/for its actors differ from seed to seed/);
  });

  test('more ties than the actors of a generated network can have', () => {
    expect(() => parseScenario({ network: { kind: 'generated', actors: 6, meanDegree: 5 } })).toThrow(
      /at most half of the other actors/,
    );
  });
});
