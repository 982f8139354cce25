import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as analysis from '../../src/analysis/index.js';
import {
  checkDeclaration,
  checkPlan,
  createPlan,
  experimentJsonSchema,
  parseExperiment,
} from '../../src/experiment/index.js';

const root = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');
const page = textOf('docs/experiments.md');
const blocksOf = (text: string, language: string) =>
  Array.from(text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g')), ([, block]) => block);

test('the declaration of the page has the form of an experiment, and names every key that it explains', () => {
  const [declaration] = blocksOf(page, 'yaml').map((block) => parse(block) as Record<string, unknown>);
  const checked = checkDeclaration(declaration);
  expect(checked.scenarios).toHaveLength(3);
  const explained = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
  const { properties } = experimentJsonSchema() as { properties: object };
  expect([...explained, 'title', 'seed'].sort()).toEqual(Object.keys(properties).sort());
});

test('the experiment of the first afternoon can be planned as it stands', () => {
  const [block] = blocksOf(textOf('docs/first-afternoon.md'), 'yaml');
  const plan = createPlan(parseExperiment(parse(block) as object).experiment);
  checkPlan(plan);
  expect(plan).toMatchObject({ pointCount: 100, cellCount: 100 });
});

test('the script of the page runs as it stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-docs-'));
  try {
    const [code] = blocksOf(page, 'ts').map((block) => block.replace("'out/script'", JSON.stringify(folder)));
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      cwd: fileURLToPath(root),
    });
    expect(printed).toContain("arm: [ 'convener' ]");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every function in the table of analyses exists', () => {
  const rows = page.split('\n').filter((line) => /^\| .*\? \|/.test(line));
  const names = rows
    .flatMap((row) => [...row.split('|')[2].matchAll(/`(\w+)`/g)].map(([, name]) => name))
    .filter((name) => name !== 'until');
  expect(names.length).toBeGreaterThan(25);
  expect(names.filter((name) => !(name in analysis))).toEqual([]);
});
