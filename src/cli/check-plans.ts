import { type PreparedStrategy, readInterventions, targetsOf } from '../metagovernance/index.js';
import { type Scenario, withoutExtensions } from '../model/index.js';
import { openSession } from '../simulation/index.js';

/**
 * Check each line of the written plans among some strategies before anything runs.
 *
 * @throws UnknownNameError or ParameterError for an intervention that is not well formed in this scenario.
 */
export function checkPlans(strategies: readonly PreparedStrategy[], scenario: Scenario): void {
  const plans = strategies.flatMap(({ name, options }) => (name === 'fixedPlan' ? [options['plan'] as Line[]] : []));
  if (plans.length === 0) return;
  const { world } = openSession(withoutExtensions(scenario), { strategy: 'handsOff' });
  const isExtended = Object.keys(scenario.extensions ?? {}).length > 0;
  const targets = { ...targetsOf(world), ...(isExtended ? { ownRules: null } : {}) };
  for (const plan of plans) {
    const acts = plan.map((line) => Object.fromEntries(Object.entries(line).flatMap(asNumbers)));
    readInterventions(targets, acts, { who: 'fixedPlan.plan', does: 'to be' });
  }
}

/** What is said by a word fits every scenario; one number and another stand in its place. */
function asNumbers([name, value]: readonly [string, unknown]): (readonly [string, unknown])[] {
  if (['tick', 'until', 'every'].includes(name)) return [];
  const isWord = ['process', 'actor', 'partner'].includes(name) && typeof value === 'string';
  return [[name, isWord ? (name === 'partner' ? 1 : 0) : value]];
}

/** What preparing the strategy has seen to. */
type Line = Readonly<Record<string, unknown>>;
