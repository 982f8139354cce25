import { log as naturalLog, uniformAt } from '../../numeric/index.js';
import { leaning } from '../actor/culture.js';
import { hasDeparted } from '../actor/has-departed.js';
import { strangerTrustOf, trustIn } from '../actor/ties.js';
import { countBits } from '../problem/bits.js';
import { type Problem, problemOf, trueGain } from '../problem/problem-book.js';
import { CONFLICT_POTENTIAL, profileOf, URGENCY } from '../problem/profile.js';
import { conflictWeight, ownAppraisal, perceivedGain, preferencesOf, privateWorth } from '../table/appraisal.js';
import { knowledgeOf, placeOf } from '../table/membership.js';
import { fail, succeed } from '../table/outcome.js';
import { RULE_BURDEN } from '../vocabulary/aspects.js';
import { BARRIER, UNCERTAIN_IMPLEMENTATION } from '../vocabulary/barriers.js';
import { CONTRACT, SERVICE, SHADOW } from '../vocabulary/levers.js';
import { HIERARCHY_MODE, MARKET_MODE } from '../vocabulary/modes.js';
import {
  ASSETS,
  HARM,
  IMPLEMENTING,
  INNOVATION,
  JOINED,
  MISJUDGED,
  MONEY,
  NOT_CARRIED_OUT,
  SKILL,
  UNCLEAR_COMPROMISE,
} from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import { FORM_TRAITS } from '../vocabulary/rules.js';
import { CARRIED_OUT, NOT_CARRIED_OUT_EVENT, recordEvent } from '../world/event-log.js';
import type { World } from '../world/world.js';

/**
 * Phase 4d, agreement -> innovation: each changed decision is carried out by its holder, or is not.
 * What counts in the end is the true worth of what was carried out, in the world as it is by then.
 */
export function implementProcesses(world: World): void {
  const { state, sizes, scenario } = world;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] !== IMPLEMENTING) continue;
    if (state.clock[0] - state.stageTick[process] < scenario.implementing.duration) continue;
    deliver(world, process, problemOf(world, process));
  }
}

function deliver(world: World, process: number, problem: Problem): void {
  const { state, sizes, setting, log } = world;
  const adopted = state.adopted[process];
  const changed = adopted ^ problem.statusQuo;
  let delivered = problem.statusQuo;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (!((changed >>> decision) & 1)) continue;
    const holder = setting.holder[process * sizes.decisions + decision];
    const done = carriesOut(world, process, problem, holder, decision);
    if (done) delivered ^= 1 << decision;
    recordEvent(log, state.clock[0], done ? CARRIED_OUT : NOT_CARRIED_OUT_EVENT, process, holder, decision);
  }
  state.delivered[process] = delivered;
  state.gain[process] = lateGain(world, process, trueGain(problem, delivered));
  state.agreedGain[process] = trueGain(problem, adopted);
  const isDelivered = isInnovation(world, problem, delivered, state.gain[process]);
  const isAgreed = isInnovation(world, problem, adopted, state.agreedGain[process]);
  if (isDelivered) succeed(world, process);
  else if (state.gain[process] < 0) fail(world, process, INNOVATION, HARM, BARRIER.tunnelVision);
  else if (isAgreed) fail(world, process, INNOVATION, NOT_CARRIED_OUT, BARRIER.uncertainImplementation);
  else
    fail(world, process, INNOVATION, state.decider[process] < 0 ? UNCLEAR_COMPROMISE : MISJUDGED, BARRIER.tunnelVision);
}

/** What comes late is worth less where a problem is urgent; lateness takes a gain away, and makes no harm. */
function lateGain(world: World, process: number, gain: number): number {
  const lateness = profileOf(world, process, URGENCY) * (world.state.clock[0] - world.setting.startTick[process]);
  return gain > 0 ? Math.max(0, gain - lateness) : gain;
}

/** New enough, and worth enough: `worth` is the true gain of the solution. */
function isInnovation(world: World, problem: Problem, solution: number, worth: number): boolean {
  const { innovation, environment } = world.scenario;
  // Ambitions grow (S6): what was good enough yesterday is not tomorrow.
  const asked = innovation.gain + environment.ambitionGrowth * world.state.clock[0];
  return countBits(solution ^ problem.statusQuo) >= innovation.distance && worth >= asked;
}

