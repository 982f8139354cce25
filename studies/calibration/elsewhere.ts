import { type MeanInterval, meanInterval, type PairedDifference, pairedDifference } from 'metagovernor/analysis';
import { measureRun, type RunMeasures } from 'metagovernor/measures';
import { withParameters } from 'metagovernor/model';
import { openSession } from 'metagovernor/simulation';
import type { Point } from './sample-points.ts';

const MEASURES: Readonly<Record<string, (run: RunMeasures) => number>> = {
  interaction: (run) => run.interaction / run.started,
  collaboration: (run) => run.collaboration / run.started,
  innovation: (run) => run.innovation / run.started,
};

/** A share of processes left alone, and what a leader adds to it. */
export interface Elsewhere {
  readonly alone: MeanInterval;
  readonly added: PairedDifference;
}

/** What a point makes of the rest of the model: shares of processes that come so far, by stage. */
export function elsewhere(changes: Point, runs: number, seed: string): Record<string, Elsewhere> {
  const scenario = withParameters({}, changes);
  const [alone, led] = ['handsOff', 'collaborativeLeader'].map((strategy) =>
    Array.from({ length: runs }, (_, replicate) =>
      measureRun(openSession(scenario, { strategy, seed, replicate }).finish().world),
    ),
  );
  return Object.fromEntries(
    Object.entries(MEASURES).map(([name, read]) => [
      name,
      { alone: meanInterval(alone.map(read)), added: pairedDifference(led.map(read), alone.map(read)) },
    ]),
  );
}
