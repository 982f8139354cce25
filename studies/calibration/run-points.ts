import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { PointSize, PointTask, Summaries } from './point-summaries.ts';
import type { Point } from './sample-points.ts';

const WORKER = fileURLToPath(new URL('./point-summaries.ts', import.meta.url));

/** What to simulate, and where to keep it. */
export interface RunPointsOptions {
  readonly points: readonly Point[];
  readonly size: PointSize;
  /** Where the points are kept; it is made where it is not there. */
  readonly folder: URL;
  readonly threads: number;
  readonly onPoint?: (done: number, of: number) => void;
}

/**
 * Simulate at many points in threads, or at what is missing of them: a point that was computed is never computed again.
 *
 * Each point is a file of its own, written elsewhere first and then renamed, so that a killed run leaves whole points only.
 *
 * @returns point by point.
 */
export async function runPoints({ points, size, folder, threads, onPoint }: RunPointsOptions): Promise<Summaries[]> {
  mkdirSync(folder, { recursive: true });
  const found = points.map((changes, point) => readPoint(fileOf(folder, point), { changes, ...size }));
  const missing = points.flatMap((_, point) => (found[point] === undefined ? [point] : []));
  let done = points.length - missing.length;
  if (missing.length === 0) return found.filter(isThere);
  const pool = new Piscina({ filename: WORKER, minThreads: 1, maxThreads: threads });
  try {
    await Promise.all(
      missing.map(async (point) => {
        const task: PointTask = { changes: points[point], ...size };
        const summaries = (await pool.run(task)) as Summaries;
        found[point] = summaries;
        writePoint(fileOf(folder, point), { task, summaries });
        done++;
        onPoint?.(done, points.length);
      }),
    );
  } finally {
    await pool.destroy();
  }
  return found.filter(isThere);
}

function isThere(summaries: Summaries | undefined): summaries is Summaries {
  return summaries !== undefined;
}

interface KeptPoint {
  readonly task: PointTask;
  readonly summaries: Summaries;
}

function fileOf(folder: URL, point: number): URL {
  return new URL(`${String(point).padStart(4, '0')}.json`, folder);
}

/** What was computed of the very same task; anything else does not count. */
function readPoint(file: URL, task: PointTask): Summaries | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { task: done, summaries } = JSON.parse(readFileSync(file, 'utf8')) as KeptPoint;
    return JSON.stringify(done) === JSON.stringify(task) ? summaries : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function writePoint(file: URL, content: KeptPoint): void {
  const part = new URL(`${file.href}.${process.pid}.part`);
  writeFileSync(part, JSON.stringify(content));
  renameSync(part, file);
}
