import { computed, signal } from '@preact/signals';
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
const samples = signal<Readonly<Record<'a' | 'b', Sample>>>({ a: NONE, b: NONE });
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

function rowsOf(side: 'a' | 'b'): readonly ManyRow[] {
  const sample = samples.value[side];
  return sample.of === identityOf(side) ? sample.rows : [];
}

function identityOf(side: 'a' | 'b'): string {
  const { scenario, set, seed, [side]: future } = page.value;
  return JSON.stringify([scenario, set, seed, future]);
}

/** Run many stories of A, and of B where both are wanted; on as many workers as make sense. */
export async function runMany(): Promise<void> {
  stopMany();
  const sides = withB.value ? (['a', 'b'] as const) : (['a'] as const);
  busy.value = true;
  doneRuns.value = 0;
  wantedRuns.value = MANY * sides.length;
  const workers = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1));
  const share = Math.ceil((MANY * sides.length) / workers);
  const found: Record<'a' | 'b', ManyRow[]> = { a: [], b: [] };
  const show = () => {
    const { of, rows } = samples.value.a;
    if (rows.length > 0 && of !== identityOf('a')) former.value = rows;
    samples.value = {
      ...samples.value,
      ...Object.fromEntries(
        sides.map((side) => [
          side,
          { of: identityOf(side), rows: found[side].toSorted((one, other) => one.replicate - other.replicate) },
        ]),
      ),
    };
  };
  running = sides.flatMap((side) => {
    const { scenario, seed } = side === 'a' ? storyA.value : storyB.value;
    const future = page.value[side];
    return cuts(MANY, share).map(([first, end]) =>
      runJob({ kind: 'many', scenario, seed, future, first, end }, (rows) => {
        found[side].push(...rows);
        doneRuns.value += rows.length;
      }),
    );
  });
  try {
    await Promise.all(running.map(({ done }) => done));
    announced.value = text.value.many.progress(doneRuns.value, wantedRuns.value);
  } finally {
    show();
    running = [];
    busy.value = false;
  }
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
