import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CAREFUL, spreadOf } from './timing.mjs';

const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const CPU = new URL('./cluster-cpu.mjs', import.meta.url).href;
const WORKERS = [1, 2, 4];

/**
 * What several workers on one folder do: `metagovernor experiment work`, each a process with one thread, on a new folder each time.
 *
 * `seconds` is the clock from the start of the first to the end of the last, starting Node.js included, in turns of 1, 2 and 4 workers;
 * `cpu` what all of them took. `leases` is the CPU of one worker over that of `experiment run` on the same shards: what sharing the
 * folder costs where nobody shares it.
 *
 * @param {import('./timing.mjs').Effort} effort
 */
export async function cluster(effort) {
  const rounds = effort === CAREFUL ? 3 : 1;
  const replicates = effort === CAREFUL ? 10_000 : 1_000;
  const shards = replicates / 50;
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-bench-'));
  try {
    writeFileSync(
      join(folder, 'bench.json'),
      JSON.stringify({
        scenarios: [{ scenario: { ticks: 24, network: { kind: 'generated', actors: 30 } }, label: 'generated' }],
        strategies: ['handsOff'],
        replicates,
        seed: 'bench',
      }),
    );
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      const one = { alone: await timed(folder, 0) };
      for (const workers of WORKERS) one[workers] = await timed(folder, workers);
      measured.push(one);
    }
    const ratio = (of) => spreadOf(measured.map(of));
    return {
      runs: replicates,
      shards,
      shardsPerSecond: WORKERS.map((workers) => ratio((each) => shards / each[workers].seconds)),
      speedUp: WORKERS.map((workers) => ratio((each) => each[1].seconds / each[workers].seconds)),
      cpu: WORKERS.map((workers) => ratio((each) => each[workers].cpu / each[1].cpu)),
      leases: ratio((each) => each[1].cpu / each.alone.cpu - 1),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Clock and CPU seconds of so many workers on a new folder; without any, of the command that shares nothing. */
async function timed(folder, workers) {
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  await ended(['plan', join(folder, 'bench.json'), '--out', out, '--shard-runs', '50']);
  const file = join(folder, 'cpu.txt');
  rmSync(file, { force: true });
  const start = performance.now();
  if (workers === 0) await ended(['run', out, '--threads', '1'], file);
  else {
    const tasks = Array.from({ length: workers }, (_, task) => ['--of', String(workers), '--task', String(task)]);
    await Promise.all(tasks.map((part) => ended(['work', out, '--threads', '1', ...part], file)));
  }
  const seconds = (performance.now() - start) / 1000;
  const cpus = readFileSync(file, 'utf8').trim().split('\n').map(Number);
  return { seconds, cpu: cpus.reduce((sum, each) => sum + each, 0) };
}

/**
 * @param {readonly string[]} words
 * @param {string} [cpuFile] takes the CPU seconds of the process
 */
function ended(words, cpuFile) {
  return new Promise((resolve, reject) => {
    const counting = cpuFile === undefined ? [] : ['--import', CPU];
    const child = spawn(process.execPath, [...counting, PROGRAM, 'experiment', ...words], {
      stdio: 'ignore',
      env: { ...process.env, BENCH_CPU_FILE: cpuFile },
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${words.join(' ')} ended with ${code}`))));
  });
}

/** @param {Awaited<ReturnType<typeof cluster>>} result */
export function describeCluster({ runs, shards, shardsPerSecond, speedUp, cpu, leases }) {
  return [
    `${runs} runs of 30 actors in ${shards} shards, workers of one thread`,
    ...WORKERS.map(
      (workers, at) =>
        `${workers} ${workers === 1 ? 'worker' : 'workers'}: ${range(shardsPerSecond[at], 1)} shards/s on the clock, ${range(speedUp[at], 2)} times one worker, ${range(cpu[at], 2)} times its CPU`,
    ),
    `one worker over "experiment run": ${range({ ...leases, median: 100 * leases.median, min: 100 * leases.min, max: 100 * leases.max }, 0)} % more CPU`,
  ];
}

function range({ median, min, max }, digits) {
  return `${median.toFixed(digits)} (${min.toFixed(digits)} to ${max.toFixed(digits)})`;
}
