import { copyState, createWorld, forkWorld, parseScenario, stepWorld } from '../dist/model/index.js';
import { findScenario } from '../dist/scenarios/index.js';
import { cpuSeconds, spreadOf } from './timing.mjs';

const SEED = 'bench';
const RUNS = 4;

/** Trust goes a little way to one half along each tie, and faster where there is conflict: much arithmetic, and nothing else. It never becomes so
 * small that the processor takes longer for it. */
function erode(state, setting, actors) {
  for (let actor = 0; actor < actors; actor++) {
    const first = setting.rowStart[actor];
    const end = first + state.degree[actor];
    for (let tie = first; tie < end; tie++) {
      state.trust[tie] += 0.001 * (0.5 - state.trust[tie]) * (1 + state.conflict[tie]);
    }
  }
}

const erosion = {
  name: 'erosion',
  about: 'Trust erodes.',
  writes: ['trust'],
  // As a module has it: what it needs is taken out of the world that it is given.
  phases: [{ after: 'environment', apply: ({ state, setting, actors }) => erodeInModule(state, setting, actors) }],
};

/** The same again, so that the engine compiles each for itself. */
function erodeInModule(state, setting, actors) {
  for (let actor = 0; actor < actors; actor++) {
    const first = setting.rowStart[actor];
    const end = first + state.degree[actor];
    for (let tie = first; tie < end; tie++) {
      state.trust[tie] += 0.001 * (0.5 - state.trust[tie]) * (1 + state.conflict[tie]);
    }
  }
}

/**
 * What a mechanism of a module costs against the same built in, between the same two phases of a tick, on the same worlds: of the mechanism
 * alone (what a run takes more than one without it), and of the whole run. In turns in one process.
 *
 * @param {import('./timing.mjs').Effort} effort
 */
export function extension({ rounds, atLeast }, actors = 2000) {
  const { scenario } = findScenario('inclusive-environments');
  const network = { kind: 'generated', actors, meanDegree: 10 };
  const input = parseScenario({ ...scenario, network, ticks: 60 });
  const plain = subjectOf(createWorld(input, { seed: SEED }));
  const extended = subjectOf(createWorld(input, { seed: SEED, extensions: [erosion] }));
  const kinds = {
    none: () => play(plain, undefined),
    builtIn: () => play(plain, erodeBuiltIn),
    module: () => play(extended, undefined),
  };
  kinds.builtIn();
  const trust = plain.world.state.trust.slice();
  kinds.module();
  const isSame = trust.every((value, tie) => value === extended.world.state.trust[tie]);
  const times = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  const needed = Math.max(rounds, Math.ceil((rounds * atLeast) / 0.3)) * RUNS;
  for (let round = 0; round < needed; round++) {
    for (const [kind, work] of Object.entries(kinds)) times[kind].push(cpuSeconds(work));
  }
  const ratios = (of) => spreadOf(times.none.map((_, round) => of(round)));
  // The world's own phases take most of a run, and vary more from run to run than the mechanism takes: it is timed by itself.
  const alone = aloneOf(plain.world, extended.world, needed);
  return {
    isSame,
    wholeRun: ratios((round) => times.module[round] / times.builtIn[round]),
    share: ratios((round) => times.builtIn[round] / times.none[round]),
    alone,
  };
}

function subjectOf(start) {
  return { start, world: forkWorld(start) };
}

function play({ start, world }, builtIn) {
  copyState(world, start);
  while (world.state.clock[0] < world.scenario.ticks) stepWorld(world, builtIn);
}

/** The mechanism alone, again and again: as the model calls that of a module, and as it would call its own. */
function aloneOf(plain, extended, rounds) {
  const repetitions = Math.ceil(2_000_000 / plain.sizes.actors);
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    const builtIn = cpuSeconds(() => repeat(erodeBuiltIn, repetitions, plain));
    const module = cpuSeconds(() => repeat(afterEnvironment, repetitions, extended));
    ratios.push(module / builtIn);
  }
  return spreadOf(ratios);
}

function erodeBuiltIn({ state, setting, sizes }) {
  erode(state, setting, sizes.actors);
}

// What the model calls after the phase: from inside, for it is no part of the package.
const { applyAfter } = await import('../dist/model/extending/apply-after.js');

function afterEnvironment(world) {
  applyAfter(world, 0);
}

function repeat(work, repetitions, world) {
  for (let repetition = 0; repetition < repetitions; repetition++) work(world);
}

// Calls of many different functions, so that the engine builds none of them into the loop.
for (const work of [() => 0, () => 1, () => 2, () => 3, () => 4, () => 5]) repeat(work, 1_000, work);

/** @param {ReturnType<typeof extension>} result */
export function describeExtension({ isSame, wholeRun, share, alone }) {
  return [
    `the same trust along every tie in the end: ${isSame}`,
    `the mechanism of a module against the same built in: ${alone.median.toFixed(2)} times (${alone.min.toFixed(2)} to ${alone.max.toFixed(2)})`,
    `whole runs of 60 months with it: ${wholeRun.median.toFixed(3)} times (${wholeRun.min.toFixed(3)} to ${wholeRun.max.toFixed(3)}); built in, a run takes ${share.median.toFixed(3)} times as long as one without`,
  ];
}
