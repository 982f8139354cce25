import { compare, findScenario } from 'metagovernor';
import { byRun, pairedDifference } from 'metagovernor/analysis';
import { optimise, winnerChoice } from 'metagovernor/optimisation';

/**
 * @import { Rule } from 'metagovernor/metagovernance'
 * @import { SearchInput } from 'metagovernor/optimisation'
 */

/**
 * The same as search.yaml, which the command line runs.
 * @type {SearchInput}
 */
const input = {
  title: 'Rules for a standard service',
  scenarios: ['standard-service'],
  search: { kind: 'rules', lines: 6 },
  objectives: ['delivery'],
  budget: 480,
  fresh: 40,
  rivals: ['handsOff', 'random', 'convener', 'facilitator', 'catalyst', 'collaborativeLeader', 'mixGovernor'],
  seed: 'an example',
};

/** @param {{ mean: number, low: number, high: number }} estimate */
const interval = ({ mean, low, high }) => `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;

const optimum = await optimise(input);
const { winner, rivals, beatsAll, spent } = optimum;
const runs = spent.reduce((sum, part) => sum + part.runs, 0);
console.log(`${optimum.candidates.length} lists of rules raced in ${runs} runs. The winner:`);
const { name, options } = winnerChoice(optimum, winner.options);
const rules = /** @type {readonly Rule[]} */ (options['rules']);
for (const { when = [], do: act, every = 1 } of rules) {
  const conditions = when.map((condition) => condition.join(' ')).join(' and ');
  const { operation, ...more } = act;
  const how = Object.values(more).map((value) => JSON.stringify(value));
  console.log(`  when ${conditions || 'always'}: ${[operation, ...how].join(' ')}, every ${every}`);
}
console.log(`  at most ${options['acts']} acts for each process in a month`);

const [{ whenFound, fresh, optimism }] = winner.worth;
console.log(`\nDelivery when it was found  ${interval(whenFound)}`);
console.log(`Delivery on fresh seeds     ${interval(fresh)}`);
console.log(`Thought too well of by      ${interval(optimism)}`);

console.log('\nOn these seeds it delivers more than');
for (const { rival, better } of rivals) console.log(`  ${rival.padEnd(20)} ${interval(better)}`);
console.log(beatsAll ? 'It beats them all.' : 'It does not beat them all.');

// Take a rule out: what was it good for?
const { scenario } = findScenario('standard-service');
const without = rules.map((_, out) => ({
  name,
  options: { ...options, rules: rules.filter((__, at) => at !== out) },
}));
const { runs: taken } = await compare({
  scenario,
  strategies: [{ name, options }, ...without],
  replicates: 40,
  seed: 'taken apart',
});
const [whole, ...parts] = byRun(taken, 'delivery').values();
console.log('\nDelivered less without rule');
for (const [at, part] of parts.entries()) console.log(`  ${at + 1}  ${interval(pairedDifference(whole, part))}`);
