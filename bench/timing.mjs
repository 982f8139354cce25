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
 * @param {() => void} work
 * @param {Effort} effort
 * @returns {Spread}
 */
export function measure(work, { rounds, atLeast }) {
  let repetitions = 1;
  const round = () => {
    for (let repetition = 0; repetition < repetitions; repetition++) work();
  };
  for (let took = cpuSeconds(round); took < atLeast; took = cpuSeconds(round)) repetitions *= 2;
  return spreadOf(Array.from({ length: rounds }, () => cpuSeconds(round) / repetitions));
}

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
