import { withParameters } from '../../src/model/index.js';
import type { Seed } from '../../src/numeric/index.js';
import type { Arm } from '../../src/playground/lessons/lesson.js';
import { findScenario } from '../../src/scenarios/index.js';
import { openSession, type Session } from '../../src/simulation/index.js';

/** Play a future up to a month, to the end by default: who leads, from when, and what is done by hand on top. */
export function playFuture(scenario: string, { leader, from, acts, set = {} }: Arm, seed: Seed, to?: number): Session {
  const input = withParameters(findScenario(scenario).scenario, set);
  const end = to ?? input.ticks;
  let session = openSession(input, { seed, strategy: from === 0 ? leader : 'handsOff' });
  while (session.tick < end) {
    if (session.tick === from && from > 0) session = session.fork(leader);
    const now = acts.filter(({ month }) => month === session.tick);
    session.apply(now.map(({ act }) => act)).step();
  }
  return session;
}
