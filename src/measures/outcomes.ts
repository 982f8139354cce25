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
import { clampShare, pow } from '../numeric/index.js';
import { judgementOf } from './judgement.js';
import { meanOf } from './mean-of.js';

/** What one run came to: counts, and the parts that the three outcomes (S14) are made of. Missing (NaN) where there was nothing to take a mean of. */
export interface Outcomes {
  /** The cube root of delivery (losses in all count as 0), 1 - harmed, and thrift. */
  readonly effective: number;
  /** The cube root of inclusion, equality and acceptance. */
  readonly democratic: number;
  /** The cube root of rate, rate x novelty and rate x worth. */
  readonly innovative: number;
  /** Processes that came to carrying out what was agreed or decided. */
  readonly delivered: number;
  /** Net true gain per process started, -1 to 1: losses count against gains, each process as one full gain at most. */
  readonly delivery: number;
  /** Share of the processes started that left matters worse than they were. */
  readonly harmed: number;
  /** 1 minus the mean distance, at most 1, between the appraised and the true gain of what was agreed; of `delivered`. */
  readonly precision: number;
  /** Share of the agreed changes that were carried out; of `delivered`. */
  readonly implementation: number;
  /** 1 / (1 + meetings per process started / 200), a meeting being one pair of members. */
  readonly thrift: number;
  /** Affected actors, over all processes started. */
  readonly affected: number;
  /** Share of the affected actors, over all processes started, that sat at the table of a process that interacted. */
  readonly inclusion: number;
  /** 1 minus the Gini coefficient of adopted proposals over those who took part; of `delivered`. */
  readonly equality: number;
  /** Share of the affected and the members who find what was carried out better than before, per process started: 0 where nothing was. */
  readonly acceptance: number;
  /** How good affected and members find what was carried out, their own worth included: 0 bad, .5 indifferent, 1 good; of `delivered`. */
  readonly acceptability: number;
  /** Share of the processes started that innovated. */
  readonly rate: number;
  /** Mean share of the decisions that innovations changed; of `innovation`. */
  readonly novelty: number;
  /** Mean true gain of the innovations, at most 1; of `innovation`. */
  readonly worth: number;
}

/**
 * Measure the outcomes of a run at its end.
 *
 * Each index is a geometric mean of parts per process started, so that nothing scores where nothing happens, no part makes up
 * for another that is nothing, and the same result at less cost scores more. Parts and indices are our operationalisation; no
 * study gives them. What they hide: how much was lost where losses outweigh gains (see delivery), what steering cost (see
 * the points spent), and who would have come. A run is scored by itself, and the mean of scores is below the score of
 * many runs taken together, the more so the fewer problems a run has.
 */
export function measureOutcomes(world: World): Outcomes {
  const { state, setting, sizes } = world;
  let started = 0;
  let net = 0;
  let harmful = 0;
  let meetings = 0;
  let delivered = 0;
  let imprecision = 0;
  let changesAgreed = 0;
  let changesMade = 0;
  let affected = 0;
  let included = 0;
  let judges = 0;
  let opinions = 0;
  let accepted = 0;
  let innovated = 0;
  let novelty = 0;
  let worth = 0;
  // Whose proposal was adopted took part, whether or not it stayed.
  const tookPart = Uint8Array.from(state.influence, (adopted) => (adopted > 0 ? 1 : 0));
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
    if (state.decider[process] >= 0 && state.reached[process * STAGES.length + COLLABORATION] >= 0)
      tookPart[state.decider[process]] = 1;
    // Most problems are not looked up: those of processes that carried nothing out are not needed.
    if (state.delivered[process] < 0) continue;
    const problem = problemOf(world, process);
    const gain = state.gain[process];
    delivered++;
    imprecision += Math.min(1, Math.abs(state.appraised[process] - state.agreedGain[process]));
    changesAgreed += countBits(state.adopted[process] ^ problem.statusQuo);
    changesMade += countBits(state.delivered[process] ^ problem.statusQuo);
    net += Math.max(-1, Math.min(1, gain));
    if (gain < 0) harmful++;
    const opinion = opinionOf(world, process);
    judges += opinion.judges;
    opinions += opinion.sum;
    if (opinion.judges > 0) accepted += opinion.inFavour / opinion.judges;
    if (state.status[process] === INNOVATED) {
      innovated++;
      novelty += countBits(state.delivered[process] ^ problem.statusQuo) / sizes.decisions;
      worth += clampShare(gain);
    }
  }
  const delivery = meanOf(net, started);
  const harmed = meanOf(harmful, started);
  const thrift = 1 / (1 + meanOf(meetings, started) / 200);
  const inclusion = meanOf(included, affected);
  const equality = delivered > 0 ? 1 - gini(state.influence, tookPart) : Number.NaN;
  const acceptance = meanOf(accepted, started);
  const rate = meanOf(innovated, started);
  return {
    effective: geometricMean(Math.max(0, delivery), 1 - harmed, thrift),
    // Where nobody is affected nobody is left out; where nothing was carried out nobody accepts anything.
    democratic: geometricMean(affected > 0 ? inclusion : 1, delivered > 0 ? equality : 0, acceptance),
    innovative: geometricMean(rate, meanOf(novelty, started), meanOf(worth, started)),
    delivered,
    delivery,
    harmed,
    precision: 1 - meanOf(imprecision, delivered),
    implementation: meanOf(changesMade, changesAgreed),
    thrift,
    affected,
    inclusion,
    equality,
    acceptance,
    acceptability: meanOf(opinions, judges),
    rate,
    novelty: meanOf(novelty, innovated),
    worth: meanOf(worth, innovated),
  };
}

/** Nothing where one of the parts is nothing; missing where one is missing. */
function geometricMean(one: number, other: number, third: number): number {
  const product = one * other * third;
  if (Number.isNaN(product)) return product;
  return product > 0 ? pow(product, 1 / 3) : 0;
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

/** What the affected and the members think of what was carried out: 0 bad, 1 good, summed; and how many find it better than before. */
function opinionOf(world: World, process: number): { sum: number; judges: number; inFavour: number } {
  const { state, setting, sizes } = world;
  const problem = problemOf(world, process);
  let sum = 0;
  let judges = 0;
  let inFavour = 0;
  const ask = (actor: number) => {
    const judgement = judgementOf(world, process, problem, actor);
    sum += judgement;
    judges++;
    if (judgement > 0.5) inFavour++;
  };
  for (let at = 0; at < sizes.affected; at++) {
    const actor = setting.affected[process * sizes.affected + at];
    if (actor >= 0) ask(actor);
  }
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] === JOINED) ask(state.member[base + place]);
  }
  return { sum, judges, inFavour };
}

/** Gini coefficient of `values` over the marked, some of whom have some: 0 all alike, towards 1 one has it all. */
function gini(values: Int32Array, marks: Uint8Array): number {
  const chosen = values.filter((_, index) => marks[index] === 1).sort();
  let total = 0;
  let weighted = 0;
  for (let rank = 0; rank < chosen.length; rank++) {
    total += chosen[rank];
    weighted += (2 * (rank + 1) - chosen.length - 1) * chosen[rank];
  }
  return weighted / (chosen.length * total);
}
