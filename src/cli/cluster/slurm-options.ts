import { ParameterError, show } from '../../base/index.js';
import { wholeNumber } from '../option-values.js';
import { OURS, type SlurmResources } from './slurm-script.js';

/** What a task may use, as it stands on the command line. */
export interface SlurmWords {
  readonly partition?: string;
  readonly time?: string;
  readonly memory?: string;
  readonly threads?: string;
  readonly option: readonly string[];
}

// Minutes, minutes:seconds, hours:minutes:seconds, days-hours, days-hours:minutes, days-hours:minutes:seconds.
const TIME = /^(\d+(:\d{1,2}){0,2}|\d+-\d{1,2}(:\d{1,2}){0,2}|UNLIMITED|INFINITE)$/i;

/** What a task may use. Throws a ParameterError for what Slurm would not take. */
export function readSlurmResources({ partition, time, memory, threads, option }: SlurmWords): SlurmResources {
  if (partition !== undefined)
    check('--partition', partition, /^[\w.,:@+-]+$/, 'the name of a partition, such as short');
  if (time !== undefined)
    check('--time', time, TIME, 'a time as Slurm takes it, such as 90 (minutes), 1:30:00 or 2-12:00:00,');
  if (time !== undefined && /^[0:-]+$/.test(time))
    throw new ParameterError(`Expected --time to be above 0 but found ${show(time)}`);
  if (memory !== undefined) check('--memory', memory, /^0*[1-9]\d*[KMGT]?$/i, 'memory of a task, such as 4G or 800M,');
  for (const one of option) checkOther(one);
  return {
    ...(partition === undefined ? {} : { partition }),
    ...(time === undefined ? {} : { time }),
    ...(memory === undefined ? {} : { memory }),
    threads: threads === undefined ? 1 : wholeNumber('--threads', threads, 1, 256),
    others: option,
  };
}

function check(option: string, text: string, shape: RegExp, expected: string): void {
  if (!shape.test(text)) throw new ParameterError(`Expected ${option} to be ${expected} but found ${show(text)}`);
}

function checkOther(text: string): void {
  const [, name] = /^([a-z][a-z0-9-]*)(?:=[^\p{Cc}]+)?$/u.exec(text) ?? [];
  if (name === undefined) {
    throw new ParameterError(`Expected --option to be one of sbatch, such as account=abc, but found ${show(text)}`);
  }
  if (OURS.includes(name)) {
    throw new ParameterError(
      `Expected --option to leave ${name} to this command, which sets it, but found ${show(text)}: change the script that --dry-run writes`,
    );
  }
}
