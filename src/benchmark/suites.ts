import { deepFreeze, lookUp } from '../base/index.js';
import { GOVERNANCE_1 } from './governance-1.js';
import type { Suite } from './suite.js';

/** The suites by name. */
export const SUITES: Readonly<Record<string, Suite>> = deepFreeze({ [GOVERNANCE_1.name]: GOVERNANCE_1 });

/** A suite by name. Throws an UnknownNameError with the nearest name there is. */
export function findSuite(name: string): Suite {
  return lookUp('suite', SUITES, name);
}
