import {
  ARENA_FORMS,
  ASPECTS,
  type Aspect,
  addTie,
  decisionCodeOf,
  dependenceOn,
  EXCLUDED,
  findTie,
  GONE,
  HARMFUL_ASPECTS,
  hasDeparted,
  INVITED,
  inviteActor,
  isMember,
  JOINED,
  LEFT,
  LEVERS,
  type Lever,
  leaveProcess,
  MODES,
  NETWORK_MODE,
  observeTrust,
  placeOf,
  problemOf,
  strangerTrustOf,
  type World,
} from '../model/index.js';
import { uniformAt } from '../numeric/index.js';
import { contributionIndex } from '../search/index.js';
import type { Intervention } from './intervention.js';
import type { OperationName } from './operations.js';
import { STEERING_DRAW } from './purposes.js';

/** Carries an operation out with a strength of 0..1. Returns false when there is nothing it could be done to. */
type Effect = (world: World, intervention: Intervention, strength: number) => boolean;

/** How far changed meetings can widen what members think of changing at once. */
export const MOST_EXPLORATION = 3;

/** What each operation does to the world: one line each, read by the phases of the model. */
export const EFFECTS: Readonly<Record<OperationName, Effect>> = {
  invite: (world, { process = 0, actor = 0 }) =>
    !isMember(world, process, actor) && inviteActor(world, process, actor) >= 0,
  exclude: (world, { process = 0, actor = 0 }) => {
    const place = placeOf(world, process, actor);
    if (place < 0 || world.state.place[process * world.sizes.members + place] === EXCLUDED) return false;
    leaveProcess(world, process, place, EXCLUDED, GONE);
    return true;
  },
  brokerTie: (world, { actor = 0, partner = 0 }, strength) => {
    const tick = world.state.clock[0];
    if (hasDeparted(world, actor, tick) || hasDeparted(world, partner, tick)) return false;
    // An introduction takes both ways or not at all, whoever is named first.
    const draw = uniformAt(
      world.key,
      STEERING_DRAW.introduction,
      tick,
      Math.min(actor, partner),
      Math.max(actor, partner),
    );
    const takes = draw < strength;
    const there = introduce(world, actor, partner, strength, takes);
    const back = introduce(world, partner, actor, strength, takes);
    return there || back;
  },
  chooseArena: (world, { process = 0, form = 'meeting' }) => {
    world.state.form[process] = ARENA_FORMS.indexOf(form);
    return true;
  },
  setRule: (world, { process = 0, rule = 'supermajority' }) => {
    world.state.rule[process] = decisionCodeOf(world, rule);
    return true;
  },
  setInclusion: (world, { process = 0, pace = 0 }) => {
    world.state.pace[process] = pace;
    return true;
  },
  setPurpose: pull(['clarity', 0.6], ['backing', 0.2]),
  provideService: pull(['service', 0.8]),
  setAmbition: pull(['backing', 0.8]),
  fund: pull(['incentive', 0.45]),
  contract: pull(['contract', 0.8]),
  storyline: pull(['storyline', 0.8]),
  constructThreat: pull(['threat', 0.5]),
  castShadow: pull(['shadow', 0.8]),
  activate: (world, { process = 0, actor = 0 }, strength) => {
    const { state, sizes, key } = world;
    const place = placeOf(world, process, actor);
    if (place < 0) return false;
    const slot = process * sizes.members + place;
    if (state.place[slot] === EXCLUDED) return false;
    // Who has left is won back as often as the approach is strong.
    const isWonBack = uniformAt(key, STEERING_DRAW.winningBack, state.clock[0], process, actor) < strength;
    if (state.place[slot] === LEFT && isWonBack) state.place[slot] = INVITED;
    state.activation[slot] += strength * (1 - state.activation[slot]);
    return true;
  },
  alignExpectations: pull(['clarity', 0.7], ['confidence', 0.1]),
  translate: pull(['translation', 0.6]),
  factFinding: (world, { process = 0 }, strength) => {
    if (!establishFacts(world, process, 4 * strength)) return false;
    raise(world, process, 'clarity', 0.2 * strength);
    return true;
  },
  mediate: pull(['mediation', 0.8]),
  coupleIssues: pull(['settlement', 0.6]),
  decoupleIssues: (world, { process = 0 }) => decouple(world, process),
  smallWins: pull(['confidence', 0.5]),
  changeMeeting: (world, { process = 0 }, strength) => {
    raise(world, process, 'riskCover', 0.15 * strength);
    const at = process * world.sizes.levers + LEVERS.indexOf('exploration');
    world.state.lever[at] = Math.min(MOST_EXPLORATION, world.state.lever[at] + 1.5 * strength);
    return true;
  },
  setAgenda: (world, { process = 0, decisions = 0 }) => {
    world.state.narrowed[process] = decisions;
    world.state.stale[process] = 1;
    return true;
  },
  proposeSolution: propose,
  bringKnowledge: (world, { process = 0 }, strength) => establishFacts(world, process, 3 * strength),
  vouch: (world, { process = 0, actor = 0 }, strength) => vouchFor(world, process, actor, strength),
  carryRisk: pull(['riskCover', 0.7]),
  setMix: shiftMix,
  changeCulture: (world, { aspect = 'zeroError', level }, strength) =>
    aimAt(world, aspect, level ?? (HARMFUL_ASPECTS.includes(aspect) ? 0 : 1), strength),
  recruit: (world, { aspect = 'talent' }, strength) => aimAt(world, aspect, 1, strength),
};

