// Write expected.txt of every example anew: build first, run this, and read the difference before you commit it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const examples = new URL('examples/', root);
const LANGUAGES = [
  ['mjs', process.execPath],
  ['py', 'python3'],
  ['R', 'Rscript'],
];
/** Those that take the folder of their experiment as a word. */
const ON_FOLDERS = ['from-r', 'from-python'];
const DATA = { 'finland-climate-policy': new URL('../shared/data/finland-climate-policy/', root) };

for (const { name } of readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  if (DATA[name] !== undefined && !existsSync(DATA[name])) {
    console.log(`${name}: left as it is, its data folder is absent`);
    continue;
  }
  const [ending, program] = LANGUAGES.find(([each]) => existsSync(new URL(`${name}/main.${each}`, examples)));
  if (spawnSync(program, ['--version']).status !== 0) {
    console.log(`${name}: left as it is, for there is no ${program}`);
    continue;
  }
  const main = fileURLToPath(new URL(`${name}/main.${ending}`, examples));
  // What an example writes goes elsewhere, so that it is run anew.
  const out = ON_FOLDERS.includes(name) ? [mkdtempSync(join(tmpdir(), 'metagovernor-example-'))] : [];
  const began = performance.now();
  writeFileSync(new URL(`${name}/expected.txt`, examples), execFileSync(program, [main, ...out]));
  for (const folder of out) rmSync(folder, { recursive: true });
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
