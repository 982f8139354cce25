import { compare, findScenario } from 'metagovernor';
import { byRun, meanInterval, pairedDifference } from 'metagovernor/analysis';
import { trained } from './strategy.mjs';

const comparison = await compare({
  scenario: findScenario('inclusive-environments').scenario,
  strategies: [trained, 'handsOff', 'facilitator', 'collaborativeLeader'],
  replicates: 60,
  seed: 'trained strategy',
});
console.log(`${comparison.scenario.title}: ${comparison.replicates} runs of each strategy.`);
console.log('strategy             net delivery             trained delivers more by');

const deliveries = byRun(comparison.runs, 'delivery');
const own = deliveries.get(trained.name) ?? [];
for (const [strategy, delivery] of deliveries) {
  const more = strategy === trained.name ? '' : inText(pairedDifference(own, delivery, 0.95));
  console.log(`${strategy.padEnd(20)} ${inText(meanInterval(delivery)).padEnd(24)} ${more}`.trimEnd());
}

/**
 * @param {{ mean: number, low: number, high: number }} estimate
 */
function inText({ mean, low, high }) {
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}
