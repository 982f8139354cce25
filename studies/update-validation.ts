// Write docs/validation.md from what validation printed: `npm run validate --silent -- --json > out/validation.json`, then
// `npx node studies/update-validation.ts out/validation.json`. Of several files, a later one replaces the studies of an earlier one.
import { readFileSync, writeFileSync } from 'node:fs';
import { type StoredValidation, validationPage } from './validation/page.ts';

const PAGE = new URL('../docs/validation.md', import.meta.url);

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Expected a file that `npm run validate -- --json` printed but found none');
const results = files.map(readResults);
const [version, seed] = [theOnly('version'), theOnly('seed')];
const studies = new Map(results.flatMap((result) => result.studies.map((study) => [study.id, study])));
writeFileSync(PAGE, validationPage({ version, seed, studies: [...studies.values()] }));
console.log(`Wrote ${[...studies.keys()].sort().join(', ')} to docs/validation.md.`);

/** What npm prints before the results is left out. */
function readResults(file: string): StoredValidation {
  const text = readFileSync(file, 'utf8');
  const found = JSON.parse(text.slice(text.indexOf('{'))) as Partial<StoredValidation>;
  if (!Array.isArray(found.studies)) throw new Error(`Expected ${file} to hold studies but found none`);
  return found as StoredValidation;
}

function theOnly(name: 'version' | 'seed'): string {
  const found = [...new Set(results.map((result) => result[name]))];
  if (found.length > 1) throw new Error(`Expected all files to have the same ${name} but found ${found.join(', ')}`);
  return found[0];
}
