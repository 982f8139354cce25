import { type ParsedExperiment, parseExperiment } from '../experiment/index.js';
import { CAPACITIES } from '../metagovernance/index.js';
import { type Scenario, withParameters } from '../model/index.js';
import type { Budget, Suite } from './suite.js';

/** A scenario of a suite at one of its budgets. */
export interface Place {
  /** What the tables of runs call it. */
  readonly label: string;
  /** The label of the scenario in the suite. */
  readonly scenario: string;
  readonly budget: string;
  /** What is run. */
  readonly setting: Scenario;
}

/** Where strategies are tried: each scenario of a suite at each budget. */
export function placesOf({ scenarios, budgets }: Suite): Place[] {
  const { experiment }: ParsedExperiment = parseExperiment({
    scenarios: scenarios.map(({ label, entry }) => ({ ...entry, label })),
    strategies: ['handsOff'],
  });
  return experiment.scenarios.flatMap(({ label, scenario }) =>
    budgets.map((budget) => ({
      label: `${label}, ${budget.name}`,
      scenario: label,
      budget: budget.name,
      setting: withBudget(scenario, budget),
    })),
  );
}

function withBudget(scenario: Scenario, { times }: Budget): Scenario {
  const changes = CAPACITIES.flatMap((capacity) =>
    Object.entries(scenario.metagovernor[capacity]).map(
      ([part, points]) => [`metagovernor.${capacity}.${part}`, times * points] as const,
    ),
  );
  return withParameters(scenario, Object.fromEntries(changes));
}
