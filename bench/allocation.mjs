import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./allocation-child.mjs', import.meta.url));
const FLAGS = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'];

/**
 * Bytes per tick that are put on the JavaScript heap, and that stay, in a warm process without a metagovernor.
 *
 * @returns {{ world: string, actors: number, ticks: number, bytesPerTick: number, bytesKeptPerTick: number }[]}
 */
export function allocation() {
  return JSON.parse(execFileSync(process.execPath, [...FLAGS, CHILD], { encoding: 'utf8' }));
}

/** @param {ReturnType<typeof allocation>} results */
export function describeAllocation(results) {
  return results.map(
    ({ world, actors, ticks, bytesPerTick, bytesKeptPerTick }) =>
      `${world}, ${actors} actors: ${bytesPerTick.toFixed(0)} bytes a tick ` +
      `(${(bytesPerTick / actors).toFixed(2)} an actor), ${bytesKeptPerTick.toFixed(1)} kept; over ${ticks} ticks`,
  );
}
