// Hold what is said of which parameters cannot act against runs of every scenario of the catalogue:
// `npm run build && node scripts/acting-census.mjs [scenario ...]`. Prints each parameter that is said to change nothing and does, and
// each that is not said to and changed no run; the first must not be, the second is luck or a condition that can be told better.
import { prepareStrategy, reachOf, whyInert } from '../dist/metagovernance/index.js';
import { listParameters, parseScenario, withParameter } from '../dist/model/index.js';
import { listScenarios } from '../dist/scenarios/index.js';
import { levelsOf } from './acting/levels.mjs';
import { runToEnd } from './acting/run-to-end.mjs';

const STRATEGIES = (process.env.STRATEGIES ?? 'handsOff,collaborativeLeader').split(',');
// More seeds are tried only as long as nothing has changed.
const SEEDS = Array.from({ length: 10 }, (_, at) => `census ${at}`);
const SEEDS_OF_INERT = 2;
const SIZES = ['ticks', 'problems.count', 'network.actors', 'network.meanDegree'];

const valueAt = (scenario, path) => path.split('.').reduce((value, step) => value?.[step], scenario);

function levelsThatFit(scenario, parameter) {
  return levelsOf(parameter, valueAt(scenario, parameter.path)).flatMap((level) => {
    try {
      return [withParameter(scenario, parameter.path, level)];
    } catch {
      return [];
    }
  });
}

const wanted = process.argv.slice(2);
let wrong = 0;
for (const { id, scenario: input } of listScenarios()) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const scenario = parseScenario(input);
  for (const name of STRATEGIES) {
    const reach = reachOf(prepareStrategy(name));
    const idle = [];
    let inert = 0;
    for (const parameter of listParameters()) {
      const { path } = parameter;
      if (SIZES.includes(path) || valueAt(scenario, path) === undefined) continue;
      const said = whyInert(path, { label: id, scenario, reach });
      const worlds = levelsThatFit(scenario, parameter);
      const seeds = said === null ? SEEDS : SEEDS.slice(0, SEEDS_OF_INERT);
      const changes = seeds.some((seed) => {
        const [first, ...others] = worlds;
        const seen = runToEnd(first, { strategy: name, seed, without: said === null ? '' : path });
        return others.some(
          (other) => runToEnd(other, { strategy: name, seed, without: said === null ? '' : path }) !== seen,
        );
      });
      if (said !== null) inert += 1;
      if (said !== null && changes) {
        wrong += 1;
        console.log(`WRONG ${id} ${name} ${path}: ${said.why}`);
      }
      if (said === null && !changes) idle.push(path);
    }
    console.log(`${id} ${name}: ${inert} cannot act; not said to, and changed nothing: ${idle.join(' ') || 'none'}`);
  }
}
process.exitCode = wrong > 0 ? 1 : 0;
