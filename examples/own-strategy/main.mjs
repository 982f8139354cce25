import { compare, findScenario } from 'metagovernor';
import { byRun, meanInterval } from 'metagovernor/analysis';
import { conversionLines, differenceLines } from '../conversions.mjs';
import { patient } from './patient.mjs';

const comparison = await compare({
  scenario: findScenario('inclusive-environments').scenario,
  strategies: ['handsOff', patient(0), patient(3), 'facilitator'],
  replicates: 100,
  seed: 'own strategy',
});
console.log(`${comparison.scenario.title}: ${comparison.replicates} runs of each strategy.`);
console.log(conversionLines(comparison).join('\n'));
console.log(differenceLines(comparison).join('\n'));

console.log('\nInterventions a run, with 95 % intervals:');
for (const [strategy, counts] of byRun(comparison.runs, 'interventions')) {
  const { mean, low, high } = meanInterval(counts);
  console.log(`${strategy.padEnd(20)} ${mean.toFixed(1).padStart(6)}  [${low.toFixed(1)}, ${high.toFixed(1)}]`);
}
