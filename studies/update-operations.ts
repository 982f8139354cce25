// Try every operation and write docs/operations.md: `npm run build && npx node studies/update-operations.ts`, some ten minutes on two cores.
// What was found is kept in out/operations.json: --page writes the page from it anew, after a change of words. With --quick it makes a few
// runs of each arm and prints the page, for intervals that wide are not worth keeping.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { VERSION } from 'metagovernor';
import { operationsPage } from './operations/operations-page.ts';
import { type StudyFound, tryOperations } from './operations/study.ts';
import { WHY_SILENT } from './operations/why-silent.ts';

const PAGE = new URL('../docs/operations.md', import.meta.url);
const OUT = new URL('../out/', import.meta.url);
const FOUND = new URL('operations.json', OUT);
const REPLICATES = 200;
const QUICK_REPLICATES = 20;

const find = (replicates: number) =>
  tryOperations({ replicates, seed: 'operations', tell: (done) => console.error(done) });

if (process.argv.includes('--quick')) {
  process.stdout.write(operationsPage(await find(QUICK_REPLICATES), VERSION, WHY_SILENT));
} else {
  if (!process.argv.includes('--page')) {
    const found = await find(REPLICATES);
    mkdirSync(OUT, { recursive: true });
    writeFileSync(FOUND, JSON.stringify({ version: VERSION, found }));
  }
  const { version, found } = JSON.parse(readFileSync(FOUND, 'utf8')) as { version: string; found: StudyFound };
  writeFileSync(PAGE, operationsPage(found, version, WHY_SILENT));
}
