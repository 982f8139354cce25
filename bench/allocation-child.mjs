// Bytes that ticks put on the JavaScript heap, and bytes that stay there. Run with --expose-gc and a young generation so large
// that nothing is collected while it is measured.
import { getHeapStatistics } from 'node:v8';
import { copyState, createWorld, forkWorld, parseScenario, stepWorld } from '../dist/model/index.js';
import { findScenario } from '../dist/scenarios/index.js';
import { contactOnly } from './contact-only.mjs';

const generated = (actors) => ({ kind: 'generated', actors, meanDegree: 10 });
const WORLDS = {
  default: { input: findScenario('inclusive-environments').scenario, warmUps: 100, runs: 30 },
  large: { input: { network: generated(2_000), problems: { count: 100 } }, warmUps: 4, runs: 2 },
  contact: { input: { ...contactOnly({ ticks: 60 }), network: generated(20_000) }, warmUps: 10, runs: 2 },
};

const heapInUse = () => getHeapStatistics().used_heap_size;

function measureWorld({ input, warmUps, runs }) {
  const world = createWorld(parseScenario(input), { seed: 'bench' });
  const start = forkWorld(world);
  const { ticks } = world.scenario;
  const run = () => {
    copyState(world, start);
    while (world.state.clock[0] < ticks) stepWorld(world);
  };
  for (let warmUp = 0; warmUp < warmUps; warmUp++) run();
  let allocated = 0;
  let retained = 0;
  for (let repetition = 0; repetition < runs; repetition++) {
    globalThis.gc();
    const before = heapInUse();
    run();
    allocated += heapInUse() - before;
    globalThis.gc();
    retained += heapInUse() - before;
  }
  const counted = runs * ticks;
  return {
    actors: world.sizes.actors,
    ticks: counted,
    bytesPerTick: allocated / counted,
    bytesKeptPerTick: retained / counted,
  };
}

const results = Object.entries(WORLDS).map(([name, plan]) => ({ world: name, ...measureWorld(plan) }));
process.stdout.write(JSON.stringify(results));
