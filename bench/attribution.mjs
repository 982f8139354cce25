import { prepareStrategy, steer } from '../dist/metagovernance/index.js';
import { createWorld, forkWorld, parseScenario, stepWorld } from '../dist/model/index.js';
import { attributeFailures, removalOrders, removeBarriers } from '../dist/simulation/index.js';
import { cpuSeconds, spreadOf } from './timing.mjs';

const STRATEGIES = ['handsOff', 'convener', 'facilitator', 'catalyst', 'collaborativeLeader'];
const SEED = 'attribution';

/**
 * What it costs to attribute the failures of a replicate of the default scenario, at each stage and end to end.
 *
 * Replicate by replicate and strategy by strategy the same run is attributed in each way, one after the other in one process, and every second
 * time the other way round, so that neither a warm engine nor a busy machine favours one of them.
 *
 * @param {import('./timing.mjs').Effort} effort a replicate a round, and one before them to warm up
 * @param {typeof attributeFailures} [before] another way of attributing at each stage, such as that of an earlier version on the same worlds
 */
export function attribution({ rounds }, before) {
  const ways = {
    plain: ({ start, strategy }) => runToEnd(forkWorld(start), strategy),
    stages: ({ finished, strategy, start }) => attributeFailures(finished, strategy, start),
    endToEnd: ({ finished, strategy, start, replicate }) =>
      removeBarriers(finished, strategy, start, removalOrders(SEED, replicate)),
    ...(before === undefined ? {} : { before: ({ finished, strategy, start }) => before(finished, strategy, start) }),
  };
  const names = Object.keys(ways);
  const scenario = parseScenario({});
  const samples = [];
  for (let replicate = -1; replicate < rounds; replicate++) {
    for (const [at, name] of STRATEGIES.entries()) {
      const start = createWorld(scenario, { seed: SEED, replicate: Math.max(0, replicate) });
      const strategy = prepareStrategy(name);
      const finished = runToEnd(forkWorld(start), strategy);
      const run = { start, strategy, finished, replicate: Math.max(0, replicate) };
      const order = (replicate + at) % 2 === 0 ? names : names.toReversed();
      const seconds = Object.fromEntries(order.map((way) => [way, cpuSeconds(() => ways[way](run))]));
      if (replicate >= 0) samples.push({ strategy: name, replicate, ...seconds });
    }
  }
  const total = (way) => samples.reduce((sum, sample) => sum + sample[way], 0);
  const ofReplicates = (ratio) =>
    spreadOf(
      Array.from({ length: rounds }, (_, replicate) => {
        const here = samples.filter((sample) => sample.replicate === replicate);
        return ratio((way) => here.reduce((sum, sample) => sum + sample[way], 0));
      }),
    );
  return {
    replicates: rounds,
    strategies: STRATEGIES,
    seconds: Object.fromEntries(names.map((way) => [way, total(way)])),
    inPlainRuns: ofReplicates((of) => (of('stages') + of('endToEnd')) / of('plain')),
    ...(before === undefined
      ? {}
      : {
          ratio: (total('stages') + total('endToEnd')) / total('before'),
          ratioOfReplicates: ofReplicates((of) => (of('stages') + of('endToEnd')) / of('before')),
        }),
  };
}

function runToEnd(world, strategy) {
  const steering = strategy.begin();
  while (world.state.clock[0] < world.scenario.ticks) stepWorld(world, (stepped) => steer(stepped, steering));
  return world;
}

/** @param {ReturnType<typeof attribution>} result */
export function describeAttribution({ replicates, strategies, seconds, inPlainRuns, ratio, ratioOfReplicates }) {
  const ofBefore =
    ratio === undefined
      ? []
      : [
          `all of it against the earlier way: ${ratio.toFixed(2)} (replicates ${ratioOfReplicates.min.toFixed(2)} to ${ratioOfReplicates.max.toFixed(2)})`,
        ];
  return [
    `${replicates} replicates of ${strategies.length} strategies, CPU seconds: plain runs ${seconds.plain.toFixed(2)}, ` +
      `attributed at each stage ${seconds.stages.toFixed(2)}, end to end ${seconds.endToEnd.toFixed(2)}`,
    `an attributed run takes as long as ${inPlainRuns.median.toFixed(0)} plain ones`,
    ...ofBefore,
  ];
}
