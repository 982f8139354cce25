import {
  COLLABORATION,
  countBits,
  INNOVATED,
  INTERACTION,
  JOINED,
  LEFT,
  problemOf,
  STAGES,
  WAITING,
  type World,
} from '../model/index.js';
import { clampShare } from '../numeric/index.js';
import { judgementOf } from './judgement.js';

/**
 * The three normative outcomes of a run (S14), each 0..1, with the parts they are the mean of.
 *
 * The parts and their equal weights are our operationalisation; no study gives them.
 */
export interface Outcomes {
  /** Mean of delivery, precision, implementation and thrift. */
  readonly effective: number;
  /** Mean of inclusion, equality and acceptability. */
  readonly democratic: number;
  /** Mean of rate, novelty and worth. */
  readonly innovative: number;
  /** True gain delivered per process started, losses counted as none. */
  readonly delivery: number;
  /** 1 minus the mean distance between the appraised and the true gain of what was agreed; 0 where nothing was. */
  readonly precision: number;
  /** Share of the agreed changes that were carried out. */
  readonly implementation: number;
  /** 1 / (1 + meetings per process started / 200), a meeting being one pair of members. */
  readonly thrift: number;
  /** Share of the affected actors that sat at the table of a process that interacted. */
  readonly inclusion: number;
  /** 1 minus the Gini coefficient of adopted proposals over those who took part. */
  readonly equality: number;
  /** How good affected actors and members find what was carried out, their own worth included: 0 bad, .5 indifferent, 1 good. */
  readonly acceptability: number;
  /** Share of the processes started that innovated. */
  readonly rate: number;
  /** Mean share of the decisions that innovations changed. */
  readonly novelty: number;
  /** Mean true gain of the innovations, at most 1. */
  readonly worth: number;
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Measure the outcomes of a run at its end. */
export function measureOutcomes(world: World): Outcomes {
  const { state, setting, sizes } = world;
  let started = 0;
  let gained = 0;
  let meetings = 0;
  let agreed = 0;
  let imprecision = 0;
  let changesAgreed = 0;
  let changesMade = 0;
  let affected = 0;
  let included = 0;
  let judges = 0;
  let acceptance = 0;
  let innovated = 0;
  let novelty = 0;
  let worth = 0;
  const tookPart = new Uint8Array(sizes.actors);
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] === WAITING) continue;
    started++;
    meetings += state.meetings[process];
    const interacted = state.reached[process * STAGES.length + INTERACTION] >= 0;
    for (let at = 0; at < sizes.affected; at++) {
      const actor = setting.affected[process * sizes.affected + at];
      if (actor < 0) continue;
      affected++;
      if (interacted && satAtTable(world, process, actor)) included++;
    }
    if (state.reached[process * STAGES.length + COLLABORATION] >= 0) markMembers(world, process, tookPart);
    // Who decides alone has had its say as well, and nobody else has.
    if (state.decider[process] >= 0) tookPart[state.decider[process]] = 1;
    // Most problems are not looked up: those of processes that carried nothing out are not needed.
    if (state.delivered[process] < 0) continue;
    const problem = problemOf(world, process);
    agreed++;
    imprecision += Math.min(1, Math.abs(state.appraised[process] - state.agreedGain[process]));
    changesAgreed += countBits(state.adopted[process] ^ problem.statusQuo);
    changesMade += countBits(state.delivered[process] ^ problem.statusQuo);
    gained += clampShare(state.gain[process]);
    const opinion = meanOpinion(world, process);
    judges += opinion.judges;
    acceptance += opinion.sum;
    if (state.status[process] === INNOVATED) {
      innovated++;
      novelty += countBits(state.delivered[process] ^ problem.statusQuo) / sizes.decisions;
      worth += clampShare(state.gain[process]);
    }
  }
  const delivery = ratio(gained, started);
  const precision = agreed > 0 ? 1 - imprecision / agreed : 0;
  const implementation = ratio(changesMade, changesAgreed);
  const thrift = 1 / (1 + ratio(meetings, started) / 200);
  const inclusion = ratio(included, affected);
  const equality = innovated + agreed > 0 ? 1 - gini(state.influence, tookPart) : 0;
  const acceptability = judges > 0 ? acceptance / judges : 0;
  const rate = ratio(innovated, started);
  const meanNovelty = ratio(novelty, innovated);
  const meanWorth = ratio(worth, innovated);
  return {
    effective: (delivery + precision + implementation + thrift) / 4,
    democratic: (inclusion + equality + acceptability) / 3,
    innovative: (rate + meanNovelty + meanWorth) / 3,
    delivery,
    precision,
    implementation,
    thrift,
    inclusion,
    equality,
    acceptability,
    rate,
    novelty: meanNovelty,
    worth: meanWorth,
  };
}

function satAtTable(world: World, process: number, actor: number): boolean {
  const { state, sizes } = world;
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    const status = state.place[base + place];
    if (state.member[base + place] === actor) return status === JOINED || status === LEFT;
  }
  return false;
}

function markMembers(world: World, process: number, marks: Uint8Array): void {
  const { state, sizes } = world;
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] === JOINED) marks[state.member[base + place]] = 1;
  }
}

/** What the affected and the members think of what was carried out: 0 bad, 1 good, summed over those asked. */
function meanOpinion(world: World, process: number): { sum: number; judges: number } {
  const { state, setting, sizes } = world;
  const problem = problemOf(world, process);
  const judge = (actor: number) => judgementOf(world, process, problem, actor);
  let sum = 0;
  let judges = 0;
  for (let at = 0; at < sizes.affected; at++) {
    const actor = setting.affected[process * sizes.affected + at];
    if (actor < 0) continue;
    sum += judge(actor);
    judges++;
  }
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] !== JOINED) continue;
    sum += judge(state.member[base + place]);
    judges++;
  }
  return { sum, judges };
}

/** Gini coefficient of `values` over the marked: 0 all alike, towards 1 one has it all. */
function gini(values: Int32Array, marks: Uint8Array): number {
  const chosen = values.filter((_, index) => marks[index] === 1).sort();
  let total = 0;
  let weighted = 0;
  for (let rank = 0; rank < chosen.length; rank++) {
    total += chosen[rank];
    weighted += (2 * (rank + 1) - chosen.length - 1) * chosen[rank];
  }
  return total > 0 ? weighted / (chosen.length * total) : 0;
}
