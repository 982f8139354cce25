import {
  COLLABORATING,
  countBits,
  FORMING,
  IMPLEMENTING,
  INTERACTING,
  INVITED,
  LEFT,
  MODES,
  type Mode,
  NODALITY,
  placeOf,
  shareHeld,
  survey,
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

/** What is seen with noise: part of the address of its draw. */
const [PRESENCE, CONTRIBUTION, TRUST, CONFLICT, FRAME_DISTANCE] = [0, 1, 2, 3, 4];

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
  const noise = noiseOf(world, exact);
  const processes: ProcessObservation[] = [];
  for (let process = 0; process < sizes.processes; process++) {
    const stage = STAGE_NAMES[state.status[process]];
    if (stage !== undefined) processes.push(observeProcess(world, process, stage, noise));
  }
  return {
    tick: state.clock[0],
    until: derived.leavesAt,
    stock: stock as Record<Capacity, number>,
    processes,
    kinds: observeKinds(world, noise),
  };
}

function observeProcess(world: World, process: number, stage: ObservedStage, noise: number): ProcessObservation {
  const { state, sizes, setting, scratch, key } = world;
  const tick = state.clock[0];
  const seen = (place: number, share: number) => {
    if (noise === 0) return share;
    return clampShare(share + noise * normalAt(key, STEERING_DRAW.observation, tick, process, place));
  };
  const base = process * sizes.members;
  const members: number[] = [];
  let strain = 0;
  let trust = 0;
  let distance = 0;
  const present = survey(world, process);
  for (let one = 0; one < present; one++) {
    const slot = base + scratch.present[one];
    members.push(state.member[slot]);
    strain += state.strain[slot];
    for (let other = 0; other < present; other++) {
      if (one === other) continue;
      trust += scratch.pairTrust[one * sizes.members + other];
      distance += scratch.pairDistance[one * sizes.members + other];
    }
  }
  const pairs = present * (present - 1);
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
  return {
    process,
    stage,
    mode: MODES[state.mode[process]],
    ticksInStage: tick - state.stageTick[process],
    members,
    unasked,
    hesitating,
    gone,
    presence: seen(PRESENCE, shareHeld(world, process, state.attends)),
    contribution: seen(CONTRIBUTION, shareHeld(world, process, state.contributes)),
    trust: seen(TRUST, pairs > 0 ? trust / pairs : 0),
    conflict: seen(CONFLICT, present > 0 ? strain / present : 0),
    frameDistance: seen(FRAME_DISTANCE, pairs > 0 ? distance / pairs : 0),
    facts: countBits(state.facts[process]) / sizes.decisions,
  };
}
