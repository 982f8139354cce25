import type { ScenarioInput } from '../../src/model/index.js';

/** A scenario small enough to run many times in a test: 12 actors, 24 ticks with a meeting in each, 5 problems of 8 decisions. */
export const SMALL = {
  ticks: 24,
  network: { kind: 'generated', actors: 12, meanDegree: 4 },
  problems: { count: 5, decisions: 8, interdependence: 3 },
  table: { meetingEvery: 1 },
} as const satisfies ScenarioInput;

/** The small scenario with groups of parameters changed. */
export function smallWith(changes: ScenarioInput): ScenarioInput {
  return { ...SMALL, ...changes, problems: { ...SMALL.problems, ...changes.problems } };
}
