import { measureRun } from 'metagovernor/measures';
import { CAPACITIES, OPERATION_NAMES, OPERATIONS, type OperationName, type Price } from 'metagovernor/metagovernance';
import { eventsOf, parseScenario } from 'metagovernor/model';
import { findScenario } from 'metagovernor/scenarios';
import { openSession } from 'metagovernor/simulation';
import { type Arm, strategyOf } from './trial-strategies.ts';

/** Runs to be made. */
export interface ArmTask {
  readonly scenario: string;
  readonly arm: Arm;
  readonly replicates: number;
  readonly seed: string;
}

/** What came of them, one number a run. */
export interface ArmRuns {
  readonly started: readonly number[];
  readonly interaction: readonly number[];
  readonly collaboration: readonly number[];
  readonly innovation: readonly number[];
  /** Points that each operation cost per run. */
  readonly points: Readonly<Partial<Record<OperationName, number>>>;
}

/** Run one arm in one scenario: what a thread does. */
export default function runArm({ scenario, arm, replicates, seed }: ArmTask): ArmRuns {
  const parsed = parseScenario(findScenario(scenario).scenario);
  const strategy = strategyOf(arm, parsed.problems.decisions);
  const runs = Array.from({ length: replicates }, (_, replicate) => {
    const { world } = openSession(parsed, { strategy, seed, replicate, log: true }).finish();
    return { measures: measureRun(world), events: world.log === null ? [] : eventsOf(world.log) };
  });
  const points: Partial<Record<OperationName, number>> = {};
  for (const { event, value } of runs.flatMap(({ events }) => events)) {
    if (event !== 'intervened') continue;
    const name = OPERATION_NAMES[value];
    points[name] = (points[name] ?? 0) + pointsOf(name) / replicates;
  }
  const column = (name: 'started' | 'interaction' | 'collaboration' | 'innovation') =>
    runs.map(({ measures }) => measures[name]);
  return {
    started: column('started'),
    interaction: column('interaction'),
    collaboration: column('collaboration'),
    innovation: column('innovation'),
    points,
  };
}

/** Points of all capacities that an operation costs at full intensity. */
export function pointsOf(operation: OperationName): number {
  const { price }: { readonly price: Price } = OPERATIONS[operation];
  return CAPACITIES.reduce((total, capacity) => total + (price[capacity] ?? 0), 0);
}
