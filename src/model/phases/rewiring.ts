import { exp, logistic, log as naturalLog, openRow, uniformAt, uniformInRow } from '../../numeric/index.js';
import { leaning } from '../actor/culture.js';
import { hasDeparted } from '../actor/has-departed.js';
import { addTie, dependenceOn, findTie, frameDistance, removeTie, strangerTrustOf } from '../actor/ties.js';
import { BOUNDARY_SPANNERS } from '../vocabulary/aspects.js';
import { YEAR } from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import type { World } from '../world/world.js';

/** Candidates an actor thinks of for one new tie before it lets it be. */
const TRIES = 8;
/** Where the draws at tables begin, behind those of the actor's own turn. */
const MEETING_DRAWS = 100;
/** Makes a bound larger than any order of rounding could make what it bounds. */
const BEYOND_ROUNDING = 1 + 1e-9;

/**
 * Phase 5b: ties are given up and formed. Each tie has a hazard of its own, and each actor as many relations as it can keep
 * up; it fills what room it has, and beyond it every tie is dearer. So a network that nobody touches stays about what it is.
 *
 * What raises or lowers the hazard of a tie, and whom an actor thinks of, are the effects of actor-oriented models: outdegree
 * (the room), reciprocity, closure, popularity, and likeness.
 * @source snijders2010
 */
export function rewire(world: World): void {
  const { sizes, scenario } = world;
  if (scenario.ties.rate === 0) return;
  for (let actor = 0; actor < sizes.actors; actor++) {
    giveUpTies(world, actor);
    seekPartners(world, actor);
  }
}

/** How far an actor is beyond the relations it can keep up: 1 up to there. */
function overload(world: World, actor: number): number {
  return Math.max(1, world.state.degree[actor] / Math.max(1, world.setting.capacity[actor]));
}

function giveUpTies(world: World, actor: number): void {
  const { state, setting, scenario, scratch, key } = world;
  const { ties } = scenario;
  const degree = state.degree[actor];
  if (degree === 0) return;
  const begin = setting.rowStart[actor];
  const pace = ties.rate * overload(world, actor);
  const worst = worstStrain(world, actor);
  openRow(scratch.row, key, DRAW.tieDrop, state.clock[0], actor);
  // From the last to the first: a tie that is removed is replaced by the last one, which has been looked at.
  for (let tie = begin + degree - 1; tie >= begin; tie--) {
    const hazard = pace * (state.lasting[tie] === 1 ? ties.lastingLoss : ties.loss);
    const draw = uniformInRow(scratch.row, state.target[tie]);
    // Most draws lie beyond the worst that could be: those ties need not be looked at any closer.
    if (draw >= hazard * worst * (1 + ties.conflict * state.conflict[tie])) continue;
    const most = hazard * strain(world, actor, tie);
    if (draw < most && isGivenUp(world, actor, tie, most, draw)) removeTie(world, actor, tie);
  }
}

/** More than the strain on any tie of an actor that is free of conflict, whatever there is to trust, to share and to need. */
function worstStrain({ setting, scenario }: World, actor: number): number {
  const { ties } = scenario;
  return (
    between(1 + ties.trust * setting.trusting[actor]) *
    between(1 + ties.strangeness * setting.likeness[actor]) *
    between(1 + ties.dependence * setting.need[actor]) *
    BEYOND_ROUNDING
  );
}

/** How much likelier a tie is given up for conflict, for less trust than the actor is used to, for unlike frames and for want of need. */
function strain({ state, setting, sizes, scenario }: World, actor: number, tie: number): number {
  const { ties } = scenario;
  const distance = frameDistance(state.frame, sizes.frameDimensions, actor, state.target[tie]);
  const strangeness = distance - (1 - setting.likeness[actor]);
  return (
    (1 + ties.conflict * state.conflict[tie]) *
    between(1 + ties.trust * (setting.trusting[actor] - state.trust[tie])) *
    between(1 + ties.strangeness * strangeness) *
    between(1 + ties.dependence * (setting.need[actor] - state.dependence[tie]))
  );
}

