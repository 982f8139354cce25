import { ScenarioError } from '../base/index.js';
import { type PreparedStrategy, reachOf, whyInertIn } from '../metagovernance/index.js';
import type { Scenario } from '../model/index.js';

/**
 * Refuse what --set changes where it changes nothing, in any of some scenarios under any of some strategies.
 *
 * @param settings - values by path, as readScenarioSource gives them; a regime changes many parameters, of which some may act.
 * @throws ScenarioError that says why, and what to set instead.
 */
export function checkSettings(
  { regime: _regime, ...settings }: Readonly<Record<string, unknown>>,
  scenarios: readonly Scenario[],
  strategies: readonly PreparedStrategy[],
): void {
  const situations = scenarios.flatMap((scenario) =>
    strategies.map((strategy) => ({ label: labelOf(scenario), scenario, reach: reachOf(strategy) })),
  );
  for (const path of Object.keys(settings)) {
    const why = TEXTS.includes(path) ? null : whyInertIn(path, situations);
    if (why === null) continue;
    throw new ScenarioError(`Expected --set ${path} to change something but found that it cannot: ${why}`, { path });
  }
}

/** What is told of a scenario, and acts in none. */
export const TEXTS = ['id', 'version', 'title', 'question'];

/** What to call a scenario in a sentence: its id, or its title where it has none of its own. */
export function labelOf({ id, title }: Scenario): string {
  return id === 'custom' ? title : id;
}
