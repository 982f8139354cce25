// Write expected.txt of every example anew: build first, run this, and read the difference before you commit it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const examples = new URL('examples/', root);
const DATA = { 'finland-climate-policy': new URL('../shared/data/finland-climate-policy/', root) };

// The examples are TypeScript as it is, which Node runs from version 24 on.
const isNew = Number(process.versions.node.split('.')[0]) >= 24;
const node = isNew ? process.execPath : fileURLToPath(new URL('node_modules/.bin/node', root));

for (const { name } of readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  if (DATA[name] !== undefined && !existsSync(DATA[name])) {
    console.log(`${name}: left as it is, its data folder is absent`);
    continue;
  }
  const main = fileURLToPath(new URL(`${name}/main.ts`, examples));
  const began = performance.now();
  writeFileSync(new URL(`${name}/expected.txt`, examples), execFileSync(node, [main]));
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
