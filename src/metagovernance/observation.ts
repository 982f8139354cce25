import {
  COLLABORATING,
  countBits,
  FORMING,
  frameDistance,
  IMPLEMENTING,
  INTERACTING,
  INVITED,
  JOINED,
  LEFT,
  MODES,
  type Mode,
  NODALITY,
  placeOf,
  shareHeld,
  trustIn,
  type World,
} from '../model/index.js';
import { clampShare, normalAt } from '../numeric/index.js';
import { CAPACITIES, type Capacity } from './capacity.js';
import { type KindObservation, observeKinds } from './observed-kinds.js';
import { STEERING_DRAW } from './purposes.js';

/** Where a running process stands, as somebody outside would say it. */
export type ObservedStage = 'forming' | 'interacting' | 'collaborating' | 'implementing';

/** What a metagovernor can know of one process. Shares are seen with noise, less of it with more nodality. */
export interface ProcessObservation {
  readonly process: number;
  readonly stage: ObservedStage;
  /** How it is governed; only a network has a table at which somebody could work. */
  readonly mode: Mode;
  readonly ticksInStage: number;
  /** Actors who are members. */
  readonly members: readonly number[];
  /** Actors who hold a decision and have not been asked. */
  readonly unasked: readonly number[];
  /** Actors who hold a decision, have been asked and have not joined. */
  readonly hesitating: readonly number[];
  /** Actors who hold a decision and have left. */
  readonly gone: readonly number[];
  /** Share of decisions whose holder is at the meeting, 0..1. */
  readonly presence: number;
  /** Share of decisions whose holder contributes, 0..1. */
  readonly contribution: number;
  /** Mean trust between the members, 0..1. */
  readonly trust: number;
  /** Mean conflict of the members, 0..1. */
  readonly conflict: number;
  /** Mean frame distance between the members, 0..1. */
  readonly frameDistance: number;
  /** Decisions established as facts, as a share of all. */
  readonly facts: number;
}

/** What a metagovernor can know before it acts. */
export interface Observation {
  readonly tick: number;
  /** Tick at which the metagovernor is gone. */
  readonly until: number;
  /** Points left of each capacity. */
  readonly stock: Readonly<Record<Capacity, number>>;
  /** Running processes, in the order in which they started. */
  readonly processes: readonly ProcessObservation[];
  /** What has come of each mode so far, for each kind of problem. */
  readonly kinds: readonly KindObservation[];
}

const STAGE_NAMES: Readonly<Record<number, ObservedStage>> = {
  [FORMING]: 'forming',
  [INTERACTING]: 'interacting',
  [COLLABORATING]: 'collaborating',
  [IMPLEMENTING]: 'implementing',
};

/** Noise of what is seen at no nodality: standard deviation of a share. */
const NOISE = 0.15;

/** What is seen with noise; the place is part of the address of the draw. */
const NOISY = ['presence', 'contribution', 'trust', 'conflict', 'frameDistance'] as const;

function noiseOf({ state, scenario }: World, exact: boolean): number {
  return exact ? 0 : NOISE * (1 - state.stock[NODALITY] / scenario.metagovernor.nodality.cap);
}

/**
 * Look at the network as a metagovernor would: never the hidden truth of a problem, shares with noise.
 * @param exact - see shares without noise, for an upper bound.
 */
export function observe(world: World, exact = false): Observation {
  const { state, sizes, derived } = world;
  const stock = Object.fromEntries(CAPACITIES.map((name, index) => [name, state.stock[index]]));
  const processes: ProcessObservation[] = [];
  for (let process = 0; process < sizes.processes; process++) {
    const stage = STAGE_NAMES[state.status[process]];
    if (stage !== undefined) processes.push(observeProcess(world, process, stage, exact));
  }
  return {
    tick: state.clock[0],
    until: derived.leavesAt,
    stock: stock as Record<Capacity, number>,
    processes,
    kinds: observeKinds(world, noiseOf(world, exact)),
  };
}

function observeProcess(world: World, process: number, stage: ObservedStage, exact: boolean): ProcessObservation {
  const { state, sizes, setting, key } = world;
  const noise = noiseOf(world, exact);
  const tick = state.clock[0];
  const seen = (name: (typeof NOISY)[number], share: number) => {
    if (noise === 0) return share;
    const error = noise * normalAt(key, STEERING_DRAW.observation, tick, process, NOISY.indexOf(name));
    return clampShare(share + error);
  };
  const base = process * sizes.members;
  const members: number[] = [];
  let strain = 0;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] !== JOINED) continue;
    members.push(state.member[base + place]);
    strain += state.strain[base + place];
  }
  const unasked: number[] = [];
  const hesitating: number[] = [];
  const gone: number[] = [];
  for (let decision = 0; decision < sizes.decisions; decision++) {
    const holder = setting.holder[process * sizes.decisions + decision];
    const place = placeOf(world, process, holder);
    const list =
      place < 0
        ? unasked
        : state.place[base + place] === INVITED
          ? hesitating
          : state.place[base + place] === LEFT
            ? gone
            : undefined;
    if (list !== undefined && !list.includes(holder)) list.push(holder);
  }
  let trust = 0;
  let distance = 0;
  let pairs = 0;
  for (const one of members) {
    for (const other of members) {
      if (one === other) continue;
      trust += trustIn(world, one, other);
      distance += frameDistance(state.frame, sizes.frameDimensions, one, other);
      pairs++;
    }
  }
  return {
    process,
    stage,
    mode: MODES[state.mode[process]],
    ticksInStage: tick - state.stageTick[process],
    members,
    unasked,
    hesitating,
    gone,
    presence: seen('presence', shareHeld(world, process, state.attends)),
    contribution: seen('contribution', shareHeld(world, process, state.contributes)),
    trust: seen('trust', pairs > 0 ? trust / pairs : 0),
    conflict: seen('conflict', members.length > 0 ? strain / members.length : 0),
    frameDistance: seen('frameDistance', pairs > 0 ? distance / pairs : 0),
    facts: countBits(state.facts[process]) / sizes.decisions,
  };
}
