import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare } from 'metagovernor';
import { conversionLines, differenceLines } from '../conversions.mjs';
import { readFinnishNetwork } from './network.mjs';

const beside = new URL('../../../shared/data/finland-climate-policy', import.meta.url);
const folder = process.argv[2] ?? fileURLToPath(beside);
if (!existsSync(folder)) {
  console.log('Nothing was run: the data are not there. Give their folder: main.mjs <folder>');
  process.exit(0);
}

for (const wave of /** @type {const} */ ([0, 1])) {
  const { scenario, lines } = readFinnishNetwork(folder, wave);
  console.log(`${scenario.title}\n\n${lines.join('\n')}\n`);
  const comparison = await compare({
    scenario,
    strategies: ['handsOff', 'convener', 'facilitator', 'catalyst', 'collaborativeLeader'],
    replicates: 30,
    seed: 'finland',
  });
  console.log(`${comparison.replicates} runs of each strategy, ${comparison.scenario.problems.count} problems each`);
  console.log(`${conversionLines(comparison).join('\n')}\n${differenceLines(comparison).join('\n')}\n`);
}
