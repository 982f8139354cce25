import { ExperimentError, MetagovernorError, WorkerError } from '../../base/index.js';
import { type Moment, measureFunnel, measureMoment, measureRun } from '../../measures/index.js';
import { type PreparedStrategy, prepareStrategy, steer } from '../../metagovernance/index.js';
import {
  copyState,
  createWorld,
  digestWorld,
  FAILED,
  forkWorld,
  INNOVATED,
  resetWorld,
  STAGES,
  stepWorld,
  type World,
} from '../../model/index.js';
import { attributeFailures } from '../../simulation/index.js';
import type { Stop } from '../declare/declaration.js';
import {
  DIGEST,
  type Experiment,
  type OwnStrategies,
  type PlannedStrategy,
  type Recording,
} from '../declare/experiment.js';
import type { Value } from '../declare/factor.js';
import { isMachineFault } from './machine-fault.js';
import { cellAt, type Plan, scenarioAt } from './plan.js';
import { createRunTables, type FinishedRun, type RunTables } from './run-tables.js';
import type { Block } from './shard.js';

/** A run that did not come to its end, with all that is needed to do it again. */
export interface FailedRun {
  readonly scenario: string;
  readonly point: number;
  /** The values of the factors. */
  readonly changes: Readonly<Record<string, Value>>;
  readonly strategy: string;
  readonly replicate: number;
  readonly seed: string | number;
  readonly error: { readonly name: string; readonly code: string; readonly message: string; readonly stack: string };
}

/** What came out of some blocks. */
export interface BlockResults extends RunTables {
  readonly failed: readonly FailedRun[];
}

/**
 * Run blocks of a plan, one after the other.
 *
 * The world of a replicate is drawn once; every strategy starts from a copy of it, so all share the very same network,
 * problems and draws, and replicate r of one cell shares them with that of another as far as their meaning is the same.
 * What comes out depends on the plan and the blocks alone, never on who runs them or in what order. A run that throws
 * leaves no row but a record, and the others go on. Where the machine comes to its end, nothing is known of the run.
 *
 * @param own - strategies that are no part of the catalogue, by label; all others are made by name and options.
 * @throws WorkerError where memory or the stack comes to its end, or a call to the system fails.
 */
export function runBlocks(plan: Plan, blocks: readonly Block[], own: OwnStrategies = new Map()): BlockResults {
  const { experiment } = plan;
  const arms = experiment.strategies.map((planned) => ({ label: planned.label, prepared: prepareArm(planned, own) }));
  const tables = createRunTables(plan);
  const failed: FailedRun[] = [];
  for (const { cell, first, end } of blocks) {
    const draw = createDrawer(plan, cell);
    for (let replicate = first; replicate < end; replicate++) {
      for (const { label, prepared } of arms) {
        try {
          tables.add(cell, label, replicate, runOne(experiment, draw(replicate), replicate, prepared));
        } catch (error) {
          if (isMachineFault(error)) throw asWorkerError(label, error);
          failed.push(recordOf(plan, cell, label, replicate, error));
        }
      }
    }
  }
  return { ...tables.finish(), failed };
}

function prepareArm({ label, name, options, module }: PlannedStrategy, own: OwnStrategies): PreparedStrategy {
  const choice = own.get(label);
  // The catalogue may hold another strategy of the same name.
  if (choice === undefined && module !== undefined) {
    throw new ExperimentError(
      `Expected the strategy "${label}" to be imported from ${module} but found an executor that imports none: use threads`,
      { label, module },
    );
  }
  return prepareStrategy(choice ?? { name, options });
}

function runOne(
  { stop, series, attributed, metrics }: Experiment,
  { start, world }: Drawn,
  replicate: number,
  prepared: PreparedStrategy,
): FinishedRun {
  copyState(world, start);
  const moments = runToEnd(world, prepared, stop, series);
  return {
    measures: measureRun(world),
    ticks: world.state.clock[0],
    digest: metrics.includes(DIGEST) ? digestWorld(world) : '',
    moments,
    attributions: replicate < attributed ? attributeFailures(world, prepared, start) : null,
  };
}

function runToEnd(world: World, strategy: PreparedStrategy, stop: Stop | null, series: Recording | null): Moment[] {
  const intervene = (stepped: World) => steer(stepped, strategy);
  const moments: Moment[] = series === null ? [] : [measureMoment(world, series.measures)];
  const { clock } = world.state;
  while (clock[0] < world.scenario.ticks && !isStopped(world, stop)) {
    stepWorld(world, intervene);
    if (series !== null && clock[0] % series.every === 0) moments.push(measureMoment(world, series.measures));
  }
  return moments;
}

function isStopped(world: World, stop: Stop | null): boolean {
  if (stop === null) return false;
  const { measure, atLeast } = stop;
  if (measure === 'failed' || measure === 'ended') {
    let count = 0;
    for (const status of world.state.status) {
      if (status === FAILED || (measure === 'ended' && status === INNOVATED)) count++;
    }
    return count >= atLeast;
  }
  return measureFunnel(world).reached[STAGES.indexOf(measure)] >= atLeast;
}

/** A replicate at its start, and a fork of it to run in. */
interface Drawn {
  readonly start: World;
  readonly world: World;
}

/** Draws the replicates of a cell, each in the memory of the one before; for the same replicate again it draws nothing. */
function createDrawer(plan: Plan, cell: number): (replicate: number) => Drawn {
  let drawn: (Drawn & { readonly replicate: number }) | undefined;
  return (replicate) => {
    if (drawn?.replicate === replicate) return drawn;
    const options = { seed: plan.experiment.seed, replicate };
    const before = drawn;
    const start =
      before === undefined ? createWorld(scenarioAt(plan, cell), options) : resetWorld(before.start, options);
    const isSameMemory = before !== undefined && start.state === before.start.state;
    const world = isSameMemory
      ? { ...start, state: before.world.state, stateBytes: before.world.stateBytes }
      : forkWorld(start);
    drawn = { replicate, start, world };
    return drawn;
  };
}

function recordOf(plan: Plan, cell: number, strategy: string, replicate: number, error: unknown): FailedRun {
  const { label, point, changes } = cellAt(plan, cell);
  const cause = error instanceof Error ? error : new Error(textOf(() => error));
  return {
    scenario: label,
    point,
    changes,
    strategy,
    replicate,
    seed: plan.experiment.seed,
    error: {
      name: textOf(() => cause.name),
      code: cause instanceof MetagovernorError ? cause.code : '',
      message: textOf(() => cause.message),
      stack: textOf(() => cause.stack ?? ''),
    },
  };
}

function asWorkerError(strategy: string, error: unknown): WorkerError {
  const message = textOf(() => (error instanceof Error ? error.message : error));
  return new WorkerError(`The machine did not let ${strategy} come to its end: ${message}`, { strategy });
}

/** Whatever a strategy throws, or has for a message, as a text that can be stored. */
function textOf(value: () => unknown): string {
  try {
    return String(value());
  } catch {
    return 'something that has no text';
  }
}
