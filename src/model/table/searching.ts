import { integerAt, uniformAt } from '../../numeric/index.js';
import { leaning } from '../actor/culture.js';
import { countBits } from '../problem/bits.js';
import type { Problem } from '../problem/problem-book.js';
import { FIXED_VALUES, TALENT } from '../vocabulary/aspects.js';
import { TUNNEL_VISION } from '../vocabulary/barriers.js';
import { EXPLORATION } from '../vocabulary/levers.js';
import { DRAW } from '../vocabulary/purposes.js';
import { BEST_MEMBER, CONFORMITY, FORM_TRAITS, RANDOM_MEMBER } from '../vocabulary/rules.js';
import type { World } from '../world/world.js';
import { conflictWeight, gainOver, valueIn, weighed } from './appraisal.js';
import { decisionsAtTable } from './membership.js';

/** Draws of the search are addressed by round, variant and change: so many variants a round, so many draws a variant. */
const MOST_VARIANTS = 128;
const DRAWS_OF_VARIANT = 32;
/** Decisions that one can think of changing at once where tunnel vision is out of the way. */
const WIDE = 4;

/** Each member learns from the proposals of the others by the group's rule, or else tries variants of its own. */
export function search(world: World, process: number, problem: Problem, members: number): void {
  const { state, sizes, scratch } = world;
  const { present, proposals, pooled, commonWorth } = scratch;
  const { statusQuo } = problem;
  const base = process * sizes.members;
  // Draws of the search are addressed by its own round, so that a search that begins later meets the same luck.
  const round = state.clock[0] - state.stageTick[process];
  const weight = conflictWeight(world, process);
  const mask = searchable(world, process, members);
  const radius = radiusOf(world, process);
  const rule = state.learningRule[process];
  const variants = variantsOf(world);
  const before = valueIn(problem, pooled, statusQuo);
  // Synchronous: everybody sees the proposals of the tick before, and appraises them alike but for its own worth.
  for (let one = 0; one < members; one++) {
    proposals[one] = state.proposal[base + present[one]];
    commonWorth[one] = gainOver(before, problem, pooled, proposals[one]);
  }
  for (let one = 0; one < members; one++) {
    const slot = base + present[one];
    if (state.attends[slot] === 0) continue;
    const current = proposals[one];
    let bestGain = weighed(world, one, weight, commonWorth[one], current ^ statusQuo);
    let best = current;
    const model = learnFrom(world, process, problem, members, one, weight, rule);
    if (proposals[model] !== current) {
      const gain = weighed(world, one, weight, commonWorth[model], proposals[model] ^ statusQuo);
      if (gain > bestGain) {
        bestGain = gain;
        best = proposals[model];
      }
    }
    if (best === current && mask !== 0) {
      for (let variant = 0; variant < variants; variant++) {
        const idea = changeSome(world, process, slot, best, mask, radius, round * MOST_VARIANTS + variant);
        const common = gainOver(before, problem, pooled, idea);
        const gain = weighed(world, one, weight, common, idea ^ statusQuo);
        if (gain > bestGain) {
          bestGain = gain;
          best = idea;
        }
      }
    }
    state.proposal[slot] = best;
  }
}

/** The member whose proposal another would take over, by the group's learning rule; itself where there is none. */
function learnFrom(
  world: World,
  process: number,
  problem: Problem,
  members: number,
  one: number,
  weight: number,
  rule: number,
): number {
  const { proposals, commonWorth } = world.scratch;
  if (rule === BEST_MEMBER) {
    let best = one;
    let bestGain = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < members; other++) {
      if (other === one) continue;
      const gain = weighed(world, one, weight, commonWorth[other], proposals[other] ^ problem.statusQuo);
      if (gain > bestGain) {
        bestGain = gain;
        best = other;
      }
    }
    return best;
  }
  if (rule === CONFORMITY) {
    let mostFrequent = one;
    let most = 1;
    for (let other = 0; other < members; other++) {
      let supporters = 0;
      for (let third = 0; third < members; third++) if (proposals[third] === proposals[other]) supporters++;
      if (supporters > most) {
        most = supporters;
        mostFrequent = other;
      }
    }
    return mostFrequent;
  }
  if (rule === RANDOM_MEMBER) {
    const round = world.state.clock[0] - world.state.stageTick[process];
    return integerAt(world.key, DRAW.model, round, process, one, members);
  }
  return one;
}

/** A solution that differs in one or more of the decisions in `mask`: how many is drawn below `radius`, which need not be whole. */
function changeSome(
  world: World,
  process: number,
  slot: number,
  solution: number,
  mask: number,
  radius: number,
  index: number,
): number {
  const { key, sizes } = world;
  const { decisions } = sizes;
  const available = countBits(mask);
  const actor = world.state.member[slot];
  const changes =
    radius === 1 ? 1 : 1 + Math.floor(uniformAt(key, DRAW.search, process, actor, index * DRAWS_OF_VARIANT) * radius);
  let idea = solution;
  for (let change = 0; change < changes; change++) {
    let pick = Math.floor(
      uniformAt(key, DRAW.search, process, actor, index * DRAWS_OF_VARIANT + 1 + change) * available,
    );
    for (let decision = 0; decision < decisions; decision++) {
      if (!((mask >>> decision) & 1)) continue;
      if (pick-- === 0) {
        idea ^= 1 << decision;
        break;
      }
    }
  }
  return idea;
}

/** Decisions that proposals may touch: on the agenda, and known to somebody present or established as facts. */
function searchable(world: World, process: number, members: number): number {
  const { state, sizes, scratch } = world;
  let mask = state.facts[process] | decisionsAtTable(world, process, members);
  for (let one = 0; one < members; one++) mask |= state.known[process * sizes.members + scratch.present[one]];
  return mask & state.narrowed[process];
}

function radiusOf(world: World, process: number): number {
  const { state, sizes, scenario } = world;
  // Without tunnel vision one looks further than anything else makes one look.
  const least = state.neutralised[process] & TUNNEL_VISION ? WIDE : 1;
  const more = state.lever[process * sizes.levers + EXPLORATION] + FORM_TRAITS[state.form[process]].exploration;
  const fewer = scenario.culture.explorationEffect * leaning(world, FIXED_VALUES);
  return Math.min(sizes.decisions, Math.max(least, scenario.collaborating.radius + more - fewer));
}

/** Variants that a member thinks of per tick: more where creative talent was recruited and kept. */
function variantsOf(world: World): number {
  const { proposals } = world.scenario.collaborating;
  const talent = 1 + world.scenario.culture.talentEffect * leaning(world, TALENT);
  return Math.min(MOST_VARIANTS, Math.max(1, Math.floor(proposals * talent + 0.5)));
}
