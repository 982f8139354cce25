import type { Seed } from '../../src/numeric/index.js';
import type { Arm } from '../../src/playground/lessons/lesson.js';
import { scenarioOf } from '../../src/playground/story/scenario-of.js';
import { openStory, playMonth } from '../../src/playground/story/story.js';
import type { Session } from '../../src/simulation/index.js';

/** Play a future up to a month, to the end by default, as the page does. */
export function playFuture(scenario: string, { set = {}, ...future }: Arm, seed: Seed, to?: number): Session {
  const input = scenarioOf({ scenario, set }, future);
  let session = openStory(input, seed, future);
  while (session.tick < (to ?? input.ticks)) session = playMonth(session, future);
  return session;
}
