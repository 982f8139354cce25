import { DeterminismError, ExperimentError, MetagovernorError, show, WorkerError } from '../../base/index.js';
import { type Moment, measureFunnel, measureMoment, measureOwn, measureRun } from '../../measures/index.js';
import { type PreparedStrategy, prepareStrategy, steer } from '../../metagovernance/index.js';
import {
  asTold,
  barriersOf,
  checkExtensions,
  copyState,
  createWorld,
  digestWorld,
  type Extension,
  FAILED,
  forkWorld,
  INNOVATED,
  inMemoryOf,
  resetWorld,
  STAGES,
  stepWorld,
  type World,
} from '../../model/index.js';
import { attributeFailures, removalOrders, removeBarriers } from '../../simulation/index.js';
import type { Stop, StopCount } from '../declare/declaration.js';
import {
  DIGEST,
  type Experiment,
  type OwnStrategies,
  type PlannedStrategy,
  type Recording,
} from '../declare/experiment.js';
import type { Value } from '../declare/factor.js';
import { optionChanges } from '../declare/option-factor.js';
import { strategyChange } from '../declare/strategy-factor.js';
import { isMachineFault } from './machine-fault.js';
import { cellAt, type Plan, scenarioAt } from './plan.js';
import { type Arm, createRepeats } from './repeats.js';
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
  /** How far it had come; null where its world could not be drawn. */
  readonly tick: number | null;
  readonly seed: string | number;
  readonly error: { readonly name: string; readonly code: string; readonly message: string; readonly stack: string };
}

/** What came out of some blocks. */
export interface BlockResults extends RunTables {
  readonly failed: readonly FailedRun[];
}

/** The code of the extensions of an experiment, in their order. */
export interface ExtensionCode {
  readonly all: readonly Extension[];
  /** The same from modules imported anew, each time from scratch. */
  readonly copies: (readonly Extension[])[];
}

const NO_EXTENSIONS: ExtensionCode = { all: [], copies: [] };

/** Runs blocks of one plan. */
export type BlockRunner = (blocks: readonly Block[]) => BlockResults;

/**
 * Run blocks of a plan, one after the other.
 *
 * The world of a replicate is drawn once; every strategy starts from a copy of it, so all share the very same network,
 * problems and draws, and replicate r of one cell shares them with that of another as far as their meaning is the same.
 * What comes out depends on the plan and the blocks alone, never on who runs them or in what order. A run that throws
 * leaves no row but a record, and the others go on. Where the machine comes to its end, nothing is known of the run.
 *
 * @param own - strategies that are no part of the catalogue, by label; all others are made by name and options.
 * @param extensions - the code of the extensions of the experiment, in their order.
 * @throws WorkerError where memory or the stack comes to its end, or a call to the system fails.
 */
export function runBlocks(
  plan: Plan,
  blocks: readonly Block[],
  own: OwnStrategies = new Map(),
  extensions: ExtensionCode = NO_EXTENSIONS,
): BlockResults {
  return createBlockRunner(plan, own, [], extensions)(blocks);
}

/**
 * What runs the blocks of a plan in one process, chunk by chunk, as runBlocks does.
 *
 * Some of the runs of strategies that are not of the catalogue are run again (see createRepeats); one that ends otherwise is in
 * `failed`, with the code DETERMINISM.
 *
 * With extensions the same goes for all runs; those that are run again are looked at step by step (see ExtensionCode), and what breaks the
 * contract is in `failed` with the code EXTENSION.
 *
 * @param copies - the strategies of `own` imported anew, each time from scratch.
 * @throws ExperimentError where the code of an extension is not there.
 */
