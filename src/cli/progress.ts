import type { Progress } from '../experiment/index.js';
import { drawProgress } from './print.js';

/** Where progress goes, and how it may look there. */
export interface ProgressTarget {
  readonly write: (text: string) => void;
  /** Whether one line can be drawn again and again. */
  readonly isTerminal: boolean;
  /** How many characters a line may have now; no end away from a terminal. */
  readonly columns: () => number;
  /** Seconds since some moment. */
  readonly now: () => number;
}

/** Progress on stderr, drawn again where that is a terminal that can, and NO_COLOR does not ask for plain text. */
export function progressTarget(): ProgressTarget {
  const { stderr, env } = process;
  return {
    write: drawProgress,
    isTerminal: stderr.isTTY && env['TERM'] !== 'dumb' && !env['NO_COLOR'],
    // The last column stays free: some terminals break the line there.
    columns: () => (stderr.isTTY && stderr.columns > 0 ? stderr.columns - 1 : Number.POSITIVE_INFINITY),
    now: () => performance.now() / 1000,
  };
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

// Away from a terminal a line is due after so much of the work, but not sooner than some seconds after the last, or so many seconds.
const PLAIN_STEPS = 10;
const LEAST_SECONDS = 5;
const PLAIN_SECONDS = 30;

/**
 * Progress on a terminal as one line drawn again, elsewhere as a plain line at the start and the end, for each tenth of the work where
 * that takes 5 seconds or more, and where it takes longer every 30 seconds.
 */
export function createProgressLine(target: ProgressTarget, workload: Workload): ProgressLine {
  const start = target.now();
  let shownStep = -1;
  let shownAt = start;
  let isDrawn = false;
  // What was done before is in no rate.
  let before: number | undefined;
  let plainSince: { readonly done: number; readonly at: number } | undefined;

  function show(progress: Progress): void {
    const at = target.now();
    const { attributedRuns } = workload;
    before ??= progress.done;
    if (plainSince === undefined && progress.done > attributedRuns) plainSince = { done: progress.done, at };
    const share = shareDone(progress, workload);
    const left = secondsLeft(progress, before, share, at, start, plainSince);
    const line = describe(progress, before, share, left, at - start, workload).slice(0, target.columns());
    if (target.isTerminal) {
      target.write(`\r\x1b[2K${line}`);
      isDrawn = true;
      return;
    }
    const step = Math.floor(share * PLAIN_STEPS + 1e-9);
    const wait = step === shownStep ? PLAIN_SECONDS : LEAST_SECONDS;
    const isEnd = step > shownStep && progress.done === progress.total;
    if (shownStep >= 0 && !isEnd && at - shownAt < wait) return;
    shownStep = step;
    shownAt = at;
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
  before: number,
  share: number,
  at: number,
  start: number,
  plainSince: { readonly done: number; readonly at: number } | undefined,
): number {
  if (plainSince !== undefined && done > plainSince.done) {
    return ((total - done) * (at - plainSince.at)) / (done - plainSince.done);
  }
  if (before > 0) return done > before ? ((total - done) * (at - start)) / (done - before) : Number.NaN;
  return share > 0 ? ((1 - share) * (at - start)) / share : Number.NaN;
}

function describe(
  { done, total, failed }: Progress,
  before: number,
  share: number,
  left: number,
  elapsed: number,
  { attributedRuns }: Workload,
): string {
  const percent = `${Math.floor(100 * share + 1e-9)}`.padStart(3);
  const parts = [`${percent} %`, `${done} of ${total} runs`];
  if (done < attributedRuns) parts.push('replaying failures');
  const rate = elapsed > 0 ? (done - before) / elapsed : 0;
  if (rate > 0) parts.push(`${rate.toFixed(rate < 10 ? 1 : 0)} runs/s`);
  if (failed > 0) parts.push(`${failed} failed`);
  if (done === total) parts.push(`${elapsed.toFixed(1)} s`);
  else if (!Number.isNaN(left)) parts.push(`${Math.ceil(left)} s left`);
  return parts.join(', ');
}
