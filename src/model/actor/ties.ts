import { clampShare } from '../../numeric/index.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Setting, Sizes, State } from '../state/columns.js';
import { ASSETS } from '../vocabulary/names.js';

/** What the functions on ties need to know of a world. */
interface Tied {
  readonly setting: Setting;
  readonly state: State;
}

/** What the functions on trust in strangers need to know of a world. */
interface Trusting {
  readonly setting: Setting;
  readonly scenario: { readonly actors: { readonly strangerTrust: number } };
}

const NEVER = -1000;

/** Where the tie from `source` to `target` is stored, or -1. Looks through the row: rows are short. */
export function findTie(world: Tied, source: number, target: number): number {
  const { target: targets, degree } = world.state;
  const begin = world.setting.rowStart[source];
  const end = begin + degree[source];
  for (let tie = begin; tie < end; tie++) if (targets[tie] === target) return tie;
  return -1;
}

/** Add a tie at the end of its row and return its place, or -1 if the row is full. */
export function addTie(
  world: Tied,
  source: number,
  target: number,
  trust: number,
  evidence: number,
  dependence: number,
  born: number,
): number {
  const { state, setting } = world;
  const tie = setting.rowStart[source] + state.degree[source];
  if (tie >= setting.rowStart[source + 1]) return -1;
  state.target[tie] = target;
  state.trust[tie] = trust;
  state.evidence[tie] = evidence;
  state.dependence[tie] = dependence;
  state.conflict[tie] = 0;
  state.lasting[tie] = 0;
  state.born[tie] = born;
  state.used[tie] = NEVER;
  state.degree[source]++;
  state.popularity[target]++;
  return tie;
}

/** Take a tie away; the last tie of the row moves into its place. */
export function removeTie(world: Tied, source: number, tie: number): void {
  const { state, setting } = world;
  state.popularity[state.target[tie]]--;
  state.degree[source]--;
  const last = setting.rowStart[source] + state.degree[source];
  state.target[tie] = state.target[last];
  state.trust[tie] = state.trust[last];
  state.evidence[tie] = state.evidence[last];
  state.dependence[tie] = state.dependence[last];
  state.conflict[tie] = state.conflict[last];
  state.born[tie] = state.born[last];
  state.lasting[tie] = state.lasting[last];
  state.used[tie] = state.used[last];
}

/** How far `actor` needs what `other` holds: the share of its needs that the other's assets cover, 0..1. */
export function dependenceOn(setting: Setting, actor: number, other: number): number {
  const { needs, assets } = setting;
  let needed = 0;
  let covered = 0;
  for (let asset = 0; asset < ASSETS.length; asset++) {
    const need = needs[actor * ASSETS.length + asset];
    needed += need;
    covered += need * assets[other * ASSETS.length + asset];
  }
  return needed > 0 ? covered / needed : 0;
}

/** Distance between the frames of two actors: mean absolute difference over the dimensions, 0..1. */
export function frameDistance(frame: Float64Array, dimensions: number, one: number, other: number): number {
  let distance = 0;
  for (let dimension = 0; dimension < dimensions; dimension++) {
    distance += Math.abs(frame[one * dimensions + dimension] - frame[other * dimensions + dimension]);
  }
  return distance / dimensions;
}

/** Relations that an actor with this many ties at the start can keep up. */
export function capacityOf({ capacity, ownDegree }: Scenario['ties'], degree: number, meanDegree: number): number {
  return (1 + capacity) * (ownDegree * degree + (1 - ownDegree) * meanDegree);
}

/** The room that each actor's row gets: all others in a small network, some more than it can keep up in a large one. */
export function rowRoom(ties: Scenario['ties'], actors: number, degree: number, meanDegree: number): number {
  if (ties.rate === 0) return degree;
  if (actors <= 256) return actors - 1;
  return Math.min(actors - 1, Math.max(degree, Math.ceil(capacityOf(ties, degree, meanDegree))) + 4);
}

/** What somebody thinks of a stranger: less where it trusts less, on the whole, than others do. */
export function strangerTrustOf({ setting, scenario }: Trusting, actor: number): number {
  const { strangerTrust } = scenario.actors;
  const usual = setting.meanTrust[0];
  return usual > 0 ? clampShare((strangerTrust * setting.trusting[actor]) / usual) : strangerTrust;
}

/** Trust of `source` in `target`: that of the tie, or what one has in a stranger. */
export function trustIn(world: Tied & Trusting, source: number, target: number): number {
  const tie = findTie(world, source, target);
  return tie < 0 ? strangerTrustOf(world, source) : world.state.trust[tie];
}

/** How many ties the rows of a world hold in all. */
export function countTies(world: Tied & { sizes: Sizes }): number {
  let ties = 0;
  for (let actor = 0; actor < world.sizes.actors; actor++) ties += world.state.degree[actor];
  return ties;
}
