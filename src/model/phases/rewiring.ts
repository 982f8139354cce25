import { logistic, uniformAt } from '../../numeric/index.js';
import { leaning } from '../actor/culture.js';
import { hasDeparted } from '../actor/has-departed.js';
import { addTie, dependenceOn, findTie, frameDistance, removeTie } from '../actor/ties.js';
import { BOUNDARY_SPANNERS } from '../vocabulary/aspects.js';
import { YEAR } from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import type { World } from '../world/world.js';

/** Where the draws at tables begin, behind those of the actor's own turn. */
const MEETING_DRAWS = 100;

/**
 * Phase 5b: now and then an actor reconsiders one of its ties, and one it might form.
 * Both follow a logit of the structure around the tie, as in actor-oriented models of network change.
 * @source snijders2010
 */
export function rewire(world: World): void {
  const { state, setting, sizes, scenario, key } = world;
  const { rate } = scenario.ties;
  if (rate === 0) return;
  const tick = state.clock[0];
  for (let actor = 0; actor < sizes.actors; actor++) {
    if (rate < 1 && uniformAt(key, DRAW.tieOpportunity, tick, actor, 0) >= rate) continue;
    const degree = state.degree[actor];
    if (degree > 0) {
      const pick = Math.floor(uniformAt(key, DRAW.tieOpportunity, tick, actor, 1) * degree);
      reconsider(world, actor, setting.rowStart[actor] + pick);
    }
    const candidate = findCandidate(world, actor);
    if (candidate >= 0) considerTie(world, actor, candidate, 0);
  }
}

function reconsider(world: World, actor: number, tie: number): void {
  const { state, scenario, key } = world;
  const tick = state.clock[0];
  const { ties } = scenario;
  const recent = tick - state.used[tie] <= YEAR ? 1 : 0;
  const attraction =
    ties.survival +
    structure(world, actor, state.target[tie]) +
    ties.dependence * state.dependence[tie] +
    ties.use * recent +
    2 * (state.trust[tie] - 0.5) -
    ties.conflict * state.conflict[tie];
  if (uniformAt(key, DRAW.tieDrop, tick, actor, state.target[tie]) >= logistic(attraction))
    removeTie(world, actor, tie);
}

/** A partner's partner half of the time, anybody otherwise; -1 for none. */
function findCandidate(world: World, actor: number): number {
  const { state, setting, sizes, key } = world;
  const tick = state.clock[0];
  const degree = state.degree[actor];
  if (degree > 0 && uniformAt(key, DRAW.tieOpportunity, tick, actor, 2) < 0.5) {
    const first = Math.floor(uniformAt(key, DRAW.tieOpportunity, tick, actor, 3) * degree);
    const partner = state.target[setting.rowStart[actor] + first];
    if (state.degree[partner] === 0) return -1;
    const second = Math.floor(uniformAt(key, DRAW.tieOpportunity, tick, actor, 4) * state.degree[partner]);
    return state.target[setting.rowStart[partner] + second];
  }
  return Math.floor(uniformAt(key, DRAW.tieOpportunity, tick, actor, 3) * sizes.actors);
}

/**
 * Form a tie to `candidate` if its structure, distance and dependence make it attractive enough.
 * @param meeting - added where the two sit at one table.
 */
function considerTie(world: World, actor: number, candidate: number, meeting: number): void {
  const { state, setting, scenario, key } = world;
  if (candidate === actor || findTie(world, actor, candidate) >= 0) return;
  if (hasDeparted(world, candidate, state.clock[0]) || hasDeparted(world, actor, state.clock[0])) return;
  const { ties } = scenario;
  const dependence = dependenceOn(setting, actor, candidate);
  const isAcross = setting.sector[actor] !== setting.sector[candidate];
  const bridging = isAcross ? scenario.culture.bridgingEffect * leaning(world, BOUNDARY_SPANNERS) : 0;
  const attraction =
    ties.formation + structure(world, actor, candidate) + ties.dependence * dependence + meeting + bridging;
  const tick = state.clock[0];
  if (uniformAt(key, DRAW.tieForm, tick, actor, candidate) < logistic(attraction)) {
    addTie(world, actor, candidate, scenario.actors.strangerTrust, scenario.learning.prior, dependence, tick);
  }
}

/** What the network around a pair adds to the log-odds of a tie. */
function structure(world: World, actor: number, other: number): number {
  const { state, setting, sizes, scenario } = world;
  const { ties } = scenario;
  const begin = setting.rowStart[actor];
  const end = begin + state.degree[actor];
  let shared = 0;
  for (let tie = begin; tie < end; tie++) {
    if (state.target[tie] !== other && findTie(world, state.target[tie], other) >= 0) shared++;
  }
  const reciprocated = findTie(world, other, actor) >= 0 ? 1 : 0;
  return (
    ties.reciprocity * reciprocated +
    (end > begin ? (ties.sharedPartners * shared) / (end - begin) : 0) +
    (ties.popularity * state.popularity[other]) / sizes.actors -
    ties.distance * frameDistance(state.frame, sizes.frameDimensions, actor, other)
  );
}

/** At a meeting each member considers a tie to one other member: those who work together get to know each other. */
export function considerMeetingTies(world: World, process: number, members: number): void {
  const { state, sizes, scratch, key, scenario } = world;
  if (members < 2) return;
  const base = process * sizes.members;
  const tick = state.clock[0];
  for (let one = 0; one < members; one++) {
    const actor = state.member[base + scratch.present[one]];
    const turn = Math.floor(uniformAt(key, DRAW.tieOpportunity, tick, actor, MEETING_DRAWS + process) * (members - 1));
    const other = turn >= one ? turn + 1 : turn;
    if (scratch.pairTie[one * sizes.members + other] >= 0) continue;
    considerTie(world, actor, state.member[base + scratch.present[other]], scenario.ties.use);
  }
}