export function createBlockRunner(
  plan: Plan,
  own: OwnStrategies = new Map(),
  copies: readonly OwnStrategies[] = [],
  extensions: ExtensionCode = NO_EXTENSIONS,
): BlockRunner {
  const { experiment } = plan;
  checkCode(experiment, extensions.all);
  const isExtended = extensions.all.length > 0;
  const arms = experiment.strategies.map((planned) => ({
    label: planned.label,
    prepared: prepareArm(planned, own),
    copies: copies.flatMap((each) => (each.has(planned.label) ? [prepareArm(planned, each)] : [])),
  }));
  const repeats = createRepeats(arms, isExtended);
  const freshExtensions = [...extensions.copies];
  // What a run again is asked for: how it ends, and no more.
  const plain = { ...experiment, series: null, attributed: 0 };
  return (blocks) => {
    const tables = createRunTables(plan);
    const failed: FailedRun[] = [];
    for (const { cell, first, end } of blocks) {
      const draw = createDrawer(plan, cell, extensions.all, false);
      const { changes } = cellAt(plan, cell);
      const here = arms.map((arm) => atPoint(arm, changes));
      for (let replicate = first; replicate < end; replicate++) {
        const run = ({ label }: Arm, prepared: PreparedStrategy, asked: Experiment) =>
          attempt(plan, draw, cell, label, replicate, prepared, asked);
        const again = repeats(Math.floor(cell / plan.pointCount));
        const ends = new Map<string, string>();
        for (const arm of here) {
          const ended = run(arm, arm.prepared, experiment);
          if ('error' in ended) failed.push(ended);
          else tables.add(cell, arm.label, replicate, ended);
          if (again.some(({ label }) => label === arm.label)) ends.set(arm.label, endOf(ended, draw, replicate));
        }
        if (again.length > 0 && isExtended) {
          const looked = freshExtensions.shift() ?? extensions.all;
          const guarded = createDrawer(plan, cell, looked, true);
          for (const arm of here) {
            const ended = attempt(plan, guarded, cell, arm.label, replicate, arm.prepared, plain);
            const before = ends.get(arm.label);
            const after = endOf(ended, guarded, replicate);
            if (after === before) continue;
            if ('error' in ended && ended.error.code === 'EXTENSION') {
              failed.push(ended);
              continue;
            }
            const { label } = cellAt(plan, cell);
            const error = new DeterminismError(
              `Expected the extensions (${extensions.all.map(({ name }) => name).join(', ')}) to act by their state, parameters and draws alone, but found that replicate ${replicate} of ${label} under ${arm.label}, run again, ${after} where it had ${before}`,
            );
            failed.push(recordOf(plan, cell, arm.label, replicate, null, error));
          }
        }
        for (const arm of again.map((each) => atPoint(each, changes))) {
          for (const prepared of [arm.prepared, ...arm.copies]) {
            const before = ends.get(arm.label);
            const after = endOf(run(arm, prepared, plain), draw, replicate);
            if (after === before) continue;
            const { label } = cellAt(plan, cell);
            const error = new DeterminismError(
              `Expected the strategy ${arm.label} to decide by what it observes, its options and context.draw alone, but found that replicate ${replicate} of ${label}, run again, ${after} where it had ${before}`,
            );
            failed.push(recordOf(plan, cell, arm.label, replicate, null, error));
          }
        }
      }
    }
    return { ...tables.finish(), failed };
  };
}

/** A strategy with the options of a point of the design, or the one that the point puts in its place. */
function atPoint(arm: Arm, changes: Readonly<Record<string, Value>>): Arm {
  const other = strategyChange(arm.label, changes);
  if (other !== undefined) return { label: arm.label, prepared: other, copies: [] };
  const options = optionChanges(arm.label, changes);
  if (Object.keys(options).length === 0) return arm;
  const { label, prepared, copies } = arm;
  return { label, prepared: prepared.withOptions(options), copies: copies.map((copy) => copy.withOptions(options)) };
}

type Drawer = (replicate: number) => Drawn;

/** One run, or what is recorded of one that throws. */
function attempt(
  plan: Plan,
  draw: Drawer,
  cell: number,
  label: string,
  replicate: number,
  prepared: PreparedStrategy,
  experiment: Experiment,
): FinishedRun | FailedRun {
  let drawn: Drawn | undefined;
  try {
    drawn = draw(replicate);
    return runOne(experiment, drawn, replicate, prepared);
  } catch (thrown) {
    const error = asTold(thrown);
    if (isMachineFault(error)) throw asWorkerError(label, error);
    const tick = drawn === undefined ? null : drawn.world.state.clock[0];
    return recordOf(plan, cell, label, replicate, tick, error);
  }
}

