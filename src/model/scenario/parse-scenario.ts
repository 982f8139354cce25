import { ScenarioError } from '../../base/index.js';
import { checkSchema } from './check-schema.js';
import { type Scenario, type ScenarioInput, scenarioSchema } from './scenario.js';

/**
 * Check a scenario and fill in its defaults.
 *
 * @param input - what a user wrote; the argument is not changed.
 * @throws ScenarioError naming the first place that is wrong, what was expected and what was found.
 */
export function parseScenario(input: ScenarioInput | unknown): Scenario {
  return checkSchema(
    scenarioSchema,
    input,
    'scenario',
    (message, details) => new ScenarioError(message, details),
  ) as Scenario;
}
