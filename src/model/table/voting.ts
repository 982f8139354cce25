import { integerAt } from '../../numeric/index.js';
import { leaning } from '../actor/culture.js';
import { countBits } from '../problem/bits.js';
import type { Problem } from '../problem/problem-book.js';
import { ZERO_ERROR } from '../vocabulary/aspects.js';
import { RISK_AVERSION } from '../vocabulary/barriers.js';
import { RISK_COVER, THREAT } from '../vocabulary/levers.js';
import { DRAW } from '../vocabulary/purposes.js';
import { carries, FORM_TRAITS, RULES } from '../vocabulary/rules.js';
import { AGREED, recordEvent } from '../world/event-log.js';
import { carriesByOwn } from '../world/own-rules.js';
import type { World } from '../world/world.js';
import { commonGain, conflictWeight, privateWorth } from './appraisal.js';
import { meetingsHeld } from './talking.js';

/** One proposal is put to the vote; it is adopted when enough members find its gain worth its novelty. */
export function vote(world: World, process: number, problem: Problem, members: number): boolean {
  const { state, sizes, scratch, key, setting, scenario, log } = world;
  const { present, pooled, chosen } = scratch;
  const base = process * sizes.members;
  const tick = state.clock[0];
  const adopted = state.adopted[process];
  const proposer = base + present[integerAt(key, DRAW.proposer, tick - state.stageTick[process], process, 0, members)];
  const candidate = state.proposal[proposer];
  if (candidate === adopted) return false;

  const weight = conflictWeight(world, process);
  const bold = (state.neutralised[process] & RISK_AVERSION) !== 0;
  const levers = process * sizes.levers;
  const carried = Math.min(1, state.lever[levers + RISK_COVER] + FORM_TRAITS[state.form[process]].safety);
  const novelty = (countBits(candidate ^ problem.statusQuo) - countBits(adopted ^ problem.statusQuo)) / sizes.decisions;
  const pressure = Math.min(1, state.lever[levers + THREAT]);
  const urgency = adopted === problem.statusQuo ? state.lever[levers + THREAT] : 0;
  const common = commonGain(problem, pooled, candidate) - commonGain(problem, pooled, adopted);
  const caution = 1 + scenario.culture.riskEffect * leaning(world, ZERO_ERROR);
  const rule = state.rule[process];
  let inFavour = 0;
  let focalInFavour = false;
  for (let one = 0; one < members; one++) {
    const actor = state.member[base + present[one]];
    const own =
      privateWorth(world, one, candidate ^ problem.statusQuo) - privateWorth(world, one, adopted ^ problem.statusQuo);
    const gain = (1 - weight) * common + weight * own + urgency;
    const risk = bold ? 0 : setting.riskAversion[actor] * caution * (1 - carried) * (1 - 0.5 * pressure) * novelty;
    chosen[one] = gain > risk ? 1 : 0;
    if (gain > risk) {
      inFavour++;
      if (actor === setting.focal[process]) focalInFavour = true;
    }
  }
  const isCarried =
    rule < RULES.length
      ? carries(rule, inFavour, members, focalInFavour)
      : carriesByOwn(world, process, members, inFavour, focalInFavour, meetingsHeld(world, process));
  if (isCarried) {
    state.adopted[process] = candidate;
    state.blocked[process] = 0;
    state.influence[state.member[proposer]]++;
    recordEvent(log, tick, AGREED, process, -1, candidate);
    return true;
  }
  if (inFavour * 2 >= members) state.blocked[process] = 1;
  return false;
}
