// Write the generated parts of docs/odd.md and its figure anew: `npm run build && npx node studies/update-odd.ts`, and read the
// difference before you commit it. With --check it writes nothing, and fails where the page or the figure is not what the code says.
import { readFileSync, writeFileSync } from 'node:fs';
import { fillBlocks } from './odd/blocks.ts';
import { tickFigure } from './odd/tick-figure.ts';

/** Each file with what it should hold, given what it holds now. */
const FILES: Readonly<Record<string, (now: string) => string>> = {
  'docs/odd.md': fillBlocks,
  'docs/odd-tick.svg': tickFigure,
};

for (const [name, write] of Object.entries(FILES)) {
  const file = new URL(`../${name}`, import.meta.url);
  const now = readFileSync(file, 'utf8');
  const then = write(now);
  if (process.argv.includes('--check')) compare(name, now, then);
  else {
    writeFileSync(file, then);
    console.log(`${name}: ${now === then ? 'as it was' : 'written anew'}`);
  }
}

function compare(name: string, now: string, then: string): void {
  if (now === then) {
    console.log(`${name}: as the code has it`);
    return;
  }
  const [lines, expected] = [now, then].map((text) => text.split('\n'));
  const line = lines.findIndex((text, at) => text !== expected[at]);
  console.error(`${name} differs from the code at line ${line + 1}: run npx node studies/update-odd.ts`);
  console.error(`page: ${lines[line]}\ncode: ${expected[line]}`);
  process.exitCode = 1;
}
