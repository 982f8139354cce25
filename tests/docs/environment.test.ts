import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openEnvironment, REWARDS } from '../../src/environment/index.js';
import { SMALL } from '../support/small-scenario.js';

const root = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/environment.md', root), 'utf8');
const TRAINED = readFileSync(new URL('docs/trained-strategy.md', root), 'utf8');
const scripts = Array.from(PAGE.matchAll(/```js\n([^]*?)```/g), ([, code]) => code);

function run(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    cwd: fileURLToPath(root),
  });
}

test('the first script runs as it stands, and the second after it', () => {
  const printed = run(`${scripts[0]}\n${scripts[1]}\nconsole.log(rewards.length, terminated.length);`)
    .trim()
    .split('\n');
  expect(printed[0]).toMatch(/^\d+ -?[\d.e-]+ \d+$/);
  expect(printed[1]).toBe('8 8');
});

test('the page lists every reward, with its measure', () => {
  const rows = [...PAGE.matchAll(/^\| `(\w+)` \| the (?:measure|norm) `(\w+)`/gm)].map(([, name, measure]) => [
    name,
    measure,
  ]);
  expect(rows).toEqual(Object.entries(REWARDS).map(([name, { measure }]) => [name, measure]));
});

test('the page names what a greeting, an answer and a step hold', () => {
  const environment = openEnvironment(SMALL);
  environment.reset();
  const step = environment.step(environment.actionSpace.counts.map(() => 0));
  for (const name of [...Object.keys(step), 'protocol', 'autoreset', 'observationSpace', 'actionSpace']) {
    expect(PAGE).toContain(`"${name}"`);
  }
});

test('the page on the trained strategy rests on the weights that are there', () => {
  const { scenario, weights, acts, lookedAt, generations, version } = JSON.parse(
    readFileSync(new URL('examples/trained-strategy/weights.json', root), 'utf8'),
  );
  expect(TRAINED).toMatch(new RegExp(`^metagovernor ${version.replaceAll('.', '\\.')};`, 'm'));
  expect(TRAINED).toContain(`\`${scenario}\``);
  expect(TRAINED).toContain(`${generations}\ngenerations`);
  expect(weights).toHaveLength(acts.length);
  expect(weights.flat()).toHaveLength(acts.length * lookedAt.length);
  expect(TRAINED).toContain(`${weights.flat().length} weights`);
});
