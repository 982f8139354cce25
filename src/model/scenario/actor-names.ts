import type { Scenario } from './scenario.js';

/** What the actors of a scenario are called, in the order of their indices: by name, by id, or by number. */
export function actorNames({ network }: Scenario): readonly string[] {
  if (network.kind === 'embedded') return network.actors.map(({ id, name }) => name ?? id);
  return Array.from({ length: network.actors }, (_, actor) => `actor ${actor + 1}`);
}
