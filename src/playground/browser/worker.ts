import { doJob, type Job } from '../story/job.js';

const BATCH = 5;
const scope = self as unknown as { postMessage: (message: WorkerMessage) => void; onmessage: unknown };

/** What the worker says: that it is there, pieces of an answer, that it is through, or why it is not. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pieces'; readonly pieces: readonly unknown[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };

scope.onmessage = ({ data }: { readonly data: Job }) => {
  try {
    let pieces: unknown[] = [];
    for (const piece of doJob(data)) {
      pieces.push(piece);
      if (pieces.length < BATCH) continue;
      scope.postMessage({ kind: 'pieces', pieces });
      pieces = [];
    }
    scope.postMessage({ kind: 'pieces', pieces });
    scope.postMessage({ kind: 'done' });
  } catch (error) {
    scope.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
scope.postMessage({ kind: 'ready' });
