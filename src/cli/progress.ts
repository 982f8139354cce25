import type { Progress } from '../experiment/index.js';

/** Where progress goes, and how it may look there. */
export interface ProgressTarget {
  readonly write: (text: string) => void;
  /** Whether one line can be drawn again and again. */
  readonly isTerminal: boolean;
  /** Seconds since some moment. */
  readonly now: () => number;
}

/** What the estimate of the time left has to know. */
export interface Workload {
  /** Runs whose failures are replayed; they are done first. */
  readonly attributedRuns: number;
  /** How many plain runs such a run takes as long as; a guess until plain runs are done. */
  readonly cost: number;
}

/** Says how far a comparison has come. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Wipe the redrawn line, or leave the plain ones. */
  readonly end: () => void;
}

/** Progress on a terminal as one line drawn again, elsewhere as a plain line at the start and for each tenth of the work. */
export function createProgressLine(target: ProgressTarget, workload: Workload): ProgressLine {
  const start = target.now();
  let shownTenth = -1;
  let isDrawn = false;
  let plainSince: { readonly done: number; readonly at: number } | undefined;

  function show(progress: Progress): void {
    const at = target.now();
    const { attributedRuns } = workload;
    if (plainSince === undefined && progress.done > attributedRuns) plainSince = { done: progress.done, at };
    const share = shareDone(progress, workload);
    const left = secondsLeft(progress, share, at, start, plainSince);
    const line = describe(progress, share, left, at - start, workload);
    if (target.isTerminal) {
      target.write(`\r\x1b[2K${line}`);
      isDrawn = true;
      return;
    }
    const tenth = Math.floor(share * 10 + 1e-9);
    if (tenth === shownTenth) return;
    shownTenth = tenth;
    target.write(`${line}\n`);
  }

  return {
    show,
    end: () => {
      if (isDrawn) target.write('\r\x1b[2K');
      isDrawn = false;
    },
  };
}

/** The share of the work that is done, a replayed run counting as several. */
export function shareDone({ done, total }: Progress, { attributedRuns, cost }: Workload): number {
  const work = (runs: number) => Math.min(runs, attributedRuns) * cost + Math.max(0, runs - attributedRuns);
  return total === 0 ? 1 : work(done) / work(total);
}

function secondsLeft(
  { done, total }: Progress,
  share: number,
  at: number,
  start: number,
  plainSince: { readonly done: number; readonly at: number } | undefined,
): number {
  if (plainSince !== undefined && done > plainSince.done) {
    return ((total - done) * (at - plainSince.at)) / (done - plainSince.done);
  }
  return share > 0 ? ((1 - share) * (at - start)) / share : Number.NaN;
}

function describe(
  { done, total }: Progress,
  share: number,
  left: number,
  elapsed: number,
  { attributedRuns }: Workload,
): string {
  const percent = `${Math.floor(100 * share + 1e-9)}`.padStart(3);
  const parts = [`${percent} %`, `${done} of ${total} runs`];
  if (done < attributedRuns) parts.push('replaying failures');
  if (done > 0 && elapsed > 0) parts.push(`${(done / elapsed).toFixed(done < 10 * elapsed ? 1 : 0)} runs/s`);
  if (done === total) parts.push(`${elapsed.toFixed(1)} s`);
  else if (!Number.isNaN(left)) parts.push(`${Math.ceil(left)} s left`);
  return parts.join(', ');
}
