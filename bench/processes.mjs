import { prepareStrategy, steer } from '../dist/metagovernance/index.js';
import { createWorld, parseScenario, resetWorld, stepWorld } from '../dist/model/index.js';
import { findScenario } from '../dist/scenarios/index.js';
import { simulate } from '../dist/simulation/index.js';
import { measure, rateOf } from './timing.mjs';

const SEED = 'bench';
const REPLICATES = 20;

/**
 * How many runs, and processes, of the default scenario one core does in a second.
 *
 * `simulate` is a call of the public function, with everything it reports; `replicate` is a run as an experiment does it,
 * in the memory of the run before.
 *
 * @param {import('./timing.mjs').Effort} effort
 */
export function processes(effort) {
  const input = findScenario('inclusive-environments').scenario;
  const scenario = parseScenario(input);
  return ['handsOff', 'collaborativeLeader'].map((strategy) => {
    const prepared = prepareStrategy(strategy);
    let world = createWorld(scenario, { seed: SEED });
    const replicate = measure(() => {
      for (let number = 0; number < REPLICATES; number++) {
        world = resetWorld(world, { seed: SEED, replicate: number });
        const steering = prepared.begin();
        const intervene = (stepped) => steer(stepped, steering);
        while (world.state.clock[0] < scenario.ticks) stepWorld(world, intervene);
      }
    }, effort);
    const simulated = measure(() => {
      for (let number = 0; number < REPLICATES; number++) {
        simulate(input, { strategy, seed: SEED, replicate: number });
      }
    }, effort);
    return {
      strategy,
      runsPerSecond: rateOf(REPLICATES, replicate),
      processesPerSecond: rateOf(REPLICATES * scenario.problems.count, replicate),
      simulateCallsPerSecond: rateOf(REPLICATES, simulated),
    };
  });
}

/** @param {ReturnType<typeof processes>} results */
export function describeProcesses(results) {
  return results.map(
    ({ strategy, runsPerSecond, processesPerSecond, simulateCallsPerSecond }) =>
      `${strategy}: ${processesPerSecond.median.toFixed(0)} processes/s, ${runsPerSecond.median.toFixed(0)} runs/s; ` +
      `${simulateCallsPerSecond.median.toFixed(0)} calls of simulate()/s`,
  );
}
