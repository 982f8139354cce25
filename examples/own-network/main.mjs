import { readFileSync } from 'node:fs';
import { compare, embeddedFrom, readNetwork } from 'metagovernor';
import { describeReport } from 'metagovernor/network';
import { conversionLines, differenceLines } from '../conversions.mjs';

const textOf = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const { network, report } = readNetwork(textOf('edges.csv'), { nodes: textOf('nodes.csv'), directed: true });
console.log(describeReport(report).join('\n'));

const comparison = await compare({
  scenario: { id: 'homelessness', title: 'Homelessness in a town', network: embeddedFrom(network) },
  strategies: ['handsOff', 'collaborativeLeader'],
  replicates: 100,
  seed: 'own network',
});
console.log(`\n${comparison.scenario.title}: ${comparison.replicates} runs of each strategy.`);
console.log(conversionLines(comparison).join('\n'));
console.log(differenceLines(comparison).join('\n'));
