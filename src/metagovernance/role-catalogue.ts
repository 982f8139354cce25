import { deepFreeze, lookUp, ParameterError, show } from '../base/index.js';
import { CULTURE_MAKER, MEDIATOR, PATHFINDER, WHIP } from './leader-types.js';
import type { Role } from './role.js';
import { CATALYST, CONVENER, DELIVERY, FACILITATOR } from './roles.js';

/** The parts that a leader can play, by name: roles (S19) and leader types (S22), to be combined at will. */
export const LEADERSHIP: Readonly<Record<string, readonly Role[]>> = deepFreeze({
  convener: [CONVENER],
  facilitator: [FACILITATOR],
  catalyst: [CATALYST, DELIVERY],
  pathfinder: PATHFINDER,
  whip: WHIP,
  mediator: MEDIATOR,
  cultureMaker: CULTURE_MAKER,
});

/**
 * The roles that an option names: a list, or a text with + between the names; the first has the first word.
 *
 * @throws ParameterError or UnknownNameError
 */
export function rolesNamed(place: string, names: unknown): readonly Role[] {
  const list: unknown = typeof names === 'string' ? names.split('+').filter((name) => name !== '') : names;
  if (!Array.isArray(list)) {
    throw new ParameterError(
      `Expected ${place} to be a list of roles or names with + between but found ${show(names)}`,
    );
  }
  const once = new Set(list.map(String));
  return [...once].flatMap((name) => lookUp('role', LEADERSHIP, name));
}
