// Write the JSON Schemas that the package publishes: node scripts/update-schema.mjs, after a build.
import { writeFileSync } from 'node:fs';
import { experimentJsonSchema } from '../dist/experiment/index.js';
import { scenarioJsonSchema } from '../dist/model/index.js';
import { searchJsonSchema } from '../dist/optimisation/index.js';

for (const [name, schema] of Object.entries({
  experiment: experimentJsonSchema(),
  scenario: scenarioJsonSchema(),
  search: searchJsonSchema(),
})) {
  writeFileSync(new URL(`../schema/${name}.json`, import.meta.url), `${JSON.stringify(schema, null, 1)}\n`);
}
