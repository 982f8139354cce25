import { isRecord, ScenarioError } from '../../base/index.js';
import { LEARNING_RULES, RULES } from '../vocabulary/rules.js';
import { checkSchema } from './check-schema.js';
import { type Scenario, type ScenarioInput, scenarioSchema } from './scenario.js';

/**
 * Check a scenario and fill in its defaults.
 *
 * @param input - what a user wrote; the argument is not changed.
 * @throws ScenarioError naming the first place that is wrong, what was expected and what was found.
 */
export function parseScenario(input: ScenarioInput | unknown): Scenario {
  const own = ownRules(input);
  const scenario = checkSchema(
    scenarioSchema,
    own === null ? input : { ...(input as object), collaborating: own.plain },
    'scenario',
    (message, details) => new ScenarioError(message, details),
  ) as Scenario;
  if (own === null) return scenario;
  return { ...scenario, collaborating: { ...scenario.collaborating, ...own.rules } as Scenario['collaborating'] };
}

function isOwn(name: unknown, known: readonly string[]): boolean {
  return typeof name === 'string' && !known.includes(name);
}

/**
 * The rules of a scenario with extensions that are none of the library's, and the rest of what stands beside them. Whether an extension has
 * them is known where its code is.
 */
function ownRules(input: unknown): { rules: Record<string, unknown>; plain: Record<string, unknown> } | null {
  if (!isRecord(input) || !isRecord(input['extensions']) || !isRecord(input['collaborating'])) return null;
  const { rule, learning, ...plain } = input['collaborating'];
  const rules = {
    ...(isOwn(rule, RULES) ? { rule } : {}),
    ...(isOwn(learning, LEARNING_RULES) ? { learning } : {}),
  };
  if (Object.keys(rules).length === 0) return null;
  return {
    rules,
    plain: {
      ...plain,
      ...('rule' in rules || rule === undefined ? {} : { rule }),
      ...('learning' in rules || learning === undefined ? {} : { learning }),
    },
  };
}
