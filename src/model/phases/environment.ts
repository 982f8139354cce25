import { findTie } from '../actor/ties.js';
import { driftStrikes, shockStrikes } from '../problem/problem-book.js';
import { inviteActor, joinProcess } from '../table/membership.js';
import type { Mode } from '../vocabulary/modes.js';
import { COLLABORATING, FORMING, IMPLEMENTING, INTERACTING, WAITING } from '../vocabulary/names.js';
import { drawMode, setMix } from '../world/draw-problems.js';
import { PROCESS_STARTED, REFORM, recordEvent, SHOCK } from '../world/event-log.js';
import { decisionCodeOf, learningCodeOf } from '../world/own-rules.js';
import type { World } from '../world/world.js';
import { departFrom } from './departure.js';

/** Phase 1: problems strike, and running ones drift or are shocked. Nothing here depends on what anybody did. */
export function changeEnvironment(world: World): void {
  const { state, sizes, setting, log } = world;
  const tick = state.clock[0];
  const { reforms } = world.scenario.environment;
  for (let at = 0; at < reforms.length; at++) if (reforms[at].tick === tick) reform(world, reforms[at].mix);
  if (world.derived.departure !== null) letDepart(world, world.derived.departure);
  const shock = shockStrikes(world, tick);
  if (shock) recordEvent(log, tick, SHOCK, -1);
  for (let process = 0; process < sizes.processes; process++) {
    const status = state.status[process];
    if (status === WAITING) {
      if (setting.startTick[process] === tick) startProcess(world, process);
    } else if (status <= IMPLEMENTING) {
      if (shock || driftStrikes(world, process, tick)) {
        state.eventTick[process] = tick;
        state.stale[process] = 1;
      }
      if (shock) shake(world, process);
    }
  }
}

/** Who took over the mix of modes begins anew from what is decreed. */
function reform(world: World, mix: Readonly<Record<Mode, number>>): void {
  for (let kind = 0; kind < world.sizes.kinds; kind++) setMix(world, kind, mix);
  recordEvent(world.log, world.state.clock[0], REFORM, -1);
}

function letDepart(world: World, departure: Int32Array): void {
  for (let actor = 0; actor < departure.length; actor++) {
    if (departure[actor] === world.state.clock[0]) departFrom(world, actor);
  }
}

function startProcess(world: World, process: number): void {
  const { state, setting, scenario, derived, log } = world;
  const tick = state.clock[0];
  state.status[process] = FORMING;
  state.stageTick[process] = tick;
  state.eventTick[process] = tick;
  state.narrowed[process] = derived.allDecisions;
  state.rule[process] = decisionCodeOf(world);
  state.learningRule[process] = learningCodeOf(world);
  state.pace[process] = scenario.forming.pace;
  state.mode[process] = drawMode(world, process);
  recordEvent(log, tick, PROCESS_STARTED, process, setting.focal[process]);
  const place = inviteActor(world, process, setting.focal[process]);
  joinProcess(world, process, place);
}

/** A shock heats up what is going on between the members. */
function shake(world: World, process: number): void {
  const { state, sizes, scenario } = world;
  const status = state.status[process];
  if (status !== INTERACTING && status !== COLLABORATING) return;
  state.shocked[process] = 1;
  const base = process * sizes.members;
  for (let one = 0; one < state.memberCount[process]; one++) {
    for (let other = 0; other < state.memberCount[process]; other++) {
      if (one === other || state.attends[base + one] === 0 || state.attends[base + other] === 0) continue;
      const { shockHeat } = scenario.environment;
      const tie = findTie(world, state.member[base + one], state.member[base + other]);
      if (tie >= 0) state.conflict[tie] += shockHeat * (1 - state.conflict[tie]);
      const pair = (base + one) * sizes.members + other;
      state.quarrel[pair] += shockHeat * (1 - state.quarrel[pair]);
    }
  }
}
