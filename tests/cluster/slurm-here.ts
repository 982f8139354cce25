import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/cluster/slurm.sh', import.meta.url));

/** A real Slurm of two nodes on this machine. */
export interface SlurmHere {
  /** What its commands give, `scancel` and so on. */
  readonly ask: (command: string, ...words: string[]) => string;
  /** Start the daemon of a node again. */
  readonly startNode: (name: string) => void;
  /** The number of the process of a node's daemon. */
  readonly daemonOf: (name: string) => number;
  readonly stop: () => void;
}

/** Start it; where it cannot be had here, why. SLURM_CONF of this process names it from then on. */
export function startSlurm(): SlurmHere | { readonly reason: string } {
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-slurm-'));
  const script = (...words: string[]) => spawnSync(SCRIPT, words, { encoding: 'utf8', timeout: 240_000 });
  const stop = () => {
    script('stop', folder);
    rmSync(folder, { recursive: true, force: true });
  };
  const started = process.platform === 'linux' ? script('start', folder, '2') : undefined;
  if (started?.status !== 0) {
    stop();
    return {
      reason: started === undefined ? `it is for Linux, and this is ${process.platform}` : started.stderr.trim(),
    };
  }
  process.env['SLURM_CONF'] = join(folder, 'slurm.conf');
  return {
    ask: (command, ...words) => execFileSync(command, words, { encoding: 'utf8' }),
    startNode: (name) => {
      const { status, stderr } = script('node', folder, name);
      if (status !== 0) throw new Error(stderr);
    },
    daemonOf: (name) => Number(execFileSync('cat', [join(folder, `slurmd.${name}.pid`)], { encoding: 'utf8' })),
    stop,
  };
}
