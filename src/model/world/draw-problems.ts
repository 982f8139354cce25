import { integerAt, uniformAt } from '../../numeric/index.js';
import { hasDeparted } from '../actor/has-departed.js';
import { affectedCount, holderCount, PROFILE, STAKEHOLDERS } from '../problem/profile.js';
import { MODES, type Mode } from '../vocabulary/modes.js';
import { isCivil } from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import type { World } from './world.js';

/** Draw when each problem strikes, who takes it up, who holds its decisions and who is affected. */
export function drawProblems(world: World): void {
  const { scenario, sizes, key, setting } = world;
  const { lastStart } = scenario.problems;
  const span = Math.max(1, Math.round(scenario.ticks * lastStart));
  for (let process = 0; process < sizes.processes; process++) {
    setting.startTick[process] = Math.floor(uniformAt(key, DRAW.startTick, 0, process) * span);
  }
  setting.startTick.sort();
  for (let process = 0; process < sizes.processes; process++) {
    const focal = chooseFocal(world, process);
    setting.focal[process] = focal;
    drawProfile(world, process);
    const stakeholders = setting.profile[process * PROFILE.length + STAKEHOLDERS];
    const wanted = holderCount(stakeholders, sizes.decisions, sizes.actors);
    const holders = chooseHolders(world, process, focal, wanted);
    for (let decision = 0; decision < sizes.decisions; decision++) {
      // Everybody chosen holds one decision; the rest fall where they may.
      const holder = decision < holders ? decision : integerAt(key, DRAW.holder, 1, process, decision, holders);
      setting.holder[process * sizes.decisions + decision] = world.scratch.chosen[holder];
    }
    chooseAffected(world, process, holders, affectedCount(stakeholders, wanted, sizes.actors));
  }
}

/** Who takes a problem up; somebody who is gone by then is passed over. */
function chooseFocal({ key, sizes, derived, setting }: World, process: number): number {
  let focal = integerAt(key, DRAW.focal, 0, process, 0, sizes.actors);
  for (let attempt = 1; attempt < 1000 && hasDeparted({ derived }, focal, setting.startTick[process]); attempt++) {
    focal = integerAt(key, DRAW.focal, 0, process, attempt, sizes.actors);
  }
  return focal;
}

/** Fill `scratch.chosen` with the holders, the focal actor first; most are found along dependence ties. */
function chooseHolders(world: World, process: number, focal: number, wanted: number): number {
  const { key, sizes, scenario, scratch } = world;
  const { chosen } = scratch;
  chosen[0] = focal;
  let count = 1;
  for (let attempt = 0; count < wanted && attempt < 40 * wanted; attempt++) {
    const rooted = uniformAt(key, DRAW.holder, 2, process, attempt) < scenario.problems.rooted;
    const candidate = rooted
      ? alongDependence(world, chosen[attempt % count], process, attempt)
      : integerAt(key, DRAW.holder, 3, process, attempt, sizes.actors);
    const isThere = candidate >= 0 && !hasDeparted(world, candidate, world.setting.startTick[process]);
    if (isThere && !includes(chosen, count, candidate)) chosen[count++] = candidate;
  }
  return count;
}

function alongDependence(world: World, actor: number, process: number, attempt: number): number {
  const { state, setting, key } = world;
  const begin = setting.rowStart[actor];
  const end = begin + state.degree[actor];
  let total = 0;
  for (let tie = begin; tie < end; tie++) total += state.dependence[tie];
  if (total <= 0) return -1;
  let left = uniformAt(key, DRAW.holder, 4, process, attempt) * total;
  for (let tie = begin; tie < end; tie++) {
    left -= state.dependence[tie];
    if (left < 0) return state.target[tie];
  }
  return state.target[end - 1];
}

function chooseAffected(world: World, process: number, holders: number, wanted: number): void {
  const { key, sizes, setting, scratch } = world;
  const { chosen } = scratch;
  let count = 0;
  const begin = process * sizes.affected;
  for (let attempt = 0; count < wanted && attempt < 60 * wanted; attempt++) {
    const candidate = integerAt(key, DRAW.affected, 0, process, attempt, sizes.actors);
    // Citizens and associations are affected more often than those who hold decisions for a living.
    if (!isCivil(setting.sector[candidate]) && uniformAt(key, DRAW.affected, 1, process, attempt) > 0.4) continue;
    if (includes(chosen, holders + count, candidate)) continue;
    if (hasDeparted(world, candidate, setting.startTick[process])) continue;
    if (holders + count < chosen.length) chosen[holders + count] = candidate;
    setting.affected[begin + count++] = candidate;
  }
  for (let at = begin + count; at < begin + sizes.affected; at++) setting.affected[at] = -1;
}

function includes(values: Int32Array, length: number, value: number): boolean {
  for (let at = 0; at < length; at++) if (values[at] === value) return true;
  return false;
}

/** Draw of which kind a problem is, and write down what that kind is like. */
function drawProfile(world: World, process: number): void {
  const { key, derived, setting } = world;
  let left = uniformAt(key, DRAW.kind, 0, process);
  let kind = 0;
  while (kind < derived.kinds.length - 1 && left >= derived.kinds[kind].share) left -= derived.kinds[kind++].share;
  setting.kind[process] = kind;
  setting.profile.set(derived.kinds[kind].profile, process * PROFILE.length);
}

/** The mix of modes that a run begins with, by kind of problem. */
export function drawMix(world: World): void {
  const { problems, modes } = world.scenario;
  for (let kind = 0; kind < world.sizes.kinds; kind++) setMix(world, kind, problems.kinds[kind]?.mix ?? modes.mix);
}

/** Let problems of a kind, from now on, be governed by a mix of modes. */
export function setMix(world: World, kind: number, mix: Readonly<Record<Mode, number>>): void {
  for (const [mode, name] of MODES.entries()) world.state.mix[kind * MODES.length + mode] = mix[name];
}

/** The mode in which a problem is taken up, drawn by the mix as it is when the problem strikes. */
export function drawMode(world: World, process: number): number {
  const { state, setting, key } = world;
  const base = setting.kind[process] * MODES.length;
  let total = 0;
  for (let mode = 0; mode < MODES.length; mode++) total += state.mix[base + mode];
  if (total <= 0) return 0;
  // One draw per problem: a mix that moves changes the mode of as few problems as it can.
  let left = uniformAt(key, DRAW.mode, 0, process) * total;
  for (let mode = 0; mode < MODES.length; mode++) {
    left -= state.mix[base + mode];
    if (left < 0) return mode;
  }
  return 0;
}
