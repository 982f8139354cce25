import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArrayTask } from '../../../src/cli/cluster/array-task.js';

/** What each scheduler puts into the environment of the tasks of an array of `count`, the first first. */
const ARRAYS: Readonly<Record<string, (count: number) => Record<string, string>[]>> = {
  'Slurm, from 0': (count) => slurm(count, 0, 1),
  'Slurm, from 1': (count) => slurm(count, 1, 1),
  'Slurm, from 10 in steps of 5': (count) => slurm(count, 10, 5),
  'PBS, from 0': (count) => numbers(count, 0).map((number) => ({ PBS_ARRAY_INDEX: number, PBS_ARRAY_ID: '12[].head' })),
  'PBS, from 1': (count) => numbers(count, 1).map((number) => ({ PBS_ARRAY_INDEX: number })),
  Torque: (count) => numbers(count, 0).map((number) => ({ PBS_ARRAYID: number })),
  'Grid Engine': (count) =>
    numbers(count, 1).map((number) => ({
      SGE_TASK_ID: number,
      SGE_TASK_FIRST: '1',
      SGE_TASK_LAST: String(count),
      SGE_TASK_STEPSIZE: '1',
    })),
  LSF: (count) =>
    numbers(count, 1).map((number) => ({
      LSB_JOBINDEX: number,
      LSB_JOBINDEX_END: String(count),
      LSB_JOBINDEX_STEP: '1',
    })),
  Kubernetes: (count) => numbers(count, 0).map((number) => ({ JOB_COMPLETION_INDEX: number })),
  'AWS Batch': (count) =>
    numbers(count, 0).map((number) => ({ AWS_BATCH_JOB_ARRAY_INDEX: number, AWS_BATCH_JOB_ARRAY_SIZE: String(count) })),
};

function numbers(count: number, first: number, step = 1): string[] {
  return Array.from({ length: count }, (_, index) => String(first + step * index));
}

function slurm(count: number, first: number, step: number): Record<string, string>[] {
  return numbers(count, first, step).map((number) => ({
    SLURM_ARRAY_JOB_ID: '12',
    SLURM_ARRAY_TASK_ID: number,
    SLURM_ARRAY_TASK_MIN: String(first),
    SLURM_ARRAY_TASK_MAX: String(first + step * (count - 1)),
    SLURM_ARRAY_TASK_STEP: String(step),
    SLURM_ARRAY_TASK_COUNT: String(count),
  }));
}

describe('which task of an array a process is', () => {
  test.each(Object.keys(ARRAYS))('%s: with --of every part is the part of one task', (name) => {
    assert(
      property(integer({ min: 1, max: 40 }), (count) => {
        const tasks = ARRAYS[name](count).map((environment) => readArrayTask(environment, count));
        expect(tasks.map((task) => task?.of)).toEqual(Array(count).fill(count));
        expect(tasks.map((task) => task?.index).sort((a = 0, b = 0) => a - b)).toEqual(
          Array.from({ length: count }, (_, index) => index),
        );
      }),
    );
  });

  test('how many there are is read where the scheduler says it, and left open where it does not', () => {
    const saying = Object.keys(ARRAYS).filter((name) => readArrayTask(ARRAYS[name](7)[3])?.of === 7);
    expect(saying).toEqual([
      'Slurm, from 0',
      'Slurm, from 1',
      'Slurm, from 10 in steps of 5',
      'Grid Engine',
      'LSF',
      'AWS Batch',
    ]);
    expect(readArrayTask({ JOB_COMPLETION_INDEX: '3' })).toEqual({ index: 3, said: 'task 3 of a Kubernetes array' });
  });

  test('outside arrays there is none, whatever the scheduler says of that', () => {
    expect(readArrayTask({})).toBeUndefined();
    expect(readArrayTask({ SLURM_JOB_ID: '4' })).toBeUndefined();
    expect(readArrayTask({ SGE_TASK_ID: 'undefined', SGE_TASK_LAST: 'undefined' })).toBeUndefined();
    expect(readArrayTask({ LSB_JOBINDEX: '0' })).toBeUndefined();
    expect(readArrayTask({ JOB_COMPLETION_INDEX: '' })).toBeUndefined();
  });

  test.each([
    [
      { JOB_COMPLETION_INDEX: '4' },
      'Expected JOB_COMPLETION_INDEX to be 0 at least and 3 at most, with 4 tasks, but found 4',
    ],
    [{ SGE_TASK_ID: '5' }, 'Expected SGE_TASK_ID to be 1 at least and 4 at most, with 4 tasks, but found 5'],
    [{ SGE_TASK_ID: '0' }, 'Expected SGE_TASK_ID to be 1 at least and 4 at most, with 4 tasks, but found 0'],
    [{ PBS_ARRAY_INDEX: '5' }, 'Expected PBS_ARRAY_INDEX to be 0 at least and 4 at most, with 4 tasks, but found 5'],
    [{ SLURM_ARRAY_TASK_ID: 'x' }, 'Expected SLURM_ARRAY_TASK_ID to hold the number of a task but found "x"'],
    [{ SLURM_ARRAY_TASK_ID: '-1' }, 'Expected SLURM_ARRAY_TASK_ID to hold the number of a task but found "-1"'],
  ])('a number that no task of four has is refused: %o', (environment, message) => {
    expect(() => readArrayTask(environment as Record<string, string>, 4)).toThrow(message);
  });
});
