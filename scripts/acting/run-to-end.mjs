import { measureRun } from '../../dist/measures/run-measures.js';
import { prepareStrategy, steer } from '../../dist/metagovernance/index.js';
import { createWorld, digestWorld, stepWorld } from '../../dist/model/index.js';

/** What a parameter writes down in the state; where it cannot act nobody reads it. */
const WRITES = [
  [/^metagovernor\./, ['stock']],
  [/^modes\.mix\./, ['mix']],
  [/^forming\.pace$/, ['pace']],
  [/^collaborating\.rule$/, ['rule']],
  [/^collaborating\.learning$/, ['learningRule']],
  [/^barriers\./, ['neutralised']],
  [/^culture\./, ['culture', 'cultureTarget']],
];

/** Run a scenario to its end: a fingerprint of its last state, without what a parameter itself writes there, and of all measures. */
export function runToEnd(scenario, { strategy, seed, without }) {
  const prepared = prepareStrategy(strategy);
  const world = createWorld(scenario, { seed });
  while (world.state.clock[0] < scenario.ticks) stepWorld(world, (stepped) => steer(stepped, prepared));
  // passedAlone and failedAlone count from the tick at which the metagovernor leaves, whether or not there is one.
  const { passedAlone: _passed, failedAlone: _failed, ...measures } = measureRun(world);
  const written = WRITES.find(([path]) => path.test(without))?.[1] ?? [];
  for (const column of written) world.state[column].fill(0);
  return `${digestWorld(world)} ${JSON.stringify(measures)}`;
}
