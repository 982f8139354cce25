import { type Moment, measureMoment } from '../../measures/index.js';
import type { Scenario } from '../../model/index.js';
import type { Future } from '../state/page-state.js';
import { openStory, playMonth } from './story.js';

/** The network month by month, from the start to a month: the measures that the library records of a series. */
export function monthRows(scenario: Scenario, seed: number, future: Future, until: number): Moment[] {
  let session = openStory(scenario, seed, future);
  const rows = [measureMoment(session.world)];
  while (session.tick < until) {
    session = playMonth(session, future);
    rows.push(measureMoment(session.world));
  }
  return rows;
}