/** How the last run of a replicate ended: equal exactly where runs did the same. */
function endOf(ended: FinishedRun | FailedRun, draw: Drawer, replicate: number): string {
  if ('error' in ended) return `failed (${ended.error.message})`;
  return `ended with the digest ${digestWorld(draw(replicate).world)}`;
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

/** Throw an ExperimentError where the code is not that of the experiment's extensions. */
function checkCode({ extensions = [] }: Experiment, code: readonly Extension[]): void {
  const missing = extensions.find(({ name }, at) => code[at]?.name !== name);
  if (missing === undefined) return;
  throw new ExperimentError(
    missing.module === undefined
      ? `Expected the extension "${missing.name}" to be given as code but found none`
      : `Expected the extension "${missing.name}" to be imported from ${missing.module} but found an executor that imports none: use threads`,
    { extension: missing.name },
  );
}

function runOne(
  { stop, series, attributed, metrics, seed }: Experiment,
  { start, world }: Drawn,
  replicate: number,
  prepared: PreparedStrategy,
): FinishedRun {
  copyState(world, start);
  const moments = runToEnd(world, prepared, stop, series);
  checkExtensions(world);
  const isAttributed = replicate < attributed;
  const isOver = (replayed: World) => isStopped(replayed, stop);
  return {
    measures: measureRun(world),
    ticks: world.state.clock[0],
    digest: metrics.includes(DIGEST) ? digestWorld(world) : '',
    moments,
    attributions: isAttributed ? attributeFailures(world, prepared, start) : null,
    removals: isAttributed
      ? removeBarriers(world, prepared, start, removalOrders(seed, replicate, barriersOf(world).length), isOver)
      : [],
  };
}

function runToEnd(world: World, strategy: PreparedStrategy, stop: Stop | null, series: Recording | null): Moment[] {
  const steering = strategy.begin();
  const intervene = (stepped: World) => steer(stepped, steering);
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
  const { measure, atLeast = Number.POSITIVE_INFINITY, atMost = Number.NEGATIVE_INFINITY } = stop;
  const measured = world.extensions === null ? undefined : measureOwn(world, measure);
  if (measured !== undefined) return measured >= atLeast || measured <= atMost;
  if (measure === 'failed' || measure === 'ended') {
    let count = 0;
    for (const status of world.state.status) {
      if (status === FAILED || (measure === 'ended' && status === INNOVATED)) count++;
    }
    return count >= atLeast;
  }
  return measureFunnel(world).reached[STAGES.indexOf(measure as Exclude<StopCount, 'failed' | 'ended'>)] >= atLeast;
}

/** A replicate at its start, and a fork of it to run in. */
interface Drawn {
  readonly start: World;
  readonly world: World;
}

/** Draws the replicates of a cell, each in the memory of the one before; for the same replicate again it draws nothing. */
function createDrawer(plan: Plan, cell: number, extensions: readonly Extension[], isGuarded: boolean): Drawer {
  let drawn: (Drawn & { readonly replicate: number }) | undefined;
  return (replicate) => {
    if (drawn?.replicate === replicate) return drawn;
    const options = { seed: plan.experiment.seed, replicate, extensions, isGuarded };
    const before = drawn;
    const start =
      before === undefined ? createWorld(scenarioAt(plan, cell), options) : resetWorld(before.start, options);
    const isSameMemory = before !== undefined && start.state === before.start.state;
    const world = isSameMemory ? inMemoryOf(start, before.world) : forkWorld(start);
    drawn = { replicate, start, world };
    return drawn;
  };
}

function recordOf(
  plan: Plan,
  cell: number,
  strategy: string,
  replicate: number,
  tick: number | null,
  error: unknown,
): FailedRun {
  const { label, point, changes } = cellAt(plan, cell);
  const cause = error instanceof Error ? error : new Error(show(error));
  return {
    scenario: label,
    point,
    changes,
    strategy,
    replicate,
    tick,
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
