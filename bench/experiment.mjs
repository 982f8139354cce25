import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CAREFUL, spreadOf } from './timing.mjs';

const CHILD = fileURLToPath(new URL('./experiment-child.mjs', import.meta.url));

/**
 * What the experiment layer costs: runs of a generated network of 30 actors over 24 ticks, 20 problems, hands-off.
 *
 * `overhead` is the CPU time of an experiment in one thread, shards written to disk, over that of the bare loop (draw, step, measure);
 * pairs of fresh processes, the bare loop before and after in turn. `growth` is the peak of resident memory of twice as many runs.
 *
 * @param {import('./timing.mjs').Effort} effort
 */
export function experiment(effort) {
  const isCareful = effort === CAREFUL;
  const runs = isCareful ? 4_000 : 1_000;
  const pairs = Array.from({ length: isCareful ? 7 : 3 }, (_, pair) => {
    const kinds = pair % 2 === 0 ? ['bare', 'inline'] : ['inline', 'bare'];
    const [one, other] = kinds.map((kind) => child(kind, runs));
    return pair % 2 === 0 ? { bare: one, inline: other } : { bare: other, inline: one };
  });
  const threads = child('threads', 4 * runs);
  const twice = child('threads', 8 * runs);
  return {
    runs,
    overhead: spreadOf(pairs.map(({ bare, inline }) => inline.cpuSeconds / bare.cpuSeconds - 1)),
    millisecondsPerRun: spreadOf(pairs.map(({ bare }) => (1000 * bare.cpuSeconds) / runs)),
    threads,
    twice,
  };
}

function child(kind, runs) {
  return JSON.parse(execFileSync(process.execPath, [CHILD, kind, String(runs)], { encoding: 'utf8' }));
}

/** @param {ReturnType<typeof experiment>} result */
export function describeExperiment({ overhead, millisecondsPerRun, threads, twice }) {
  return [
    `overhead over the bare loop: ${percent(overhead.median)} (${percent(overhead.min)} to ${percent(overhead.max)})`,
    `bare loop: ${millisecondsPerRun.median.toFixed(2)} ms of CPU a run`,
    `2 threads: ${threads.runs} runs in ${threads.wallSeconds.toFixed(1)} s, ${((1000 * threads.cpuSeconds) / threads.runs).toFixed(2)} ms of CPU a run; 100,000 runs would take ${((100_000 / twice.runs) * twice.wallSeconds).toFixed(0)} s`,
    `peak of resident memory: ${threads.residentMegabytes.toFixed(0)} MB for ${threads.runs} runs, ${twice.residentMegabytes.toFixed(0)} MB for ${twice.runs}`,
  ];
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
