import { type Answers, doJob, type Job } from '../story/job.js';
import type { WorkerMessage } from './worker.js';
import JobWorker from './worker.js?worker&inline';

/** How long a worker may be silent at first before the work is done here: a page may forbid workers without a word. */
const SILENCE = 300;
/** How long the page is kept waiting at a stretch where the work is done here, in milliseconds. */
const SLICE = 8;

/** A job that runs, and can be stopped. */
export interface Running {
  /** Resolves when all pieces have come; rejects where the work fails. Never settles once stopped. */
  readonly done: Promise<void>;
  readonly stop: () => void;
}

type PieceOf<J extends Job> = Answers[J['kind']];

/** Do a job beside the page, or in slices where there can be no worker; the pieces are the same. */
export function runJob<J extends Job>(job: J, onPieces: (pieces: readonly PieceOf<J>[]) => void): Running {
  let stop = () => {};
  const done = new Promise<void>((resolve, reject) => {
    const here = () => {
      const slices = inSlices(job, onPieces, resolve, reject);
      stop = slices.stop;
    };
    let worker: Worker;
    try {
      worker = new JobWorker();
    } catch {
      here();
      return;
    }
    const giveUp = () => {
      worker.terminate();
      here();
    };
    const patience = setTimeout(giveUp, SILENCE);
    let there = false;
    stop = () => {
      clearTimeout(patience);
      worker.terminate();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (there) return;
      clearTimeout(patience);
      giveUp();
    };
    worker.onmessage = ({ data }: { readonly data: WorkerMessage }) => {
      switch (data.kind) {
        case 'ready':
          there = true;
          clearTimeout(patience);
          worker.postMessage(job);
          return;
        case 'pieces':
          onPieces(data.pieces as PieceOf<J>[]);
          return;
        case 'done':
          worker.terminate();
          resolve();
          return;
        case 'failed':
          worker.terminate();
          reject(new Error(data.message));
      }
    };
  });
  return { done, stop: () => stop() };
}

function inSlices<J extends Job>(
  job: J,
  onPieces: (pieces: readonly PieceOf<J>[]) => void,
  resolve: () => void,
  reject: (error: unknown) => void,
): { readonly stop: () => void } {
  const work = doJob(job) as Generator<PieceOf<J>>;
  let timer = 0;
  const slice = () => {
    const pieces: PieceOf<J>[] = [];
    const until = performance.now() + SLICE;
    try {
      do {
        const { done, value } = work.next();
        if (done) {
          onPieces(pieces);
          resolve();
          return;
        }
        pieces.push(value);
      } while (performance.now() < until);
    } catch (error) {
      reject(error);
      return;
    }
    onPieces(pieces);
    timer = window.setTimeout(slice);
  };
  timer = window.setTimeout(slice);
  return { stop: () => window.clearTimeout(timer) };
}
