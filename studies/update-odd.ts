// Write the generated parts of docs/odd.md anew: `npm run build && npx node studies/update-odd.ts`, and read the difference before you commit it.
// With --check it writes nothing, and fails where the page is not what the code says.
import { readFileSync, writeFileSync } from 'node:fs';
import { fillBlocks } from './odd/blocks.ts';

const FILE = new URL('../docs/odd.md', import.meta.url);
const page = readFileSync(FILE, 'utf8');
const filled = fillBlocks(page);

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, filled);
  console.log(`docs/odd.md: ${filled === page ? 'as it was' : 'written anew'}`);
} else if (filled === page) {
  console.log('docs/odd.md: as the code has it');
} else {
  const [now, then] = [page, filled].map((text) => text.split('\n'));
  const line = now.findIndex((text, at) => text !== then[at]);
  console.error(`docs/odd.md differs from the code at line ${line + 1}: run npx node studies/update-odd.ts`);
  console.error(`page: ${now[line]}\ncode: ${then[line]}`);
  process.exitCode = 1;
}
