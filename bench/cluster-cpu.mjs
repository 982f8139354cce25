// Imported before a program: leaves the CPU seconds of its process, all threads, at the end of a file.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(process.env.BENCH_CPU_FILE, `${(user + system) / 1e6}\n`);
  });
}
