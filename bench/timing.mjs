/**
 * How this folder measures: CPU time of the process, never the clock on the wall, because other work may share the cores.
 *
 * @typedef {{ median: number, min: number, max: number, rounds: number }} Spread
 * @typedef {{ rounds: number, atLeast: number }} Effort rounds per figure, CPU seconds per round at least
 */

/** @type {Effort} */
export const CAREFUL = { rounds: 9, atLeast: 0.3 };
/** @type {Effort} */
export const QUICK = { rounds: 3, atLeast: 0.05 };

/**
 * CPU seconds, user and system, that a piece of work takes.
 *
 * @param {() => void} work
 */
export function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * CPU seconds of one repetition of `work`: median, least and most over the rounds.
 *
 * A round repeats the work until it takes long enough to be measured; finding out how often warms it up.
 *
 * @template T
 * @param {(subject: T) => void} work
 * @param {Effort} effort
 * @param {T} [subject] what the work is done on. Handed over and not captured: the engine compiles a loop for one captured
 *   world as if that world were a constant, at twice the speed that any program with a world in a variable gets.
 * @returns {Spread}
 */
export function measure(work, { rounds, atLeast }, subject) {
  let repetitions = 1;
  const round = () => cpuSeconds(() => repeat(work, repetitions, subject));
  for (let took = round(); took < atLeast; took = round()) repetitions *= 2;
  return spreadOf(Array.from({ length: rounds }, () => round() / repetitions));
}

function repeat(work, repetitions, subject) {
  for (let repetition = 0; repetition < repetitions; repetition++) work(subject);
}

// Calls of many different functions, so that the engine builds none of them into the loop.
for (const work of [() => 0, () => 1, () => 2, () => 3, () => 4, () => 5]) repeat(work, 1_000, work);

/**
 * Median, least and most of some figures.
 *
 * @param {readonly number[]} figures
 * @returns {Spread}
 */
export function spreadOf(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted[sorted.length - 1], rounds: sorted.length };
}

/**
 * The rate at which `units` are done when one repetition takes that long.
 *
 * @param {number} units
 * @param {Spread} seconds
 * @returns {Spread}
 */
export function rateOf(units, { median, min, max, rounds }) {
  return { median: units / median, min: units / max, max: units / min, rounds };
}
