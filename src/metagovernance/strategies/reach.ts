import { deepFreeze } from '../../base/index.js';
import { MODES, type Mode } from '../../model/index.js';
import { OPERATION_NAMES, type OperationName } from '../operations.js';
import type { Role } from '../role.js';
import type { Strategy } from '../strategy.js';

/** The most that a strategy can do, whatever it sees. */
export interface Reach {
  readonly operations: readonly OperationName[];
  /** The modes that its setMix may give weight; none where it never shifts the mix. */
  readonly modes: readonly Mode[];
}

/** A strategy of the catalogue says what its options let it do. */
export interface CatalogueStrategy extends Strategy {
  readonly reach: (options: Readonly<Record<string, unknown>>) => Reach;
}

/** Of whom nothing is done. */
export const NOTHING: Reach = { operations: [], modes: [] };

/** Of a strategy that is not ours, nobody can tell. */
export const ANYTHING: Reach = deepFreeze({ operations: OPERATION_NAMES, modes: MODES });

/** A strategy that uses these operations, with some effort. */
export function reachWith(
  { intensity, acts }: Readonly<Record<string, unknown>>,
  operations: readonly OperationName[],
): Reach {
  return intensity === 0 || acts === 0 ? NOTHING : { operations: [...new Set(operations)], modes: [] };
}

/** The operations of some roles. */
export function operationsOf(roles: readonly Role[]): OperationName[] {
  return roles.flatMap(({ acts }) => acts.map(({ operation }) => operation));
}
