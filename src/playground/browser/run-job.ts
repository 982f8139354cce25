import { type Answers, doJob, type Job } from '../story/job.js';
import type { WorkerMessage } from './answer-jobs.js';

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

/** How a job is told of. */
interface Listener<J extends Job> {
  readonly onPieces: (pieces: readonly PieceOf<J>[]) => void;
  readonly onDone: () => void;
  readonly onFault: (error: Error) => void;
}

/** Do a job beside the page, or in slices where there can be no worker; the pieces are the same. */
export function runJob<J extends Job>(job: J, onPieces: (pieces: readonly PieceOf<J>[]) => void): Running {
  const control = { stop: () => {} };
  const done = new Promise<void>((resolve, reject) => {
    const listener: Listener<J> = { onPieces, onDone: resolve, onFault: reject };
    const here = () => {
      control.stop = doInSlices(job, listener);
    };
    control.stop = doInWorker(job, listener, here) ?? control.stop;
  });
  return { done, stop: () => control.stop() };
}

/** Returns how to stop it; where there can be no worker `otherwise` is done instead, at once or after a silence. */
function doInWorker<J extends Job>(job: J, { onPieces, onDone, onFault }: Listener<J>, otherwise: () => void) {
  let worker: Worker;
  try {
    worker = makeWorker();
  } catch {
    otherwise();
    return undefined;
  }
  const giveUp = () => {
    window.clearTimeout(patience);
    worker.terminate();
    otherwise();
  };
  const patience = window.setTimeout(giveUp, SILENCE);
  worker.addEventListener('error', giveUp, { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    switch (data.kind) {
      case 'ready':
        window.clearTimeout(patience);
        // oxlint-disable-next-line require-post-message-target-origin -- to a worker, not to a window
        worker.postMessage(job);
        return;
      case 'pieces':
        onPieces(data.pieces as PieceOf<J>[]);
        return;
      case 'done':
        worker.terminate();
        onDone();
        return;
      case 'failed':
        worker.terminate();
        onFault(new Error(data.message));
    }
  });
  return () => {
    window.clearTimeout(patience);
    worker.terminate();
  };
}

/** The worker runs the script of the page, which finds no document there and answers jobs (main.tsx). */
function makeWorker(): Worker {
  const script = document.querySelector('script[type=module]')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module' });
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

function doInSlices<J extends Job>(job: J, { onPieces, onDone, onFault }: Listener<J>): () => void {
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
          onDone();
          return;
        }
        pieces.push(value);
      } while (performance.now() < until);
    } catch (error) {
      onFault(error as Error);
      return;
    }
    onPieces(pieces);
    timer = window.setTimeout(slice);
  };
  timer = window.setTimeout(slice);
  return () => window.clearTimeout(timer);
}
