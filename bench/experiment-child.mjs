// One experiment in a process of its own: `bare` is the loop without the layer, `inline` the layer in one thread, `threads` in two.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inlineExecutor, runExperiment } from '../dist/experiment/index.js';
import { folderStore, threadExecutor } from '../dist/experiment/node/index.js';
import { measureRun } from '../dist/measures/index.js';
import { prepareStrategy, steer } from '../dist/metagovernance/index.js';
import { createWorld, parseScenario, resetWorld, stepWorld } from '../dist/model/index.js';

// 30 actors are the default of a generated network.
const SCENARIO = { ticks: 24, network: { kind: 'generated', actors: 30 } };
const [kind, runs] = [process.argv[2], Number(process.argv[3])];
const folder = mkdtempSync(join(tmpdir(), 'metagovernor-bench-'));

function bare(replicates) {
  const scenario = parseScenario(SCENARIO);
  const steering = prepareStrategy('handsOff').begin();
  let world;
  const measured = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const options = { seed: 'bench', replicate };
    world = world === undefined ? createWorld(scenario, options) : resetWorld(world, options);
    while (world.state.clock[0] < scenario.ticks) stepWorld(world, (stepped) => steer(stepped, steering));
    measured.push(measureRun(world));
  }
  return measured.length;
}

async function layer(replicates, executor, name) {
  const experiment = { scenarios: [{ scenario: SCENARIO }], strategies: ['handsOff'], replicates, seed: 'bench' };
  await runExperiment(experiment, { store: folderStore(join(folder, name)), executor });
}

try {
  const executor = kind === 'threads' ? threadExecutor(2) : inlineExecutor();
  const work = (replicates, name) => (kind === 'bare' ? bare(replicates) : layer(replicates, executor, name));
  await work(300, 'warm');
  const before = process.cpuUsage();
  const start = performance.now();
  await work(runs, 'run');
  const { user, system } = process.cpuUsage(before);
  const wallSeconds = (performance.now() - start) / 1000;
  await executor.close();
  const residentMegabytes = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(
    JSON.stringify({ kind, runs, cpuSeconds: (user + system) / 1e6, wallSeconds, residentMegabytes }),
  );
} finally {
  rmSync(folder, { recursive: true });
}
