import { ParameterError, show } from '../../base/index.js';
import type { Part } from '../../experiment/node/index.js';

/** Which task of an array this process is. */
export interface ArrayTask extends Part {
  /** In words, for the log. */
  readonly said: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** How a scheduler tells a task of an array which one it is. */
interface Scheduler {
  readonly name: string;
  /** The variable with the number of the task. */
  readonly variable: string;
  /** What stands in the variable of a job that is no array. */
  readonly none?: string;
  /** The number of the first task; without it, whoever submits counts from 0 or from 1. */
  readonly first?: 0 | 1;
  /** The variables with the number of the first task, of the last one, the step, and how many tasks there are. */
  readonly from?: string;
  readonly last?: string;
  readonly step?: string;
  readonly count?: string;
}

/** The schedulers that are known, in the order in which they are looked for. */
const SCHEDULERS: readonly Scheduler[] = [
  {
    name: 'Slurm',
    variable: 'SLURM_ARRAY_TASK_ID',
    from: 'SLURM_ARRAY_TASK_MIN',
    last: 'SLURM_ARRAY_TASK_MAX',
    step: 'SLURM_ARRAY_TASK_STEP',
  },
  { name: 'PBS', variable: 'PBS_ARRAY_INDEX' },
  { name: 'Torque', variable: 'PBS_ARRAYID' },
  {
    name: 'Grid Engine',
    variable: 'SGE_TASK_ID',
    none: 'undefined',
    first: 1,
    from: 'SGE_TASK_FIRST',
    last: 'SGE_TASK_LAST',
    step: 'SGE_TASK_STEPSIZE',
  },
  { name: 'LSF', variable: 'LSB_JOBINDEX', none: '0', first: 1, last: 'LSB_JOBINDEX_END', step: 'LSB_JOBINDEX_STEP' },
  { name: 'Kubernetes', variable: 'JOB_COMPLETION_INDEX', first: 0 },
  { name: 'AWS Batch', variable: 'AWS_BATCH_JOB_ARRAY_INDEX', first: 0, count: 'AWS_BATCH_JOB_ARRAY_SIZE' },
];

/**
 * Which task of an array this process is, by what its scheduler says in the environment; undefined outside arrays.
 *
 * @param of - how many tasks there are, as --of says it. Where neither it nor the scheduler says, `of` is missing.
 * @throws ParameterError for a variable that holds no number, or one that no task of so many can have.
 */
export function readArrayTask(environment: Environment, of?: number): ArrayTask | undefined {
  const scheduler = SCHEDULERS.find(({ variable, none }) => {
    const text = environment[variable];
    return text !== undefined && text !== '' && text !== none;
  });
  if (scheduler === undefined) return undefined;
  const number = numberIn(environment, scheduler.variable) as number;
  const first = numberIn(environment, scheduler.from) ?? scheduler.first;
  const step = numberIn(environment, scheduler.step) || 1;
  const index = Math.floor((number - (first ?? 0)) / step);
  const count = of ?? countOf(scheduler, environment, first, step);
  const said = `task ${number} of ${/^(LSF|AWS)/.test(scheduler.name) ? 'an' : 'a'} ${scheduler.name} array${count === undefined ? '' : ` of ${count} tasks`}`;
  // Counted from 0 or from 1, as whoever submitted pleased: each part is somebody's all the same.
  const most = count === undefined ? Number.POSITIVE_INFINITY : first === undefined ? count : count - 1;
  if (index < 0 || index > most) {
    const from = first ?? 0;
    throw new ParameterError(
      `Expected ${scheduler.variable} to be ${from} at least${count === undefined ? '' : ` and ${from + most * step} at most, with ${count} tasks,`} but found ${number}`,
      { variable: scheduler.variable, found: number, of: count },
    );
  }
  return count === undefined ? { index, said } : { index: index % count, of: count, said };
}

function countOf(
  { last, count }: Scheduler,
  environment: Environment,
  first: number | undefined,
  step: number,
): number | undefined {
  const end = numberIn(environment, last);
  if (end !== undefined && first !== undefined && end >= first) return Math.floor((end - first) / step) + 1;
  return numberIn(environment, count) || undefined;
}

function numberIn(environment: Environment, variable: string | undefined): number | undefined {
  const text = variable === undefined ? undefined : environment[variable];
  if (variable === undefined || text === undefined || text === '' || text === 'undefined') return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ParameterError(`Expected ${variable} to hold the number of a task but found ${show(text)}`, {
    variable,
    found: text,
  });
}
