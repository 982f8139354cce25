import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openEnvironment, REWARDS } from '../../src/environment/index.js';
import { evolve } from '../../studies/training/evolve.ts';
import { openTraining, paidIn } from '../../studies/training/play.ts';
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

test('the search climbs, and is the same again to the bit', () => {
  const wanted = [3, -2, 0.5, 1, -4];
  const search = () => {
    const middles: number[][] = [];
    evolve(
      { seed: 'hill', dimensions: wanted.length, generations: 30, pairs: 8 },
      (candidates) => candidates.map((each) => -each.reduce((sum, value, at) => sum + (value - wanted[at]) ** 2, 0)),
      (middle) => middles.push([...middle]),
    );
    return middles;
  };
  const middles = search();
  expect(search()).toEqual(middles);
  const distance = (middle: readonly number[]) => Math.hypot(...middle.map((value, at) => value - wanted[at]));
  expect(distance(middles[0])).toBeGreaterThan(distance(middles[29]));
  expect(distance(middles[29])).toBeLessThan(1);
});

test('the learning curve begins where nothing is done, and the weights are worth what its end says', () => {
  const rows = readFileSync(new URL('examples/trained-strategy/learning-curve.csv', root), 'utf8').trim().split('\r\n');
  const [first] = rows.slice(1).map((row) => row.split(','));
  const environment = openTraining();
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const { weights } = JSON.parse(readFileSync(new URL('examples/trained-strategy/weights.json', root), 'utf8'));
  const nothing = new Float64Array(weights.flat().length);
  expect(first.slice(0, 2)).toEqual(['0', 'training']);
  expect(mean(paidIn(environment, nothing, 'training', 0, 40))).toBeCloseTo(Number(first[2]), 12);
  const [, , , low, high] = rows.at(-1)!.split(',').map(Number);
  const value = mean(paidIn(environment, weights.flat(), 'fresh', 0, 40));
  // The mean of the last middles is none of them, and as good.
  expect(value).toBeGreaterThan(low);
  expect(value).toBeLessThan(high);
});
