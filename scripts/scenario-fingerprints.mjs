// Add the fingerprints of new scenarios and versions: `npm run build && node scripts/scenario-fingerprints.mjs`.
// A version that is written down keeps its fingerprint for ever: where numbers have changed, raise the version first.
import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprintScenario, listScenarios } from '../dist/scenarios/index.js';

const FILE = new URL('../tests/unit/scenarios/fingerprints.json', import.meta.url);
const known = JSON.parse(readFileSync(FILE, 'utf8'));
for (const { id, version, scenario } of listScenarios()) {
  const key = `${id} ${version}`;
  const fingerprint = fingerprintScenario(scenario);
  if (known[key] !== undefined && known[key] !== fingerprint) {
    throw new Error(
      `Expected ${key} to have the fingerprint ${known[key]} but found ${fingerprint}: raise its version`,
    );
  }
  known[key] = fingerprint;
}
writeFileSync(FILE, `${JSON.stringify(known, null, 2)}\n`);
