import { measureRun, type RunMeasures } from '../../measures/index.js';
import { type Intervention, prepareStrategy, steer } from '../../metagovernance/index.js';
import { createWorld, resetWorld, type Scenario, stepWorld } from '../../model/index.js';
import type { Future } from '../state/page-state.js';
import { funnelOf, type Reason } from './funnel-of.js';
import { processCards } from './process-card.js';

/** One of many runs: its measures, and how many processes stopped for each reason, by transition. */
export interface ManyRow {
  readonly replicate: number;
  readonly measures: RunMeasures;
  readonly reasons: readonly Readonly<Partial<Record<Reason, number>>>[];
}

/** Whether an act is aimed at the network as a whole, and so means the same in every story. */
export function isOfAllStories({ process, actor }: Intervention): boolean {
  return process === undefined && actor === undefined;
}

/**
 * Other stories of the same scenario: run 0 is the story itself, the others have other luck.
 *
 * Of what was done by hand only what is aimed at the network as a whole is done in each: what was meant for a process or an actor of
 * one story would hit another in the next.
 */
export function* manyRuns(
  scenario: Scenario,
  seed: number,
  { leader, from, acts }: Future,
  first: number,
  end: number,
): Generator<ManyRow> {
  const world = createWorld(scenario, { seed, replicate: first });
  const repeated = acts.filter(({ act }) => isOfAllStories(act));
  const [before, after] = [prepareStrategy('handsOff'), prepareStrategy(leader)];
  for (let replicate = first; replicate < end; replicate++) {
    resetWorld(world, { seed, replicate });
    let steering = (from === 0 ? after : before).begin();
    for (let month = 0; month < scenario.ticks; month++) {
      if (from > 0 && month === from) steering = after.begin();
      const due = repeated.filter((act) => act.month === month).map(({ act }) => act);
      stepWorld(world, (each) => steer(each, steering, due));
    }
    const reasons = funnelOf(processCards(world)).map((transition) =>
      Object.fromEntries(transition.reasons.map(({ reason, cards }) => [reason, cards.length])),
    );
    yield { replicate, measures: measureRun(world), reasons };
  }
}
