import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { experimentJsonSchema } from '../../src/experiment/index.js';
import { scenarioJsonSchema } from '../../src/model/index.js';
import { searchJsonSchema } from '../../src/optimisation/index.js';

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}.json`, import.meta.url), 'utf8'));

// scripts/update-schema.mjs writes them.
test('the published schema of an experiment is that of the code', () => {
  expect(published('experiment')).toEqual(experimentJsonSchema());
});

test('the published schema of a search is that of the code', () => {
  expect(published('search')).toEqual(searchJsonSchema());
});

test('the published schema of a scenario is that of the code', () => {
  expect(published('scenario')).toEqual(scenarioJsonSchema());
});