/** A multiple of a hazard: no less than a quarter, no more than four times. */
function between(multiple: number): number {
  return Math.min(4, Math.max(0.25, multiple));
}

/**
 * Whether a draw falls within what is left of the hazard of a tie that is returned, closed by a shared partner, or in use. Each of
 * them can only lower the hazard, so that the dearer ones are looked up only while the draw is within what is left.
 */
function isGivenUp(world: World, actor: number, tie: number, hazard: number, draw: number): boolean {
  const { state, setting, scenario, key } = world;
  const { ties } = scenario;
  const tick = state.clock[0];
  const other = state.target[tie];
  let left = tick - state.used[tie] <= YEAR ? ties.inUse : 1;
  if (draw >= hazard * left) return false;
  if (findTie(world, other, actor) >= 0) left *= ties.returned;
  if (draw >= hazard * left) return false;
  const pick = Math.floor(uniformAt(key, DRAW.tieShared, tick, actor, other) * state.degree[actor]);
  const partner = state.target[setting.rowStart[actor] + pick];
  if (partner !== other && findTie(world, partner, other) >= 0) left *= ties.sharedPartner;
  return draw < hazard * left;
}

/** Fill a share of the room that is left with new ties. */
function seekPartners(world: World, actor: number): void {
  const { state, setting, sizes, scenario, scratch, key } = world;
  const { ties } = scenario;
  const tick = state.clock[0];
  const room = Math.min(setting.capacity[actor], sizes.actors - 1) - state.degree[actor];
  if (room <= 0 || hasDeparted(world, actor, tick)) return;
  const wanted = Math.floor(ties.rate * ties.fill * room + uniformAt(key, DRAW.tieOpportunity, tick, actor, 0));
  if (wanted === 0) return;
  const closure = closureOf(world, actor);
  openRow(scratch.row, key, DRAW.tieSearch, tick, actor);
  for (let one = 0; one < wanted; one++) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const candidate = findCandidate(world, actor, closure, one * TRIES + attempt);
      if (candidate >= 0 && takeUp(world, actor, candidate, 1)) break;
    }
  }
}

/**
 * Share of the candidates that are partners of partners, and not popular ones: who has been let down, or trusts little,
 * closes ranks.
 * @source berardo2010
 */
function closureOf({ state, setting, scenario }: World, actor: number): number {
  const { ties } = scenario;
  const risk = setting.meanTrust[0] - setting.trusting[actor] + 0.5 * Math.max(0, -state.experience[actor]);
  const odds = ties.closure / Math.max(1e-9, 1 - ties.closure);
  return ties.caution === 0 ? ties.closure : logistic(naturalLog(Math.max(1e-9, odds)) + ties.caution * risk);
}

/** A partner of a partner, somebody popular, or now and then anybody, by the open row of draws; -1 for none. */
function findCandidate(world: World, actor: number, closure: number, attempt: number): number {
  const { state, setting, sizes, scenario, scratch } = world;
  const place = 4 * attempt;
  const first = uniformInRow(scratch.row, place + 1);
  if (uniformInRow(scratch.row, place) < scenario.ties.anybody) return Math.floor(first * sizes.actors);
  const second = uniformInRow(scratch.row, place + 2);
  if (uniformInRow(scratch.row, place + 3) >= closure) {
    const one = popular(world, first);
    const other = popular(world, second);
    return appealOf(world, other) > appealOf(world, one) ? other : one;
  }
  const degree = state.degree[actor];
  if (degree === 0) return -1;
  const partner = state.target[setting.rowStart[actor] + Math.floor(first * degree)];
  if (state.degree[partner] === 0) return -1;
  return state.target[setting.rowStart[partner] + Math.floor(second * state.degree[partner])];
}

