// Write docs/validation.md from what validation printed: `npm run validate --silent -- --json > out/validation.json`, then
// `node scripts/update-validation.mjs out/validation.json`. Of several files, a later one replaces the studies of an earlier one.
import { readFileSync, writeFileSync } from 'node:fs';
import { rowsAsTexts } from './validate/format-rows.mjs';

const PAGE = new URL('../docs/validation.md', import.meta.url);
const VERDICTS = ['holds', 'fails', 'undecided'];

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Expected a file that `npm run validate -- --json` printed but found none');
const results = files.map(readResults);
const version = theOnly('version');
const seed = theOnly('seed');
const studies = new Map(results.flatMap((result) => result.studies.map((study) => [study.id, study])));
// What is held against something first, then what is only measured.
const ordered = [...studies.values()].sort((a, b) => Number(isHeld(b)) - Number(isHeld(a)) || (a.id < b.id ? -1 : 1));
writeFileSync(PAGE, `${page(ordered)}\n`);
console.log(`Wrote ${ordered.map(({ id }) => id).join(', ')} to docs/validation.md.`);

function isHeld({ rows }) {
  return rows.some(({ verdict }) => VERDICTS.includes(verdict));
}

/** What npm prints before the results is left out. */
function readResults(file) {
  const text = readFileSync(file, 'utf8');
  const found = JSON.parse(text.slice(text.indexOf('{')));
  if (!Array.isArray(found.studies)) throw new Error(`Expected ${file} to hold studies but found none`);
  return found;
}

function theOnly(name) {
  const found = [...new Set(results.map((result) => result[name]))];
  if (found.length > 1) throw new Error(`Expected all files to have the same ${name} but found ${found.join(', ')}`);
  return found[0];
}

function page(all) {
  return [
    '# Validation',
    'Written by `scripts/update-validation.mjs` in the repository from what `npm run validate -- --json` prints there: do not edit.',
    `metagovernor ${version}, seed \`${seed}\`. The same version and seed give the same numbers on every machine.`,
    'Every row holds an estimate, with its 95 % interval, against a target that was set before: a published figure, a band that was computed from data, or a direction that the theory claims. `fails` is a finding and stays here; `undecided` means that the interval leaves it open. Where a study was run in its quick version, fewer runs and wider tolerances apply.',
    'Limits: there are no empirical base rates for the barriers, so their shares are properties of the model. Effects of levers start from laboratory experiments, which are upper bounds. Many defaults are guesses (`metagovernor parameters` marks them).',
    '## Summary',
    table([
      ['study', 'about', 'version', 'rows', ...VERDICTS, 'only measured'],
      ...all.map(({ id, title, quick, rows }) => [
        id,
        title,
        quick ? 'quick' : 'full',
        `${rows.length}`,
        ...VERDICTS.map((verdict) => `${rows.filter((row) => row.verdict === verdict).length}`),
        `${rows.filter((row) => !VERDICTS.includes(row.verdict)).length}`,
      ]),
    ]),
    ...all.map(section),
  ].join('\n\n');
}

function section({ id, title, note, quick, rows }) {
  const [header, ...lines] = rowsAsTexts(rows);
  const named = ['finding', ...header.slice(1, 5), 'runs', '', ...header.slice(7)];
  const only = `npm run validate -- --only ${id}${quick ? ' --quick' : ''}`;
  const parts = [`## ${id}. ${title}`, `\`${only}\`${quick ? ', the quick version' : ''}`];
  if (note !== undefined) parts.push(...note.split('\n'));
  return [...parts, table([named, ...lines].map(withoutSeed).map((line) => line.map(asRuns)))].join('\n\n');
}

/** The seed stands at the head of the page. */
function withoutSeed(line) {
  return [...line.slice(0, 6), ...line.slice(7)];
}

function asRuns(cell, column) {
  return column === 5 ? cell.replace(/ runs$/, '') : cell;
}

function table([header, ...lines]) {
  return [header, header.map(() => '---'), ...lines].map(asLine).join('\n');
}

function asLine(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
