import type { ScenarioInput } from '../model/index.js';

/**
 * Parameters by dotted path as the part of a scenario that sets them, and nothing else: what is left out keeps the default of the
 * model, where withParameters would write every default down.
 */
export function nestParameters(changes: Readonly<Record<string, unknown>>): ScenarioInput {
  const nested: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() as string;
    let place = nested;
    for (const step of steps) {
      place[step] ??= {};
      place = place[step] as Record<string, unknown>;
    }
    place[last] = value;
  }
  return nested as ScenarioInput;
}
