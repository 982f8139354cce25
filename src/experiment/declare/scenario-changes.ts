import { lookUp } from '../../base/index.js';
import { withPresets } from '../../metagovernance/index.js';
import { type Scenario, withParameters } from '../../model/index.js';
import { REGIMES, withRegime } from '../../scenarios/index.js';
import type { Value } from './factor.js';
import { STRATEGY_PREFIX } from './strategy-factor.js';

/** The path of a factor that sets all parameters of a regime at once. */
export const REGIME = 'regime';

/** A scenario with the values of a point. A regime comes first, and other factors change it. Throws as withParameters and withRegime do. */
export function withChanges(scenario: Scenario, changes: Readonly<Record<string, Value>>): Scenario {
  const { [REGIME]: regime, ...others } = scenarioChanges(changes);
  const governed = regime === undefined ? scenario : withRegime(scenario, regimeName(regime));
  return Object.keys(others).length === 0 ? governed : withParameters(governed, withPresets(others));
}

/** What a value sets, path by path: the parameters of a regime, the competences of a preset, or the one parameter that it is of. */
export function parametersSet(path: string, value: Value): Readonly<Record<string, Value>> {
  if (path !== REGIME) return withPresets({ [path]: value });
  const regime: { readonly parameters: Readonly<Record<string, number>> } = lookUp(
    'regime',
    REGIMES,
    regimeName(value),
  );
  return regime.parameters;
}

/** The parameters of the scenario among some changes: without strategies and their options. */
function scenarioChanges(changes: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(changes).filter(([path]) => !path.startsWith(STRATEGY_PREFIX)));
}

/** A name, or the text of what is none, for the message of the look-up. */
function regimeName(value: Value): string {
  return typeof value === 'string' ? value : String(JSON.stringify(value));
}
