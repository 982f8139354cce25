import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BARRIERS } from '../../src/model/index.js';

const examples = new URL('../../examples/', import.meta.url);
const NAMES = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

// What scripts/update-examples.mjs wrote; tests/package/packed.test.ts runs them.
const expectedOf = (name: string) => readFileSync(new URL(`${name}/expected.txt`, examples), 'utf8');

describe('the examples', () => {
  test.each(NAMES)('%s says how to run it', (name) => {
    const programs = { mjs: 'node', py: 'python3', R: 'Rscript' };
    const main = Object.keys(programs).find((ending) => existsSync(new URL(`${name}/main.${ending}`, examples)));
    const command = `${programs[main as keyof typeof programs]} examples/${name}/main.${main}`;
    expect(readFileSync(new URL(`${name}/README.md`, examples), 'utf8')).toContain(command);
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
});
