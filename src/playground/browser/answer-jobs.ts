import { doJob, type Job } from '../story/job.js';

/** What the worker says: that it is there, pieces of an answer, that it is through, or why it is not. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pieces'; readonly pieces: readonly unknown[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };

const BATCH = 5;
// Of a worker, whose messages go to whoever made it and nowhere else.
const scope = self as unknown as { readonly postMessage: (message: WorkerMessage) => void };

function say(message: WorkerMessage): void {
  // oxlint-disable-next-line require-post-message-target-origin -- of a worker, not of a window
  scope.postMessage(message);
}

/** Be the worker: do each job that comes, and say the pieces of its answer. */
export function answerJobs(): void {
  self.addEventListener('message', ({ data }: MessageEvent<Job>) => answer(data));
  say({ kind: 'ready' });
}

function answer(job: Job): void {
  try {
    let pieces: unknown[] = [];
    for (const piece of doJob(job)) {
      pieces.push(piece);
      if (pieces.length < BATCH) continue;
      say({ kind: 'pieces', pieces });
      pieces = [];
    }
    say({ kind: 'pieces', pieces });
    say({ kind: 'done' });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
