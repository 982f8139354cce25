// Write docs/parameters.md anew from the built package: `npm run build && npx node studies/update-parameters.ts`.
// With --print it writes nothing, and prints the page.
import { readFileSync, writeFileSync } from 'node:fs';
import { listParameters } from 'metagovernor/model';
import type { HeadlinesFound } from './parameters/headlines.ts';
import { parametersPage } from './parameters/parameters-page.ts';

const docs = new URL('../docs/', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, docs), 'utf8');
const page = parametersPage(
  listParameters(),
  JSON.parse(readFileSync(new URL('parameters/headlines.json', import.meta.url), 'utf8')) as HeadlinesFound,
  textOf('sources.bib'),
  textOf('decisions/0006-where-the-defaults-come-from.md'),
);

if (process.argv.includes('--print')) process.stdout.write(page);
else writeFileSync(new URL('parameters.md', docs), page);
