import { contributionIndex } from '../../search/index.js';
import { leaning } from '../actor/culture.js';
import type { Problem } from '../problem/problem-book.js';
import { CONFLICTING_DEMANDS, profileOf } from '../problem/profile.js';
import { DIVERSITY } from '../vocabulary/aspects.js';
import { CONFLICTING_INTERESTS } from '../vocabulary/barriers.js';
import { SETTLEMENT } from '../vocabulary/levers.js';
import { SECTORS } from '../vocabulary/names.js';
import type { World } from '../world/world.js';

/** Mean contribution of a solution in a table of contributions shaped like the problem's. */
export function valueIn(problem: Problem, table: Float64Array, solution: number): number {
  const { landscape } = problem;
  const { decisions } = landscape;
  let total = 0;
  for (let decision = 0; decision < decisions; decision++) {
    total += table[contributionIndex(landscape, decision, solution)];
  }
  return total / decisions;
}

/** Gain over the status quo that a table shows, in units of the possible gain. */
export function commonGain(problem: Problem, table: Float64Array, solution: number): number {
  return gainOver(valueIn(problem, table, problem.statusQuo), problem, table, solution);
}

/** The same for many solutions: `before` is the value of the status quo in the table. */
export function gainOver(before: number, problem: Problem, table: Float64Array, solution: number): number {
  return (valueIn(problem, table, solution) - before) / problem.possibleGain;
}

/** Weight of private against common worth in a process. */
export function conflictWeight(world: World, process: number): number {
  if (world.state.neutralised[process] & CONFLICTING_INTERESTS) return 0;
  return profileOf(world, process, CONFLICTING_DEMANDS);
}

/**
 * Write what changing each decision is worth to `actor` into `scratch.preference` at row `row`.
 *
 * A sector's preference, less the cost of adjustment for whoever holds the decision; coupled issues trade losses away.
 */
export function preferencesOf(world: World, process: number, problem: Problem, actor: number, row: number): void {
  const { sizes, setting, state, scratch, scenario } = world;
  const sector = setting.sector[actor];
  const settled = 1 - state.lever[process * sizes.levers + SETTLEMENT];
  for (let decision = 0; decision < sizes.decisions; decision++) {
    let worth = problem.preference[sector * sizes.decisions + decision];
    if (setting.holder[process * sizes.decisions + decision] === actor) worth -= scenario.problems.adjustment;
    scratch.preference[row * sizes.decisions + decision] = worth < 0 ? worth * settled : worth;
  }
}

/** Private worth of changing the decisions in `changed`; 1 is a full preference for changing a quarter of them. */
export function privateWorth(world: World, row: number, changed: number): number {
  const { decisions } = world.sizes;
  const { preference } = world.scratch;
  let total = 0;
  for (let rest = changed & ((1 << decisions) - 1); rest !== 0; rest &= rest - 1) {
    total += preference[row * decisions + 31 - Math.clz32(rest & -rest)];
  }
  return (4 * total) / decisions;
}

/** Gain over the status quo as one party sees it: common worth by `table`, private worth by its preferences. */
export function perceivedGain(
  world: World,
  problem: Problem,
  table: Float64Array,
  row: number,
  weight: number,
  solution: number,
): number {
  return weighed(world, row, weight, commonGain(problem, table, solution), solution ^ problem.statusQuo);
}

/** Common worth and one party's private worth of changing the decisions in `changed`, put together. */
export function weighed(world: World, row: number, weight: number, common: number, changed: number): number {
  return weight === 0 ? common : (1 - weight) * common + weight * privateWorth(world, row, changed);
}

/** Climb from the status quo by the best single change within `mask`, by the given view, until none is better. */
export function climb(
  world: World,
  problem: Problem,
  table: Float64Array,
  row: number,
  weight: number,
  mask: number,
): number {
  const { decisions } = world.sizes;
  const { statusQuo } = problem;
  const before = valueIn(problem, table, statusQuo);
  let solution = statusQuo;
  let gain = 0;
  for (;;) {
    let best = -1;
    for (let decision = 0; decision < decisions; decision++) {
      if (!((mask >>> decision) & 1)) continue;
      const candidate = solution ^ (1 << decision);
      const common = gainOver(before, problem, table, candidate);
      const worth = weighed(world, row, weight, common, candidate ^ statusQuo);
      if (worth > gain) {
        gain = worth;
        best = decision;
      }
    }
    if (best < 0) return solution;
    solution ^= 1 << best;
  }
}

