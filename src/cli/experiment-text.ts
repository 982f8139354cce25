import {
  cellAt,
  createPlan,
  describeFactor,
  describeStop,
  type Experiment,
  type FailedRun,
  factorGroups,
  findInertFactors,
  inertLines,
  type Manifest,
} from '../experiment/index.js';
import { wrap } from './text-table.js';

const WIDTH = 92;

/** How many runs an experiment is, and how they come about. */
export interface ExperimentSize {
  readonly scenarios: number;
  readonly points: number;
  readonly strategies: number;
  /** With `until` the most there may be, as runs. */
  readonly replicates: number;
  readonly runs: number;
}

/** Count the runs of an experiment. */
export function sizeOf(experiment: Experiment): ExperimentSize {
  const { cellCount, pointCount } = createPlan(experiment);
  const { scenarios, strategies, replicates } = experiment;
  return {
    scenarios: scenarios.length,
    points: pointCount,
    strategies: strategies.length,
    replicates,
    runs: cellCount * strategies.length * replicates,
  };
}

/** What an experiment is, in a few lines. */
export function experimentText({ experiment, id, version, shardRuns }: Manifest): string[] {
  const { scenarios, strategies, factors, design, replicates, until, seed, stop, series, attributed } = experiment;
  const size = sizeOf(experiment);
  const most = until === null ? '' : 'at most ';
  const own = strategies.flatMap(({ label, source }) => (source === undefined ? [] : [label]));
  return [
    `${experiment.title} (experiment ${id}, metagovernor ${version}, seed ${seed})`,
    ...wrap(`scenarios: ${scenarios.map(({ label }) => label).join(', ')}`, WIDTH, '  '),
    ...wrap(`strategies: ${strategies.map(({ label }) => label).join(', ')}`, WIDTH, '  '),
    ...(own.length === 0
      ? []
      : wrap(`run again now and then, to see that they do the same: ${own.join(', ')}`, WIDTH, '  ')),
    ...strategies.flatMap(({ label, unfollowed = [] }) =>
      unfollowed.length === 0
        ? []
        : wrap(`not checked when it is gone on with: of ${label}, ${unfollowed.join(', ')}`, WIDTH, '  '),
    ),
    ...factors.map(
      (factor) =>
        `  factor ${factor.path}: ${describeFactor(factor, design)}${factor.group === undefined ? '' : `, in the group ${factor.group}`}`,
    ),
    ...(factors.length === 0 ? [] : [`  design ${design.kind}: ${size.points} points${costText(experiment)}`]),
    ...(until === null
      ? []
      : wrap(
          `until the ${100 * until.level} % interval of every difference in ${until.measure} is within ${until.halfWidth} on either side`,
          WIDTH,
          '  ',
        )),
    ...(stop === null ? [] : [`  a run ends once ${describeStop(stop)}`]),
    ...(series === null ? [] : [`  recorded every ${series.every} ticks: ${series.measures.join(', ')}`]),
    ...(attributed === 0
      ? []
      : [`  failures attributed to barriers in ${attributed} of the ${replicates} replicates of each point`]),
    `  ${most}${size.runs} runs: ${size.scenarios} x ${size.points} x ${size.strategies} x ${size.replicates} (scenarios, points, strategies, ${most}replicates), in shards of ${shardRuns} runs`,
    ...inertText(experiment).flatMap((line) => wrap(`note: ${line}`, WIDTH, '  ')),
  ];
}

/** What the points of a design of Morris or Sobol' come from: " = 10 trajectories x (3 groups + 1)". */
function costText({ factors, design }: Experiment): string {
  const groups = factorGroups(factors).size;
  const kind = groups < factors.length ? 'groups' : groups === 1 ? 'factor' : 'factors';
  if (design.kind === 'morris') return ` = ${design.trajectories} trajectories x (${groups} ${kind} + 1)`;
  if (design.kind !== 'saltelli') return '';
  const times = design.secondOrder ? `2 x ${groups}` : `${groups}`;
  return ` = ${design.base} base points x (${times} ${kind} + 2)`;
}

/** The factors that change nothing in some scenario or under some strategy, in a line each. */
export function inertText(experiment: Experiment): string[] {
  return inertLines(experiment, findInertFactors(experiment, createPlan(experiment).points));
}

const MOST_SHOWN = 5;

/** The first failed runs, with all that is needed to do them again. */
export function failedText(failed: readonly FailedRun[]): string[] {
  if (failed.length === 0) return [];
  const shown = failed
    .slice(0, MOST_SHOWN)
    .flatMap(({ scenario, point, changes, strategy, replicate, tick, seed, error }) => {
      const values = Object.entries(changes).map(([path, value]) => `${path}=${JSON.stringify(value)}`);
      const at = [`point ${point}`, ...values].join(' ');
      return wrap(
        `${scenario}, ${at}, ${strategy}, replicate ${replicate}, seed ${seed}${tick === null ? '' : `, tick ${tick}`}: ${error.message}`,
        WIDTH,
        '  ',
      );
    });
  const rest = failed.length - MOST_SHOWN;
  return [
    `${failed.length} ${failed.length === 1 ? 'run' : 'runs'} failed, and have no row:`,
    ...shown,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

/** Replicates that were lost. */
export function lostText(
  manifest: Manifest,
  lost: readonly { cell: number; replicate: number; message: string }[],
): string[] {
  if (lost.length === 0) return [];
  const plan = createPlan(manifest.experiment);
  const shown = lost.slice(0, MOST_SHOWN).flatMap(({ cell, replicate, message }) => {
    const { label, point } = cellAt(plan, cell);
    return wrap(`${label}, point ${point}, replicate ${replicate}: ${message}`, WIDTH, '  ');
  });
  return [
    `${lost.length} ${lost.length === 1 ? 'replicate' : 'replicates'} lost, for want of memory, stack or time or for a worker that died; the shards are not done, and run again next time:`,
    ...shown,
  ];
}
