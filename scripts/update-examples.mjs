// Write expected.txt of every example anew: build first, run this, and read the difference before you commit it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const examples = new URL('examples/', root);
const DATA = { 'finland-climate-policy': new URL('../shared/data/finland-climate-policy/', root) };

for (const { name } of readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  if (DATA[name] !== undefined && !existsSync(DATA[name])) {
    console.log(`${name}: left as it is, its data folder is absent`);
    continue;
  }
  const isPython = existsSync(new URL(`${name}/main.py`, examples));
  const main = fileURLToPath(new URL(`${name}/main.${isPython ? 'py' : 'mjs'}`, examples));
  const began = performance.now();
  writeFileSync(
    new URL(`${name}/expected.txt`, examples),
    execFileSync(isPython ? 'python3' : process.execPath, [main]),
  );
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
