// Move every guess over its plausible range and write studies/parameters/headlines.json, which docs/parameters.md begins with:
// `npm run build && npx node studies/update-headlines.ts`, some ten minutes; then `npx node studies/update-parameters.ts`.
import { writeFileSync } from 'node:fs';
import { VERSION } from 'metagovernor';
import { type HeadlinesFound, moveGuesses } from './parameters/headlines.ts';

const SEED = 'headlines';
const REPLICATES = 40;

const guesses = moveGuesses({
  replicates: REPLICATES,
  seed: SEED,
  tell: ({ path, headline, difference }) => console.error(`${path}: ${difference.toFixed(3)} of ${headline}`),
});
const found: HeadlinesFound = { version: VERSION, seed: SEED, replicates: REPLICATES, guesses };
writeFileSync(new URL('parameters/headlines.json', import.meta.url), `${JSON.stringify(found, null, 2)}\n`);
