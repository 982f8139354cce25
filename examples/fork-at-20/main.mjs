import { findScenario, openSession } from 'metagovernor';
import { measureFunnel } from 'metagovernor/measures';

/** @import { Intervention } from 'metagovernor' */

const { scenario } = findScenario('inclusive-environments');
const past = openSession(scenario, { strategy: 'handsOff', seed: 'crossroads' }).step(20);
const before = measureFunnel(past.world);
console.log(`Month ${past.tick}, nobody has steered. Under way:`);
const underWay = past.observe().processes;
for (const { process, stage, members, unasked, hesitating, trust } of underWay) {
  const people = `members ${members.length}, hesitating ${hesitating.length}, not asked ${unasked.length}`;
  console.log(`  problem ${process} is ${stage}: ${people}, trust ${trust.toFixed(2)}`);
}

/** @type {Intervention[]} */
const push = underWay
  .filter(({ stage }) => stage === 'forming' || stage === 'interacting')
  .flatMap(({ process }) => [
    { operation: 'setAmbition', process },
    { operation: 'fund', process },
  ]);
const futures = {
  'nobody steers': past.fork(),
  'one push now': past.fork().apply(push),
  'facilitator from now on': past.fork('facilitator'),
  'collaborative leader from now on': past.fork('collaborativeLeader'),
};

console.log(`\n${line('Future', ['innovated', 'failed', 'running'])}  state at the end`);
for (const [name, future] of Object.entries(futures)) {
  while (!future.isOver) future.step();
  const { reached, failed, running } = measureFunnel(future.world);
  const counts = [reached[2] - before.reached[2], total(failed) - total(before.failed), total(running)];
  console.log(`${line(name, counts.map(String))}  ${future.digest}`);
}

while (!past.isOver) past.step();
console.log(`\nThe past itself, run on, ends in state ${past.digest}.`);
console.log(`The same bits as the future in which nobody steers: ${past.digest === futures['nobody steers'].digest}.`);

/** @param {readonly number[]} counts */
function total(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * @param {string} name
 * @param {readonly string[]} cells
 */
function line(name, cells) {
  return name.padEnd(34) + cells.map((cell) => cell.padStart(10)).join('');
}
