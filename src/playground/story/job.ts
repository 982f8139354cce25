import type { Scenario } from '../../model/index.js';
import type { Future } from '../state/page-state.js';
import { type ManyRow, manyRuns } from './many-runs.js';
import type { ProcessCard } from './process-card.js';
import { type WhatIf, whatIf } from './what-if.js';

/** Work that takes longer than a blink: plain data, so that it can be sent to a worker. */
export type Job =
  | {
      readonly kind: 'many';
      readonly scenario: Scenario;
      readonly seed: number;
      readonly future: Future;
      readonly first: number;
      readonly end: number;
    }
  | {
      readonly kind: 'whatIf';
      readonly scenario: Scenario;
      readonly seed: number;
      readonly future: Future;
      readonly failed: ProcessCard;
      readonly from: number;
    };

/** What a kind of job answers, piece by piece. */
export interface Answers {
  readonly many: ManyRow;
  readonly whatIf: WhatIf;
}

/** Do a job, a piece at a time: wherever it is done, the same comes out. */
export function doJob(job: Job): Generator<Answers[Job['kind']]> {
  switch (job.kind) {
    case 'many':
      return manyRuns(job.scenario, job.seed, job.future, job.first, job.end);
    case 'whatIf':
      return whatIf(job.scenario, job.seed, job.future, job.failed, job.from);
  }
}
