import { computed, signal } from '@preact/signals';
import { SIDES, type Side } from '../state/page-state.js';
import type { ManyRow } from '../story/many-runs.js';
import { announced, page, storyA, storyB, text } from './app.js';
import { type Running, runJob } from './run-job.js';

/** How many stories. */
export const MANY = 200;
/** More would only take from each other. */
const MOST_WORKERS = 4;

/** Many runs of one future, in the order of their numbers, and which future on which world they are of. */
interface Sample {
  readonly of: string;
  readonly rows: readonly ManyRow[];
}

const NONE: Sample = { of: '', rows: [] };
const samples = signal<Readonly<Record<Side, Sample>>>({ a: NONE, b: NONE });
/** The last many runs of A that were of something else: what was changed is seen beside it. */
export const former = signal<readonly ManyRow[]>([]);
export const withB = signal(false);
export const busy = signal(false);
export const doneRuns = signal(0);
export const wantedRuns = signal(0);
let running: Running[] = [];

/** The runs of a future, while they are still of what the page shows. */
export const rowsA = computed(() => rowsOf('a'));
export const rowsB = computed(() => rowsOf('b'));

function rowsOf(side: Side): readonly ManyRow[] {
  const sample = samples.value[side];
  return sample.of === identityOf(side) ? sample.rows : [];
}

function identityOf(side: Side): string {
  const { scenario, set, seed, [side]: future } = page.value;
  return JSON.stringify([scenario, set, seed, future]);
}

/** Run many stories of A, and of B where both are wanted; on as many workers as make sense. */
export async function runMany(): Promise<void> {
  stopMany();
  const sides = withB.value ? SIDES : SIDES.slice(0, 1);
  busy.value = true;
  doneRuns.value = 0;
  wantedRuns.value = MANY * sides.length;
  const workers = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1));
  const share = Math.ceil((MANY * sides.length) / workers);
  const jobs = sides.map((side) => startSide(side, share));
  running = jobs.flatMap(({ parts }) => parts);
  try {
    await Promise.all(running.map(({ done }) => done));
    for (const { side, of, rows } of jobs) keepSample(side, of, rows);
    announced.value = text.value.many.progress(doneRuns.value, wantedRuns.value);
  } finally {
    running = [];
    busy.value = false;
  }
}

/** Start the runs of one future; what they are of is what the page shows now, whatever it shows when they are through. */
function startSide(side: Side, share: number) {
  const { scenario, seed, future } = side === 'a' ? storyA.value : storyB.value;
  const rows: ManyRow[] = [];
  const parts = cuts(MANY, share).map(([first, end]) =>
    runJob({ kind: 'many', scenario, seed, future, first, end }, (more) => {
      rows.push(...more);
      doneRuns.value += more.length;
    }),
  );
  return { side, of: identityOf(side), rows, parts };
}

function keepSample(side: Side, of: string, rows: readonly ManyRow[]): void {
  const before = samples.value[side];
  if (side === 'a' && before.rows.length > 0 && before.of !== of) former.value = before.rows;
  const sorted = rows.toSorted((one, other) => one.replicate - other.replicate);
  samples.value = { ...samples.value, [side]: { of, rows: sorted } };
}

/** Stop: nothing more is run, and what was run is not shown, for it is not what was asked for. */
export function stopMany(): void {
  for (const { stop } of running) stop();
  running = [];
  busy.value = false;
}

function cuts(runs: number, share: number): [number, number][] {
  const pieces = Math.max(1, Math.ceil(runs / share));
  return Array.from({ length: pieces }, (_, piece) => [
    Math.round((piece * runs) / pieces),
    Math.round(((piece + 1) * runs) / pieces),
  ]);
}
