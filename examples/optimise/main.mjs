import { compare, findScenario } from 'metagovernor';
import { byRun, pairedDifference } from 'metagovernor/analysis';
import { optimise, winnerChoice } from 'metagovernor/optimisation';

/** @import { SearchInput } from 'metagovernor/optimisation' */

/**
 * The same as search.yaml, which the command line runs.
 * @type {SearchInput}
 */
const input = {
  title: 'How strongly should a leader act?',
  scenarios: ['standard-service'],
  search: {
    kind: 'options',
    strategy: 'collaborativeLeader',
    options: { intensity: { low: 0.1, high: 1 }, acts: { low: 1, high: 8 } },
  },
  objectives: ['delivery'],
  budget: 360,
  fresh: 40,
  rivals: ['handsOff', 'random', 'convener', 'facilitator', 'catalyst', 'collaborativeLeader', 'mixGovernor'],
  seed: 'an example',
};

/** @param {{ mean: number, low: number, high: number }} estimate */
const interval = ({ mean, low, high }) => `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;

const optimum = await optimise(input);
const { winner, rivals, beatsAll, spent } = optimum;
const runs = spent.reduce((sum, part) => sum + part.runs, 0);
const best = winnerChoice(optimum, winner.options);
console.log(`${optimum.candidates.length} candidates raced in ${runs} runs. The winner: ${best.name} with`);
console.log(`  ${JSON.stringify(best.options)}`);

const [{ whenFound, fresh, optimism }] = winner.worth;
console.log(`\nDelivery when it was found  ${interval(whenFound)}`);
console.log(`Delivery on fresh seeds     ${interval(fresh)}`);
console.log(`Thought too well of by      ${interval(optimism)}`);

console.log('\nOn these seeds it delivers more than');
for (const { rival, better } of rivals) console.log(`  ${rival.padEnd(20)} ${interval(better)}`);
console.log(beatsAll ? 'It beats them all.' : 'It does not beat them all.');

// Is it a lucky hit, or is there a hill? Its neighbours, on seeds of their own.
const { scenario } = findScenario('standard-service');
const intensities = [0.2, 0.4, 0.6, 0.8];
const neighbours = intensities.map((intensity) => ({ name: best.name, options: { ...best.options, intensity } }));
const { runs: tried } = await compare({
  scenario,
  strategies: ['collaborativeLeader', ...neighbours],
  replicates: 40,
  seed: 'neighbours',
});
const [usual, ...others] = byRun(tried, 'delivery').values();
console.log('\nMore than the leader as it is, at intensity');
for (const [at, other] of others.entries()) {
  console.log(`  ${intensities[at]}  ${interval(pairedDifference(other, usual))}`);
}
