import { deepFreeze } from '../base/index.js';
import { measureOutcomes } from '../measures/index.js';
import type { World } from '../model/index.js';

/** What an episode can be rewarded for. */
export interface Reward {
  /** The measure of a run that it comes to at the end. */
  readonly measure: 'delivery' | 'rate' | 'effective' | 'democratic' | 'innovative';
  readonly low: number;
  readonly high: number;
  readonly about: string;
  /** What the run has come to so far; 0 before anything has. */
  readonly valueOf: (world: World) => number;
}

/**
 * The rewards by name. Each is a measure of a run (see MEASURES): what is paid at a step is by how much the value so far has changed, so
 * that an episode is paid its value.
 */
export const REWARDS = deepFreeze({
  delivery: {
    measure: 'delivery',
    low: -1,
    high: 1,
    about: 'net true gain per process, losses counted; paid when something is carried out',
    valueOf: (world) => perProcess(world, ({ delivery }, started) => delivery * started),
  },
  innovation: {
    measure: 'rate',
    low: 0,
    high: 1,
    about: 'share of the processes that innovated; paid when one does',
    valueOf: (world) => perProcess(world, ({ rate }, started) => rate * started),
  },
  effectiveness: norm('effective', 'geometric mean of delivery (at least 0), 1 - harmed, and thrift, so far'),
  democracy: norm('democratic', 'geometric mean of inclusion, equality and acceptance, so far'),
  innovativeness: norm('innovative', 'geometric mean of rate, rate x novelty and rate x worth, so far'),
} as const satisfies Readonly<Record<string, Reward>>);

/** The name of a reward. */
export type RewardName = keyof typeof REWARDS;

/** A norm of the three (S14) as measureOutcomes has it, of what has started so far: it can fall when a process starts. */
function norm(measure: 'effective' | 'democratic' | 'innovative', about: string): Reward {
  return { measure, low: 0, high: 1, about, valueOf: (world) => orNothing(measureOutcomes(world)[measure]) };
}

/** A sum over processes, per process that starts in the whole run: what is still to start lowers nothing when it does. */
function perProcess(
  world: World,
  total: (outcomes: ReturnType<typeof measureOutcomes>, started: number) => number,
): number {
  const { setting, sizes, scenario, state } = world;
  let toStart = 0;
  let started = 0;
  for (let process = 0; process < sizes.processes; process++) {
    if (setting.startTick[process] < scenario.ticks) toStart++;
    if (setting.startTick[process] < state.clock[0]) started++;
  }
  return started === 0 ? 0 : total(measureOutcomes(world), started) / toStart;
}

/** What has no value yet has come to nothing. */
function orNothing(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
