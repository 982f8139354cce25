// One world in a process of its own: what it takes to create it, and the most memory that was ever in use.
import { countTies, createWorld, parseScenario, stepWorld } from '../dist/model/index.js';
import { randomNetwork } from '../dist/network/index.js';
import { runKey } from '../dist/numeric/index.js';
import { contactOnly } from './contact-only.mjs';
import { cpuSeconds } from './timing.mjs';

const [kind, actors, meanDegree] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
let world;
const createSeconds = cpuSeconds(() => {
  world =
    kind === 'contact'
      ? createWorld(parseScenario(contactOnly()), { network: randomNetwork(actors, meanDegree, runKey('bench')) })
      : createWorld(parseScenario({ network: { kind: 'generated', actors, meanDegree } }), { seed: 'bench' });
});
const secondsPerTick =
  cpuSeconds(() => {
    for (let tick = 0; tick < 5; tick++) stepWorld(world);
  }) / 5;
const megabytes = process.resourceUsage().maxRSS / 1000;
process.stdout.write(
  JSON.stringify({ kind, actors, ties: countTies(world), createSeconds, secondsPerTick, residentMegabytes: megabytes }),
);
