// Write tests/golden/digests.json anew from the built package: `npm run build && node scripts/update-golden.mjs`.
// With --print it writes nothing, and prints the digests of the cases in that file as this Node computes them.
import { readFileSync, writeFileSync } from 'node:fs';
import { listScenarios } from '../dist/scenarios/index.js';
import { simulate } from '../dist/simulation/index.js';

const FILE = new URL('../tests/golden/digests.json', import.meta.url);
const STRATEGIES = ['handsOff', 'collaborativeLeader', 'random'];
const SEEDS = [0, 1, 2, 'golden', 'æøå'];

// The two that have been there from the start.
const IDS = ['inclusive-environments', 'generated-network'];
const scenarios = Object.fromEntries(
  listScenarios()
    .filter(({ id }) => IDS.includes(id))
    .map((entry) => [entry.id, entry.scenario]),
);
const digestOf = ({ scenario, strategy, seed }) => simulate(scenarios[scenario], { strategy, seed }).digest;

if (process.argv.includes('--print')) {
  const { cases } = JSON.parse(readFileSync(FILE, 'utf8'));
  console.log(JSON.stringify({ node: process.version, digests: cases.map(digestOf) }));
} else {
  const cases = Object.keys(scenarios).flatMap((scenario) =>
    STRATEGIES.flatMap((strategy) =>
      SEEDS.map((seed) => ({ scenario, strategy, seed, digest: digestOf({ scenario, strategy, seed }) })),
    ),
  );
  writeFileSync(FILE, `${JSON.stringify({ cases }, null, 2)}\n`);
  console.log(`Wrote ${cases.length} digests to ${FILE.pathname}, computed by Node ${process.version}.`);
}