/** Move the mix of one kind of problem, or of all, the share `strength` of the way to what is wanted. */
function shiftMix({ state, derived }: World, { kind, mix = {} }: Intervention, strength: number): boolean {
  const wanted = normalised(MODES.map((mode) => mix[mode] ?? 0));
  for (const [index, { name }] of derived.kinds.entries()) {
    if (kind !== undefined && name !== kind) continue;
    const base = index * MODES.length;
    const now = normalised(Array.from(state.mix.subarray(base, base + MODES.length)));
    for (const mode of MODES.keys()) state.mix[base + mode] = now[mode] + strength * (wanted[mode] - now[mode]);
  }
  return true;
}

/** Weights as shares of their sum; all on the network where there is no weight, as the model has it. */
function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, mode) => (total > 0 ? weight / total : mode === NETWORK_MODE ? 1 : 0));
}

/** Move the aim of leadership from a distance a third of the way at most; culture itself follows slowly. */
function aimAt(world: World, aspect: Aspect, level: number, strength: number): boolean {
  const { cultureTarget } = world.state;
  const at = ASPECTS.indexOf(aspect);
  cultureTarget[at] += (strength / 3) * (level - cultureTarget[at]);
  return true;
}

/** An effect that moves levers of a process part of the way to 1. */
function pull(...moves: readonly (readonly [Lever, number])[]): Effect {
  return (world, { process = 0 }, strength) => {
    for (const [lever, share] of moves) raise(world, process, lever, share * strength);
    return true;
  };
}

function raise(world: World, process: number, lever: Lever, share: number): void {
  const at = process * world.sizes.levers + LEVERS.indexOf(lever);
  world.state.lever[at] += share * (1 - world.state.lever[at]);
  // Only these change what the members see to gain.
  if (lever === 'settlement' || lever === 'translation') world.state.stale[process] = 1;
}

/**
 * An introduction is a little evidence that the other can be trusted; where there was no tie it makes one, as often as it is strong.
 * Returns whether there was anything to do.
 */
function introduce(world: World, from: number, to: number, strength: number, takes: boolean): boolean {
  const { learning } = world.scenario;
  const known = findTie(world, from, to);
  if (known < 0 && !takes) return true;
  const tie =
    known >= 0
      ? known
      : addTie(
          world,
          from,
          to,
          strangerTrustOf(world, from),
          learning.prior,
          dependenceOn(world.setting, from, to),
          world.state.clock[0],
        );
  if (tie < 0) return false;
  observeTrust(world, tie, 1, strength);
  return true;
}

