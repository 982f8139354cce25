import { findScenario, simulate } from 'metagovernor';
import { STAGES } from 'metagovernor/model';
import { tellStory } from './story.mjs';

const { scenario } = findScenario('inclusive-environments');
const run = simulate(scenario, { strategy: 'collaborativeLeader', seed: 'first run', log: true });

const { started, reached, failed } = run.funnel;
console.log(`${started} problems were taken up.`);
for (const [at, stage] of STAGES.entries()) {
  console.log(`${reached[at]} got as far as ${stage}; ${failed[at]} failed on the way there.`);
}
for (const process of [0, 1, 2]) console.log(tellStory(run, process));
