import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describeReport, readNetwork } from 'metagovernor/network';
import { compareWaves, describeComparison, describeFit, fitRows, fitTableCsv, fitTies } from 'metagovernor/waves';

const textOf = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const nodes = textOf('nodes.csv');
const [first, second] = ['wave1.csv', 'wave2.csv'].map((name) => {
  const { network, report } = readNetwork(textOf(name), { nodes, directed: true });
  console.log(`${name}: ${describeReport(report).join(' ')}`);
  return network;
});

// What became of the ties.
console.log(`\n${describeComparison(compareWaves(first, second)).join('\n')}`);

// How ties change: the parameters at which futures of the first wave are like the second.
const fit = await fitTies([first, second], { months: 18, seed: 'two waves' });

// A paper's table, printed and as CSV; and the scenario, to go on from.
const table = fitRows(fit).map((row) => row.join(' | '));
console.log(`\n${[...table, '', ...describeFit(fit)].join('\n')}`);
const out = new URL('../../out/two-waves/', import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(new URL('table.csv', out), fitTableCsv(fit));
writeFileSync(new URL('scenario.json', out), JSON.stringify(fit.scenario, null, 2));
