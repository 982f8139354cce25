import { MODES, parseScenario, type Scenario, type ScenarioInput, withParameters } from '../../model/index.js';
import { findScenario } from '../../scenarios/index.js';
import { type Future, OWN, type PageState } from '../state/page-state.js';

/**
 * The scenario that a future is played in: the one chosen, with what was set.
 *
 * @param own - the scenario of one's own, if there is one.
 * @throws ScenarioError where what was set does not fit together, ParameterError where there is no scenario of one's own.
 */
export function scenarioOf(
  { scenario, set }: Pick<PageState, 'scenario' | 'set'>,
  { mode }: Pick<Future, 'mode'>,
  own?: ScenarioInput,
): Scenario {
  const input = scenario === OWN ? own : findScenario(scenario).scenario;
  if (input === undefined) return parseScenario({});
  return withParameters(input, { ...set, ...mixOf(mode) });
}

function mixOf(mode: Future['mode']): Record<string, number> {
  if (mode === '') return {};
  return Object.fromEntries(MODES.map((name) => [`modes.mix.${name}`, name === mode ? 1 : 0]));
}
