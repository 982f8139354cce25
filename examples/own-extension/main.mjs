import { compare, findScenario, openSession } from 'metagovernor';
import { byRun, meanInterval } from 'metagovernor/analysis';
import { readTable, runExperiment } from 'metagovernor/experiment';
import { filterRows } from 'metagovernor/numeric';
import { election } from './election.mjs';
import { polarisation } from './polarisation.mjs';
import { rotation } from './rotation.mjs';

/** @import { Table } from 'metagovernor/numeric' */

const { scenario } = findScenario('inclusive-environments');

console.log('1. An election changes the mandate. Runs with it and without it, on the same problems and the same luck:');
const elections = await runExperiment({
  scenarios: [{ scenario }],
  strategies: ['handsOff', 'collaborativeLeader'],
  extensions: [election, polarisation],
  factors: [
    { path: 'extensions.election.active', values: [false, true] },
    { path: 'extensions.election.turnover', values: [1] },
  ],
  replicates: 20,
  seed: 'own extension',
});
const runs = await readTable(elections, 'runs');
const path = 'extensions.election.active';
for (const active of ['false', 'true']) {
  const half = filterRows(runs, (row) => runs.columns[path][row] === active);
  for (const measure of ['rate', 'disturbed', 'polarisation']) console.log(line(`election ${active}`, measure, half));
}

console.log('\n2. A measure of your own, over time and for when a run stops. One run until a majority has changed:');
const session = openSession(scenario, { seed: 'own extension', extensions: [election, polarisation] });
while (!session.isOver && session.world.own[0].changes[0] === 0) session.step();
console.log(`   It changed in month ${session.tick}; mandate ${session.world.own[0].mandate[0].toFixed(2)}.`);
const fork = session.fork().finish();
console.log(`   A fork has the same past and memory: the same end ${fork.digest === session.finish().digest}.`);

console.log('\n3. A rule of decision of your own, chosen as those of the library are:');
for (const rule of ['consensus', 'majority', 'rotation', 'authority']) {
  const chosen = { ...scenario, extensions: { rotation: {} }, collaborating: { ...scenario.collaborating, rule } };
  const { runs: ruled } = await compare({
    // The types know the rules of the library alone.
    scenario: /** @type {typeof scenario} */ (chosen),
    strategies: ['collaborativeLeader'],
    extensions: [rotation],
    replicates: 20,
    seed: 'own extension',
  });
  console.log(line(rule, 'rate', ruled));
}

/**
 * @param {string} what
 * @param {string} measure
 * @param {Table} table
 */
function line(what, measure, table) {
  const cells = [...byRun(table, measure)].map(([strategy, values]) => {
    const { mean, low, high } = meanInterval(values);
    return `${strategy} ${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  });
  return `   ${what.padEnd(16)}${measure.padEnd(14)}${cells.join('  ')}`;
}
