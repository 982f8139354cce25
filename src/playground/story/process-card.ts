import {
  ABSENT,
  BARRIERS,
  type Barrier,
  EXCLUDED,
  FAILED,
  FAILURES,
  type Failure,
  INNOVATED,
  INVITED,
  JOINED,
  LEFT,
  MODES,
  type Mode,
  NONE,
  placeOf,
  STAGES,
  STATUSES,
  WAITING,
  type World,
} from '../../model/index.js';

export type Status = (typeof STATUSES)[number];

/** A process as a class sees it: a problem, and the table around which people sit, or do not. */
export interface ProcessCard {
  readonly process: number;
  readonly status: Status;
  readonly mode: Mode;
  /** Month in which the problem struck. */
  readonly started: number;
  /** Month in which it ended, -1 while it goes on. */
  readonly ended: number;
  /** Transitions made: 0 to 3. */
  readonly reached: number;
  /** The month of each transition, -1 for none; index as in STAGES. */
  readonly reachedAt: readonly number[];
  /** Who took the problem up. */
  readonly focal: number;
  /** Who holds each decision. */
  readonly decisions: readonly number[];
  /** Who holds a decision, without whom the problem is not solved whole. */
  readonly holders: readonly number[];
  /** Holders that nobody asked. */
  readonly unasked: readonly number[];
  /** Asked, and not come. */
  readonly hesitating: readonly number[];
  readonly seated: readonly number[];
  readonly gone: readonly number[];
  /** How it failed, and the barrier that the last check that failed points to; null while it has not. */
  readonly failure: Failure | null;
  readonly barrier: Barrier | null;
  /** True gain of what was carried out, -1 to 1 and beyond; 0 while nothing was. */
  readonly gain: number;
}

/** One process of a world as it stands; null before its problem strikes. */
export function processCard(world: World, process: number): ProcessCard | null {
  const { state, setting, sizes } = world;
  if (process < 0 || process >= sizes.processes || state.status[process] === WAITING) return null;
  const places: Record<number, number[]> = { [INVITED]: [], [JOINED]: [], [LEFT]: [], [EXCLUDED]: [], [ABSENT]: [] };
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    places[state.place[base + place]].push(state.member[base + place]);
  }
  const decisions = Array.from(setting.holder.subarray(process * sizes.decisions, (process + 1) * sizes.decisions));
  const holders = [...new Set(decisions)];
  const reachedAt = STAGES.map((_, stage) => state.reached[process * STAGES.length + stage]);
  const failed = state.status[process] === FAILED;
  return {
    process,
    status: STATUSES[state.status[process]],
    mode: MODES[state.mode[process]],
    started: setting.startTick[process],
    ended: state.ended[process],
    reached: reachedAt.filter((month) => month >= 0).length,
    reachedAt,
    focal: setting.focal[process],
    decisions,
    holders,
    unasked: holders.filter((holder) => placeOf(world, process, holder) < 0),
    hesitating: places[INVITED],
    seated: places[JOINED],
    gone: [...places[LEFT], ...places[EXCLUDED]],
    failure: failed ? FAILURES[state.failure[process]] : null,
    barrier: failed && state.naive[process] !== NONE ? BARRIERS[state.naive[process]].name : null,
    gain: failed || state.status[process] === INNOVATED ? state.gain[process] : 0,
  };
}

/** Every process whose problem has struck, in the order of their numbers. */
export function processCards(world: World): ProcessCard[] {
  return Array.from({ length: world.sizes.processes }, (_, process) => processCard(world, process)).filter(
    (card) => card !== null,
  );
}
