import { compileEmbedded, createWorld, resetWorld, type Scenario, stepWorld, type World } from '../model/index.js';
import type { Seed } from '../numeric/index.js';

/** Values of parameters of tie change, by their names below `ties.`. */
export type TieValues = Readonly<Partial<Record<keyof Scenario['ties'], number>>>;

/** Simulates from the first wave to the second: the ties that there are at the end, and those of the start. */
export interface TieSimulator {
  readonly actors: number;
  /** The world at the start, of replicate 0. */
  readonly start: World;
  /** The table of ties after one future; it is written over by the next. */
  readonly run: (values: TieValues, replicate: number) => Uint8Array;
}

export interface TieSimulatorOptions {
  /** With the network of the first wave embedded. */
  readonly scenario: Scenario;
  readonly months: number;
  /** Whether the problems of the scenario strike; else nobody meets at tables, and ties change by themselves. */
  readonly problems: boolean;
  readonly seed: Seed;
}

const NEVER = 0x3fffffff;

/** The tick of this library itself, with nobody who steers; what is not known of the actors is drawn anew in each future. */
export function createTieSimulator({ scenario: given, months, problems, seed }: TieSimulatorOptions): TieSimulator {
  // A problem that never strikes costs time and changes nothing; there has to be one.
  const scenario = problems ? given : { ...given, problems: { ...given.problems, count: 1 } };
  if (scenario.network.kind !== 'embedded') throw new TypeError('Expected an embedded network');
  const network = compileEmbedded(scenario.network, scenario.actors.frameDimensions);
  const actors = network.nodeCount;
  const ties = new Uint8Array(actors * actors);
  const start = createWorld(scenario, { seed, network });
  let memory = createWorld(scenario, { seed, network });
  return {
    actors,
    start,
    run: (values, replicate) => {
      const changed: Scenario = { ...scenario, ties: { ...scenario.ties, ...values } };
      const world = resetWorld({ ...memory, scenario: changed }, { seed, replicate, network });
      memory = world;
      if (!problems) world.setting.startTick.fill(NEVER);
      for (let month = 0; month < months; month++) stepWorld(world);
      return writeTies(world, ties);
    },
  };
}

/** The ties of a world as a table of ordered pairs. */
export function writeTies({ state, setting, sizes }: World, ties: Uint8Array): Uint8Array {
  ties.fill(0);
  for (let actor = 0; actor < sizes.actors; actor++) {
    const begin = setting.rowStart[actor];
    for (let tie = begin; tie < begin + state.degree[actor]; tie++) ties[actor * sizes.actors + state.target[tie]] = 1;
  }
  return ties;
}
