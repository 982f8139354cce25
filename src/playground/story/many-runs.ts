import { measureRun, type RunMeasures } from '../../measures/index.js';
import { prepareStrategy, steer } from '../../metagovernance/index.js';
import { createWorld, resetWorld, type Scenario, stepWorld } from '../../model/index.js';
import type { Future } from '../state/page-state.js';
import { funnelOf, type Reason } from './funnel-of.js';
import { processCards } from './process-card.js';
import { actsDue } from './story.js';

/** One of many runs: its measures, and how many processes stopped for each reason, by transition. */
export interface ManyRow {
  readonly replicate: number;
  readonly measures: RunMeasures;
  readonly reasons: readonly Readonly<Partial<Record<Reason, number>>>[];
}

/**
 * Other stories of the same scenario: run 0 is the story itself, the others have other luck.
 *
 * What was done by hand is done in each, to the process and the actor of the same number: a plan that knows nothing of the luck.
 */
export function* manyRuns(
  scenario: Scenario,
  seed: number,
  { leader, from, acts }: Future,
  first: number,
  end: number,
): Generator<ManyRow> {
  let world = createWorld(scenario, { seed, replicate: first });
  const [before, after] = [prepareStrategy('handsOff'), prepareStrategy(leader)];
  for (let replicate = first; replicate < end; replicate++) {
    world = resetWorld(world, { seed, replicate });
    let steering = (from === 0 ? after : before).begin();
    for (let month = 0; month < scenario.ticks; month++) {
      if (from > 0 && month === from) steering = after.begin();
      const due = actsDue(acts, month);
      stepWorld(world, (each) => steer(each, steering, due));
    }
    const reasons = funnelOf(processCards(world)).map((transition) =>
      Object.fromEntries(transition.reasons.map(({ reason, cards }) => [reason, cards.length])),
    );
    yield { replicate, measures: measureRun(world), reasons };
  }
}
