import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BARRIERS } from '../../src/model/index.js';

const examples = new URL('../../examples/', import.meta.url);
const hasFinlandData = existsSync(new URL('../../../shared/data/finland-climate-policy/', import.meta.url));
if (!hasFinlandData)
  console.log('Skipped: an example, for the folder ../shared/data/finland-climate-policy is absent.');

const NAMES = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Run an example as a reader would, on the library as it was built last (npm test builds it). */
function run(name: string, ...args: readonly string[]): string {
  const main = fileURLToPath(new URL(`${name}/main.ts`, examples));
  return execFileSync(process.execPath, [main, ...args], { encoding: 'utf8' });
}

// Expected: what scripts/update-examples.mjs wrote when somebody last read it and found it right.
const expectedOf = (name: string) => readFileSync(new URL(`${name}/expected.txt`, examples), 'utf8');

describe('the examples', () => {
  test.for(NAMES)('%s prints what it says it does', (name, { skip }) => {
    skip(name === 'finland-climate-policy' && !hasFinlandData);
    expect(run(name)).toBe(expectedOf(name));
  });

  test.each(NAMES)('%s says how to run it', (name) => {
    expect(readFileSync(new URL(`${name}/README.md`, examples), 'utf8')).toContain(`node examples/${name}/main.ts`);
  });
});

// These hold whatever the numbers are: a change of the model may change expected.txt, and must not change them.
describe('what the examples show', () => {
  test.each(BARRIERS.map(({ name }) => name))('%s is the largest in the region made for it', (barrier) => {
    const line = expectedOf('barrier-atlas')
      .split('\n')
      .find((each) => each.startsWith(`${barrier} `));
    const [madeFor, largest] = line?.split(/ +/) ?? [];
    expect([madeFor, largest]).toEqual([barrier, barrier]);
  });

  test('a fork to which nothing is done ends in the state of its parent, and no other does', () => {
    const states = expectedOf('fork-at-20').match(/\b[0-9a-f]{16}\b/g) ?? [];
    const [untouched, ...others] = states.slice(0, -1);
    expect(states.at(-1)).toBe(untouched);
    expect(others).toHaveLength(3);
    expect(others).not.toContain(untouched);
  });

  test('without its data the Finnish example says so and ends well', () => {
    expect(run('finland-climate-policy', 'no-such-folder')).toContain('the data are not there');
  });
});
