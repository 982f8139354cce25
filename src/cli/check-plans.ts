import { checkIntervention, type PlannedIntervention, type PreparedStrategy } from '../metagovernance/index.js';
import type { Scenario } from '../model/index.js';
import { openSession } from '../simulation/index.js';

/**
 * Check each line of the written plans among some strategies before anything runs.
 *
 * @throws UnknownNameError or ParameterError for an intervention that is not well formed in this scenario.
 */
export function checkPlans(strategies: readonly PreparedStrategy[], scenario: Scenario): void {
  const plans = strategies.flatMap(({ options }) => (Array.isArray(options['plan']) ? options['plan'] : []));
  if (plans.length === 0) return;
  const { world } = openSession(scenario);
  for (const line of plans as PlannedIntervention[]) checkIntervention(world, line);
}
