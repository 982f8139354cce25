import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./scale-child.mjs', import.meta.url));

/**
 * CPU seconds to create a world of a million actors and ten million ties, and the peak of resident memory, each in a fresh process.
 *
 * `contact` is everyday contact on a random network; `everything` is the default options on a generated governance network,
 * with room for ties that form later.
 */
export function scale(_effort, { actors = 1_000_000, meanDegree = 10 } = {}) {
  return ['contact', 'everything'].map((kind) =>
    JSON.parse(execFileSync(process.execPath, [CHILD, kind, String(actors), String(meanDegree)], { encoding: 'utf8' })),
  );
}

/** @param {ReturnType<typeof scale>} results */
export function describeScale(results) {
  return results.map(
    ({ kind, actors, ties, createSeconds, secondsPerTick, residentMegabytes }) =>
      `${kind}, ${actors} actors, ${ties} ties: created in ${createSeconds.toFixed(1)} s, ` +
      `${secondsPerTick.toFixed(2)} s a tick, ${residentMegabytes.toFixed(0)} MB resident at most`,
  );
}
