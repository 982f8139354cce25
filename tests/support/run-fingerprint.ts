import { measureRun } from '../../src/measures/run-measures.js';
import { prepareStrategy, type StrategyChoice, steer } from '../../src/metagovernance/index.js';
import { createWorld, digestWorld, type Scenario, type State, stepWorld } from '../../src/model/index.js';

/** What a parameter writes down in the state; where it cannot act nobody reads it. */
const WRITES: readonly (readonly [RegExp, readonly (keyof State)[]])[] = [
  [/^metagovernor\./, ['stock']],
  [/^modes\.mix\./, ['mix']],
  [/^forming\.pace$/, ['pace']],
  [/^collaborating\.rule$/, ['rule']],
  [/^collaborating\.learning$/, ['learningRule']],
  [/^barriers\./, ['neutralised']],
  [/^culture\./, ['culture', 'cultureTarget']],
];

/**
 * A fingerprint of a run: of all measures and the last state, without what a parameter that cannot act writes there itself.
 *
 * passedAlone and failedAlone are left out: they count from the tick at which a metagovernor leaves, whether or not there is one.
 */
export function runFingerprint(scenario: Scenario, strategy: StrategyChoice, seed: string, inert = ''): string {
  const steering = prepareStrategy(strategy).begin();
  const world = createWorld(scenario, { seed });
  while (world.state.clock[0] < scenario.ticks) stepWorld(world, (stepped) => steer(stepped, steering));
  const { passedAlone: _passed, failedAlone: _failed, ...measures } = measureRun(world);
  for (const column of WRITES.find(([path]) => path.test(inert))?.[1] ?? []) world.state[column].fill(0);
  return `${digestWorld(world)} ${JSON.stringify(measures)}`;
}