/** Write what one actor takes the problem for into `scratch.own`: the truth where it knows, its sector's belief elsewhere. */
export function ownAppraisal(world: World, problem: Problem, actor: number, known: number): void {
  const { own } = world.scratch;
  const { contributions, decisions, width } = problem.landscape;
  const belief = problem.belief[world.setting.sector[actor]];
  own.set(belief);
  for (let decision = 0; decision < decisions; decision++) {
    if (!((known >>> decision) & 1)) continue;
    for (let at = decision * width; at < (decision + 1) * width; at++) own[at] = contributions[at];
  }
}

/**
 * Write what a group takes the problem for into `scratch.pooled`, and how well it knows each decision into `scratch.credibility`.
 *
 * Who is present speaks with a voice: how far the others trust and understand it. Knowledge counts as far as one
 * of its bearers is heard; on the rest, the beliefs of the sectors present are averaged, so that independent errors cancel.
 *
 * @param members - how many entries of `scratch.present` are filled (see survey); who listens to whom is worked out (see listen).
 */
export function poolAppraisals(world: World, process: number, problem: Problem, members: number): void {
  const { scratch, state, setting, sizes } = world;
  const { present, voice, credibility, sectorWeight, sectorCount, pooled } = scratch;
  const { contributions, width } = problem.landscape;
  const { yesterday } = problem;
  const base = process * sizes.members;
  credibility.fill(0);
  sectorWeight.fill(0);
  sectorCount.fill(0);
  let heard = 0;
  for (let one = 0; one < members; one++) {
    const slot = base + present[one];
    // Where nobody is heard at all, every belief counts alike.
    const weight = Math.max(voice[one], 1e-9);
    sectorWeight[setting.sector[state.member[slot]]] += weight;
    sectorCount[setting.sector[state.member[slot]]]++;
    heard += weight;
    for (let decision = 0; decision < sizes.decisions; decision++) {
      // Several bearers corroborate each other: doubt remains only as far as none of them is heard.
      if ((state.known[slot] >>> decision) & 1) credibility[decision] += voice[one] * (1 - credibility[decision]);
    }
  }
  const diversity = world.scenario.culture.blindnessEffect * leaning(world, DIVERSITY);
  if (diversity < 0) followTheLoudest(sectorWeight, heard, -diversity);
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if ((state.facts[process] >>> decision) & 1) credibility[decision] = 1;
    const known = credibility[decision];
    for (let at = decision * width; at < (decision + 1) * width; at++) pooled[at] = known * contributions[at];
    for (let sector = 0; sector < SECTORS.length; sector++) {
      const weight = members > 0 ? ((1 - known) * sectorWeight[sector]) / heard : 0;
      if (weight === 0) continue;
      const belief = problem.belief[sector];
      if (diversity <= 0) {
        for (let at = decision * width; at < (decision + 1) * width; at++) pooled[at] += weight * belief[at];
        continue;
      }
      // What is left of an error that `sectorCount` members share only in part, once they put their views together.
      const left = Math.sqrt(1 - diversity + diversity / sectorCount[sector]);
      for (let at = decision * width; at < (decision + 1) * width; at++) {
        pooled[at] += weight * (yesterday[at] + left * (belief[at] - yesterday[at]));
      }
    }
  }
}

/** Where all are of one kind, the others take over the blindness of the sector that is heard most, to a share. */
function followTheLoudest(sectorWeight: Float64Array, heard: number, share: number): void {
  let loudest = 0;
  for (let sector = 1; sector < sectorWeight.length; sector++) {
    if (sectorWeight[sector] > sectorWeight[loudest]) loudest = sector;
  }
  for (let sector = 0; sector < sectorWeight.length; sector++) sectorWeight[sector] *= 1 - share;
  sectorWeight[loudest] += share * heard;
}