/** Ties that an actor drew when the run began: what makes it sought after. */
function appealOf({ setting }: World, actor: number): number {
  return actor < 0 ? -1 : setting.appeal[actor + 1] - setting.appeal[actor];
}

/** Somebody, as often as ties led to it when the run began; -1 where there were none. */
function popular({ setting, sizes }: World, draw: number): number {
  const { appeal } = setting;
  const total = appeal[sizes.actors];
  if (total === 0) return -1;
  const wanted = Math.floor(draw * total);
  let low = 0;
  let high = sizes.actors - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (appeal[middle + 1] > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Take up a tie to `candidate` if it is like enough; the other may answer with one of its own.
 * @param chance - that it is thought of at all.
 */
function takeUp(world: World, actor: number, candidate: number, chance: number): boolean {
  const { state, scenario, key } = world;
  const tick = state.clock[0];
  if (candidate === actor || findTie(world, actor, candidate) >= 0 || hasDeparted(world, candidate, tick)) return false;
  const draw = uniformAt(key, DRAW.tieForm, tick, actor, candidate);
  if (draw >= chance * acceptance(world, actor, candidate)) return false;
  if (!connect(world, actor, candidate)) return false;
  const answers = uniformAt(key, DRAW.tieAnswer, tick, candidate, actor) < scenario.ties.answered;
  const hasRoom = state.degree[candidate] < world.setting.capacity[candidate];
  if (answers && hasRoom && findTie(world, candidate, actor) < 0) connect(world, candidate, actor);
  return true;
}

/** How far an actor takes to another: less the further apart their frames are; boundary spanners bridge sectors. */
function acceptance(world: World, actor: number, candidate: number): number {
  const { state, setting, sizes, scenario } = world;
  const chance = exp(-scenario.ties.distance * frameDistance(state.frame, sizes.frameDimensions, actor, candidate));
  const bridging = scenario.culture.bridgingEffect * leaning(world, BOUNDARY_SPANNERS);
  if (bridging === 0 || chance >= 1 || setting.sector[actor] === setting.sector[candidate]) return chance;
  return logistic(naturalLog(chance / (1 - chance)) + bridging);
}

/** A new tie begins between what one thinks of a stranger and of a partner. */
function connect(world: World, actor: number, other: number): boolean {
  const { state, setting, scenario, key } = world;
  const tick = state.clock[0];
  const trust = 0.5 * (strangerTrustOf(world, actor) + setting.trusting[actor]);
  const tie = addTie(world, actor, other, trust, scenario.learning.prior, dependenceOn(setting, actor, other), tick);
  if (tie < 0) return false;
  // As many new ties turn out to last as keep the share of lasting ones where it is.
  const { lasting, lastingLoss, loss } = scenario.ties;
  const turnover = lasting * lastingLoss + (1 - lasting) * loss;
  const share = turnover > 0 ? (lasting * lastingLoss) / turnover : lasting;
  // The ties of the start have the draws of tick 0.
  state.lasting[tie] = uniformAt(key, DRAW.tieLasting, tick + 1, actor, other) < share ? 1 : 0;
  return true;
}

/** At a meeting each member may take up a tie to one other member: those who work together get to know each other. */
export function considerMeetingTies(world: World, process: number, members: number): void {
  const { state, sizes, scratch, key, scenario } = world;
  if (members < 2 || scenario.ties.rate === 0) return;
  const base = process * sizes.members;
  const tick = state.clock[0];
  for (let one = 0; one < members; one++) {
    const actor = state.member[base + scratch.present[one]];
    const turn = Math.floor(uniformAt(key, DRAW.tieOpportunity, tick, actor, MEETING_DRAWS + process) * (members - 1));
    const other = turn >= one ? turn + 1 : turn;
    if (scratch.pairTie[one * sizes.members + other] >= 0) continue;
    const load = overload(world, actor);
    takeUp(world, actor, state.member[base + scratch.present[other]], scenario.ties.meeting / (load * load * load));
  }
}
