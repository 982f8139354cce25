import { integerAt, uniformAt } from '../../numeric/index.js';
import { LEARNING_RULES, type LearningRule, type Proposals } from '../../search/index.js';
import { leaning } from '../actor/culture.js';
import { countBits } from '../problem/bits.js';
import type { Problem } from '../problem/problem-book.js';
import { FIXED_VALUES, TALENT } from '../vocabulary/aspects.js';
import { TUNNEL_VISION } from '../vocabulary/barriers.js';
import { EXPLORATION } from '../vocabulary/levers.js';
import { DRAW } from '../vocabulary/purposes.js';
import { FORM_TRAITS } from '../vocabulary/rules.js';
import { learnByOwn } from '../world/own-rules.js';
import type { World } from '../world/world.js';
import { conflictWeight, gainOver, valueIn, weighed } from './appraisal.js';
import { decisionsAtTable } from './membership.js';

/** Draws of the search are addressed by round, variant and change: so many variants a round, so many draws a variant. */
const MOST_VARIANTS = 128;
const DRAWS_OF_VARIANT = 32;
/** The rules of learning, by their codes. */
const EACH: readonly LearningRule[] = Object.values(LEARNING_RULES);
/** Decisions that one can think of changing at once where tunnel vision is out of the way. */
const WIDE = 4;

/** The proposals at a table, as the rules of learning see them. */
class SeenProposals implements Proposals {
  proposals: Int32Array = new Int32Array(0);
  members = 0;
  #world: World | undefined;
  #process = 0;
  #statusQuo = 0;
  #weight = 0;

  look(world: World, process: number, { statusQuo }: Problem, members: number, weight: number): void {
    this.#world = world;
    this.#process = process;
    this.#statusQuo = statusQuo;
    this.#weight = weight;
    this.members = members;
    this.proposals = world.scratch.proposals;
  }

  readonly gain = (one: number, other: number): number => {
    const world = this.#world as World;
    const change = this.proposals[other] ^ this.#statusQuo;
    return weighed(world, one, this.#weight, world.scratch.commonWorth[other], change);
  };

  readonly draw = (one: number, count: number): number => {
    const { state, key } = this.#world as World;
    const round = state.clock[0] - state.stageTick[this.#process];
    return integerAt(key, DRAW.model, round, this.#process, one, count);
  };
}

// One table is looked at at a time, and a tick makes nothing new.
const seen = new SeenProposals();

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
  seen.look(world, process, problem, members, weight);
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
    const model = rule < EACH.length ? EACH[rule].chooseAtTable(seen, one) : learnByOwn(world, process, seen, one);
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
