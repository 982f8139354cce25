import { clampShare } from '../../numeric/index.js';
import { leaning } from '../actor/culture.js';
import { observeTrust, respond } from '../actor/trust.js';
import { CO_PRODUCTION, RULE_BURDEN } from '../vocabulary/aspects.js';
import { LACK_OF_TRUST } from '../vocabulary/barriers.js';
import { CONFIDENCE, INCENTIVE, SERVICE, SHADOW } from '../vocabulary/levers.js';
import { isCivil } from '../vocabulary/names.js';
import { FORM_TRAITS } from '../vocabulary/rules.js';
import type { World } from '../world/world.js';
import { meetingsHeld, talkShare } from './talking.js';

/** Each member decides how much to contribute: by norm, by advantage, by reward, by mandate. */
export function contribute(world: World, process: number, members: number): void {
  const { state, sizes, scratch, setting, scenario } = world;
  const { present } = scratch;
  const { interacting, culture } = scenario;
  const base = process * sizes.members;
  const levers = process * sizes.levers;
  const confidence = state.lever[levers + CONFIDENCE];
  const reward = interacting.reward * state.lever[levers + INCENTIVE];
  const mandate = interacting.mandate * state.lever[levers + SHADOW];
  const burden = culture.costEffect * leaning(world, RULE_BURDEN);
  const talk = talkShare(world, process, members);
  const partners = scenario.table.partnerCost * Math.max(0, members - 2);
  const cost = Math.max(0, interacting.cost + burden + partners) * (1 - state.lever[levers + SERVICE]);
  const commitment = culture.commitmentEffect * leaning(world, CO_PRODUCTION);
  const looseness = FORM_TRAITS[state.form[process]].looseness;
  const trusting = (state.neutralised[process] & LACK_OF_TRUST) !== 0;
  let total = 0;
  for (let one = 0; one < members; one++) total += goodWill(world, base + present[one]);
  const isFirst = meetingsHeld(world, process) === 1;
  for (let one = 0; one < members; one++) {
    const slot = base + present[one];
    const actor = state.member[slot];
    if (state.attends[slot] === 0) continue;
    const seen = members > 1 ? (total - goodWill(world, slot)) / (members - 1) : 1;
    const observation = isFirst ? 0 : interacting.observation;
    const shown = (1 - observation) * meanTrust(world, one, members) + observation * seen;
    // Whom one has not talked to one doubts, whatever it has done.
    const believed = shown * (1 - scenario.table.doubt * (1 - talk));
    const expected = trusting ? 1 : believed + confidence * (1 - believed);
    state.expectation[slot] = expected;
    const norm = respond(setting.behaviour[actor], expected, interacting.slope, setting.restMotive[actor]);
    const rest = setting.restMotive[actor];
    // Who has no motive of its own has none that could be crowded out.
    const willing = rest > 1e-6 ? norm * (state.motive[actor] / rest) : norm;
    const advantage = expected * state.understood[slot] * state.prospect[slot] - state.outside[slot] - cost;
    const active = isCivil(setting.sector[actor]) ? commitment : 0;
    const given = willing + interacting.sensitivity * advantage - looseness + active;
    const voluntary = clampShare(given * (1 - Math.min(1, interacting.reserve * state.strain[slot])));
    state.voluntary[slot] = voluntary;
    state.effort[slot] = clampShare(voluntary + reward + mandate + interacting.activation * state.activation[slot]);
    state.contributes[slot] = state.effort[slot] >= interacting.contributes ? 1 : 0;
  }
}

function meanTrust(world: World, one: number, members: number): number {
  const { pairTrust } = world.scratch;
  if (members < 2) return 1;
  let total = 0;
  for (let other = 0; other < members; other++) {
    if (other !== one) total += pairTrust[one * world.sizes.members + other];
  }
  return total / (members - 1);
}

/**
 * What the others make of a contribution: what was bought, enforced or called forth counts only as far as it is taken at face value.
 *
 * @source mulder2006
 */
function goodWill({ state, scenario }: World, slot: number): number {
  return state.effort[slot] - (1 - scenario.learning.faceValue) * (state.effort[slot] - state.voluntary[slot]);
}

/** Everybody sees what everybody contributed, and takes what was not given freely for good will only so far. */
export function learnTrust(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { present, pairTie } = scratch;
  const base = process * sizes.members;
  const tick = state.clock[0];
  const weight = scenario.learning.evidence * talkShare(world, process, members);
  for (let one = 0; one < members; one++) {
    if (state.attends[base + present[one]] === 0) continue;
    for (let other = 0; other < members; other++) {
      if (other === one || state.attends[base + present[other]] === 0) continue;
      const tie = pairTie[one * sizes.members + other];
      if (tie < 0) continue;
      observeTrust(world, tie, goodWill(world, base + present[other]), weight);
      state.used[tie] = tick;
    }
  }
}
