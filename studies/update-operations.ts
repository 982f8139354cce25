// Try every operation and write docs/operations.md: `npm run build && npx node studies/update-operations.ts`, some ten minutes on two cores.
// With --replicates 60 it makes fewer runs of each arm. What was found is kept in out/operations.json: --page writes the page from it anew,
// after a change of words. With --quick it makes a few runs and prints the page, for intervals that wide are not worth keeping.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { VERSION } from 'metagovernor';
import { operationsPage } from './operations/operations-page.ts';
import { type StudyFound, tryOperations } from './operations/study.ts';
import { WHY_SILENT } from './operations/why-silent.ts';

const PAGE = new URL('../docs/operations.md', import.meta.url);
const OUT = new URL('../out/', import.meta.url);
const FOUND = new URL('operations.json', OUT);
// Not the seed on which the trials were made: that one flatters them.
const SEED = 'operations, held out';
const REPLICATES = 200;
const QUICK_REPLICATES = 20;

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    replicates: { type: 'string', default: String(REPLICATES) },
  },
});
const find = (replicates: number) => tryOperations({ replicates, seed: SEED, tell: (done) => console.error(done) });

if (asked.quick) {
  process.stdout.write(operationsPage(await find(QUICK_REPLICATES), VERSION, WHY_SILENT));
} else {
  if (!asked.page) {
    const found = await find(Number(asked.replicates));
    mkdirSync(OUT, { recursive: true });
    writeFileSync(FOUND, JSON.stringify({ version: VERSION, found }));
  }
  const { version, found } = JSON.parse(readFileSync(FOUND, 'utf8')) as { version: string; found: StudyFound };
  writeFileSync(PAGE, operationsPage(found, version, WHY_SILENT));
}
