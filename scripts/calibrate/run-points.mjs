import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

const WORKER = fileURLToPath(new URL('./point-summaries.mjs', import.meta.url));

/**
 * Simulate at many points in threads, or at what is missing of them: a point that was computed is never computed again.
 *
 * Each point is a file of its own, written elsewhere first and then renamed, so that a killed run leaves whole points only.
 *
 * @param {object} options
 * @param {readonly Readonly<Record<string, number>>[]} options.points
 * @param {{ networks: number, futures: number, groups: number, seed: string }} options.size
 * @param {URL} options.folder - where the points are kept; it is made where it is not there.
 * @param {number} options.threads
 * @param {(done: number, of: number) => void} [options.onPoint]
 * @returns {Promise<Record<string, import('./point-summaries.mjs').Summary>[]>} point by point.
 */
export async function runPoints({ points, size, folder, threads, onPoint }) {
  mkdirSync(folder, { recursive: true });
  const found = points.map((changes, point) => readPoint(fileOf(folder, point), { changes, ...size }));
  const missing = points.flatMap((_, point) => (found[point] === undefined ? [point] : []));
  let done = points.length - missing.length;
  if (missing.length === 0) return found;
  const pool = new Piscina({ filename: WORKER, minThreads: 1, maxThreads: threads });
  try {
    await Promise.all(
      missing.map(async (point) => {
        const task = { changes: points[point], ...size };
        found[point] = await pool.run(task);
        writePoint(fileOf(folder, point), { task, summaries: found[point] });
        done++;
        onPoint?.(done, points.length);
      }),
    );
  } finally {
    await pool.destroy();
  }
  return found;
}

function fileOf(folder, point) {
  return new URL(`${String(point).padStart(4, '0')}.json`, folder);
}

/** What was computed of the very same task; anything else does not count. */
function readPoint(file, task) {
  let kept;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
  return JSON.stringify(kept.task) === JSON.stringify(task) ? kept.summaries : undefined;
}

function writePoint(file, content) {
  const part = new URL(`${file.href}.${process.pid}.part`);
  writeFileSync(part, JSON.stringify(content));
  renameSync(part, file);
}