/** A holder carries a decision out when its commitment outweighs its circumstances. */
function carriesOut(world: World, process: number, problem: Problem, holder: number, decision: number): boolean {
  const { state, key } = world;
  if (state.neutralised[process] & UNCERTAIN_IMPLEMENTATION) return true;
  if (hasDeparted(world, holder, state.clock[0])) return false;
  const draw = uniformAt(key, DRAW.carryOut, process, holder, decision);
  const circumstance = draw > 0 ? naturalLog(draw / (1 - draw)) : -40;
  return commitment(world, process, problem, holder, decision) + circumstance > 0;
}

/** Logit of carrying out: taking part, trust, worth to the holder, capacity, what holds it to its word, and what it holds against it. */
function commitment(world: World, process: number, problem: Problem, holder: number, decision: number): number {
  const { state, sizes, scenario } = world;
  const { implementing, culture } = scenario;
  const levers = process * sizes.levers;
  const wasAsked = tookPart(world, process, holder) || state.decider[process] === holder;
  const weight = conflictWeight(world, process);
  preferencesOf(world, process, problem, holder, 0);
  const resistance = wasAsked ? 0 : resistanceOf(world, process, problem, holder, decision);
  const own = privateWorth(world, 0, state.adopted[process] ^ problem.statusQuo);
  const worth = (1 - weight) * state.appraised[process] + weight * own;
  if (resistance > 0 && state.decider[process] >= 0) state.meetings[process] += scenario.modes.enforcementCost;
  return (
    implementing.baseline +
    (tookPart(world, process, holder) ? implementing.tookPart : 0) +
    implementing.trust * (trustInOthers(world, process, holder) - 0.5) +
    implementing.worth * worth +
    implementing.capacity * capacityOf(world, holder) +
    implementing.service * state.lever[levers + SERVICE] +
    implementing.mandate * state.lever[levers + SHADOW] +
    implementing.contract * state.lever[levers + CONTRACT] +
    FORM_TRAITS[state.form[process]].delivery +
    sanctionOf(world, process, decision) -
    resistance -
    culture.deliveryEffect * leaning(world, RULE_BURDEN)
  );
}

function tookPart(world: World, process: number, holder: number): boolean {
  const { state, sizes } = world;
  const place = placeOf(world, process, holder);
  return place >= 0 && state.place[process * sizes.members + place] === JOINED;
}

/** Skill and money, above or below one half. */
function capacityOf({ setting }: World, holder: number): number {
  const base = holder * ASSETS.length;
  return (setting.assets[base + SKILL] + setting.assets[base + MONEY]) / 2 - 0.5;
}

/** What a holder who was not asked holds against a decision: what it sees itself lose by the whole, and by its own part. */
function resistanceOf(world: World, process: number, problem: Problem, holder: number, decision: number): number {
  const { state, scratch, scenario } = world;
  const { resistance } = scenario.implementing;
  if (resistance === 0) return 0;
  const weight = conflictWeight(world, process);
  ownAppraisal(world, problem, holder, knowledgeOf(world, process, holder));
  const seen = perceivedGain(world, problem, scratch.own, 0, weight, state.adopted[process]);
  const loss = Math.max(0, -seen) + weight * Math.max(0, -scratch.preference[decision]);
  return resistance * (0.5 + profileOf(world, process, CONFLICT_POTENTIAL)) * loss;
}

/**
 * What stands behind a decision besides trust and obligation: the law in a hierarchy, a contract in a market. Either works as far
 * as one can see what is done.
 */
function sanctionOf(world: World, process: number, decision: number): number {
  const { state, setting, scenario } = world;
  const { modes } = scenario;
  const mode = state.mode[process];
  if (mode !== HIERARCHY_MODE && mode !== MARKET_MODE) return 0;
  const watcher = mode === MARKET_MODE ? setting.focal[process] : state.decider[process];
  const isSeen = (knowledgeOf(world, process, watcher) >>> decision) & 1;
  return (mode === HIERARCHY_MODE ? modes.hierarchySanction : modes.marketSanction) * (isSeen ? 1 : modes.visibility);
}

function trustInOthers(world: World, process: number, holder: number): number {
  const { state, sizes } = world;
  const base = process * sizes.members;
  let total = 0;
  let others = 0;
  for (let place = 0; place < state.memberCount[process]; place++) {
    const other = state.member[base + place];
    if (state.place[base + place] !== JOINED || other === holder) continue;
    total += trustIn(world, holder, other);
    others++;
  }
  return others > 0 ? total / others : strangerTrustOf(world, holder);
}
