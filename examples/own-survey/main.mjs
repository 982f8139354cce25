import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The four commands of the README, one after another, in a copy of this folder: the first one writes a file.
const { resolve } = createRequire(import.meta.url);
const packageFile = resolve('metagovernor/package.json');
const { bin } = JSON.parse(readFileSync(packageFile, 'utf8'));
const program = join(dirname(packageFile), bin.metagovernor);

const COMMANDS = [
  'network collaboration.csv trust.csv conflict.csv --nodes organisations.csv --draft-mapping draft.yaml',
  'network --mapping survey.yaml',
  'run --mapping survey.yaml --strategy facilitator --seed 7 --ticks 60',
  'compare --mapping survey.yaml --strategies handsOff,facilitator --replicates 100 --attribute 4 --seed 1',
];

const folder = mkdtempSync(join(tmpdir(), 'metagovernor-example-'));
try {
  cpSync(fileURLToPath(new URL('.', import.meta.url)), folder, { recursive: true });
  for (const command of COMMANDS) {
    console.log(`$ metagovernor ${command}\n`);
    const words = [program, ...command.split(' ')];
    console.log(
      execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
