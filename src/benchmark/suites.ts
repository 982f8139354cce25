import { deepFreeze, ExperimentError, lookUp, show } from '../base/index.js';
import { GOVERNANCE_1 } from './governance-1.js';
import type { Suite } from './suite.js';

/** The suites by name. */
export const SUITES: Readonly<Record<string, Suite>> = deepFreeze({ [GOVERNANCE_1.name]: GOVERNANCE_1 });

/** A suite by name. Throws an UnknownNameError with the nearest name there is. */
export function findSuite(name: string): Suite {
  return lookUp('suite', SUITES, name);
}

/**
 * Some scenarios of a suite, in its order, for whoever practises on these.
 *
 * @throws UnknownNameError for one that is not there; ExperimentError for none.
 */
export function partOfSuite(suite: Suite, labels: readonly string[]): Suite {
  if (labels.length === 0) throw new ExperimentError(`Expected scenarios of ${suite.name} but found ${show(labels)}`);
  const known = Object.fromEntries(suite.scenarios.map((scenario) => [scenario.label, scenario]));
  for (const label of labels) lookUp(`scenario of ${suite.name}`, known, label);
  const scenarios = suite.scenarios.filter(({ label }) => labels.includes(label));
  if (scenarios.length === suite.scenarios.length) return suite;
  return { ...suite, name: `${suite.name} (${scenarios.map(({ label }) => label).join(', ')})`, scenarios };
}
