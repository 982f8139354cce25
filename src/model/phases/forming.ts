import { leaning } from '../actor/culture.js';
import { findTie } from '../actor/ties.js';
import { decideToJoin, disappointment, uncertainty, unfamiliarity } from '../table/joining.js';
import { callMeeting, inviteActor, placeOf, shareHeld } from '../table/membership.js';
import { fail, passStage } from '../table/outcome.js';
import { FLATNESS } from '../vocabulary/aspects.js';
import { BARRIER, NO_TRADITION } from '../vocabulary/barriers.js';
import { NETWORK_MODE } from '../vocabulary/modes.js';
import { FORMING, INTERACTION, JOINED, NOT_MOBILISED } from '../vocabulary/names.js';
import { FORM_TRAITS } from '../vocabulary/rules.js';
import type { World } from '../world/world.js';

/**
 * Phase 4a, actors -> interaction: those present invite whom they know, the invited weigh whether to join,
 * and the process goes on once the holders of enough decisions sit at one table.
 */
export function formProcesses(world: World): void {
  const { state, sizes, scenario } = world;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] !== FORMING || state.mode[process] !== NETWORK_MODE) continue;
    inviteAlongTies(world, process);
    decideToJoin(world, process);
    callMeeting(world, process);
    if (shareHeld(world, process, state.attends) >= scenario.forming.threshold) {
      passStage(world, process, INTERACTION);
    } else if (state.clock[0] - state.stageTick[process] >= scenario.forming.patience) {
      fail(world, process, INTERACTION, NOT_MOBILISED, naiveBarrier(world, process));
    }
  }
}

/** Members invite holders, then affected actors, to whom they have a tie. */
function inviteAlongTies(world: World, process: number): void {
  const { sizes, setting } = world;
  let left = paceOf(world, process);
  for (let at = 0; at < sizes.decisions + sizes.affected && left > 0; at++) {
    const candidate =
      at < sizes.decisions
        ? setting.holder[process * sizes.decisions + at]
        : setting.affected[process * sizes.affected + at - sizes.decisions];
    if (candidate < 0 || placeOf(world, process, candidate) >= 0) continue;
    if (!isKnownToMembers(world, process, candidate)) continue;
    if (inviteActor(world, process, candidate) >= 0) left--;
  }
}

/** Parties invited per tick: by the process, its form, and how flat the organisations are; never fewer than one by culture. */
function paceOf(world: World, process: number): number {
  const { state, scenario } = world;
  const pace = state.pace[process] + FORM_TRAITS[state.form[process]].pace;
  const more = Math.floor(scenario.culture.paceEffect * leaning(world, FLATNESS) + 0.5);
  return Math.max(Math.min(1, pace), pace + more);
}

function isKnownToMembers(world: World, process: number, candidate: number): boolean {
  const { state, sizes } = world;
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] === JOINED && findTie(world, state.member[base + place], candidate) >= 0) return true;
  }
  return false;
}

/** The barrier that the last check points to: the largest penalty among the holders who are missing. */
function naiveBarrier(world: World, process: number): number {
  const { state, sizes, setting } = world;
  let tradition = 0;
  let experience = 0;
  let unclear = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    const holder = setting.holder[process * sizes.decisions + decision];
    const place = placeOf(world, process, holder);
    if (place < 0) {
      if (!(state.neutralised[process] & NO_TRADITION)) tradition += world.scenario.forming.tradition;
      continue;
    }
    const slot = process * sizes.members + place;
    if (state.place[slot] === JOINED) continue;
    tradition += unfamiliarity(world, process, place);
    experience += disappointment(world, process, holder);
    unclear += uncertainty(world, process, slot);
  }
  if (tradition >= experience && tradition >= unclear) return BARRIER.noTradition;
  return experience >= unclear ? BARRIER.badExperience : BARRIER.demotivatingUncertainty;
}