/**
 * Make decisions known to all members, the first unknown ones on the agenda: `count` of them, and what is left over of a whole
 * one as the chance of one more. Nothing is rounded up, and the search for facts may find none.
 */
function establishFacts(world: World, process: number, count: number): boolean {
  const { state, sizes, key } = world;
  const open = state.narrowed[process] & ~state.facts[process];
  if (open === 0) return false;
  let left = Math.floor(count + uniformAt(key, STEERING_DRAW.luck, state.clock[0], process, state.facts[process]));
  for (let decision = 0; decision < sizes.decisions && left > 0; decision++) {
    const bit = 1 << decision;
    if (!(state.narrowed[process] & bit) || state.facts[process] & bit) continue;
    state.facts[process] |= bit;
    left--;
    state.stale[process] = 1;
  }
  return true;
}

/** Take off the agenda what nobody at the table holds, as long as half of the decisions remain. */
function decouple(world: World, process: number): boolean {
  const { state, sizes, setting } = world;
  let agenda = 0;
  let remaining = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (!((state.narrowed[process] >>> decision) & 1)) continue;
    const place = placeOf(world, process, setting.holder[process * sizes.decisions + decision]);
    if (place < 0 || state.place[process * sizes.members + place] !== JOINED) continue;
    agenda |= 1 << decision;
    remaining++;
  }
  if (remaining * 2 < sizes.decisions || agenda === state.narrowed[process]) return false;
  state.narrowed[process] = agenda;
  state.stale[process] = 1;
  return true;
}

/**
 * Put a solution on the table, as the proposal of the focal actor. Without a solution given, it is the best that is to be seen in
 * the facts established so far, and in what the metagovernor knows of the problem itself: the more, the stronger it is.
 */
function propose(world: World, { process = 0, decisions }: Intervention, strength: number): boolean {
  const { state, sizes, setting } = world;
  const place = placeOf(world, process, setting.focal[process]);
  if (place < 0) return false;
  const slot = process * sizes.members + place;
  if (decisions !== undefined) {
    state.proposal[slot] = decisions;
    return true;
  }
  let best = state.proposal[slot];
  // Before the search there is no proposal, and nothing that facts could make better.
  if (best < 0) return true;
  const known = state.facts[process] | knownToMetagovernor(world, process, strength);
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (!(((known & state.narrowed[process]) >>> decision) & 1)) continue;
    const candidate = best ^ (1 << decision);
    if (worthOf(world, process, known, candidate) > worthOf(world, process, known, best)) best = candidate;
  }
  state.proposal[slot] = best;
  return true;
}

/** Decisions that a metagovernor knows from elsewhere, as bits: half of them at full strength, always the same of a problem. */
function knownToMetagovernor({ sizes, key }: World, process: number, strength: number): number {
  let known = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (uniformAt(key, STEERING_DRAW.knowledge, process, decision, 0) < 0.5 * strength) known |= 1 << decision;
  }
  return known;
}

/** Worth of a solution as far as it is known: the contributions of those decisions. */
function worthOf(world: World, process: number, known: number, solution: number): number {
  const { landscape } = problemOf(world, process);
  let worth = 0;
  for (let decision = 0; decision < world.sizes.decisions; decision++) {
    if ((known >>> decision) & 1) worth += landscape.contributions[contributionIndex(landscape, decision, solution)];
  }
  return worth;
}

/** Third-party certification: a little good evidence for everybody at the table; fast, and fragile. */
function vouchFor(world: World, process: number, actor: number, strength: number): boolean {
  const { state, sizes } = world;
  const base = process * sizes.members;
  let reached = false;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] !== JOINED) continue;
    const tie = findTie(world, state.member[base + place], actor);
    if (tie < 0) continue;
    observeTrust(world, tie, 1, strength);
    reached = true;
  }
  return reached;
}
