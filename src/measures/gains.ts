import { deepFreeze } from '../base/index.js';
import {
  ASSETS,
  COLLABORATION,
  commonGain,
  countBits,
  INNOVATED,
  JOINED,
  knowledgeOf,
  MONEY,
  ownAppraisal,
  placeOf,
  problemOf,
  SKILL,
  STAGES,
  WAITING,
  type World,
  YEAR,
} from '../model/index.js';
import { judgementOf } from './judgement.js';
import { meanOf } from './mean-of.js';

/** The six gains of network governance (S9), each with its formula, range and unit; the formulas are ours. */
export const GAINS = deepFreeze({
  gainFinding: {
    gain: 'more precise finding of problems and needs',
    formula:
      'mean over agreements carried out or tried of |focal actor alone - true| - |group - true|, each error at most 1, of the gain agreed on',
    range: [-1, 1],
    unit: 'share of the possible gain',
    of: 'delivered',
  },
  gainResources: {
    gain: 'more resources put in',
    formula: 'mean over processes that began to collaborate of the sum over members of effort x (skill + money) / 2',
    range: [0, 1_000_000],
    unit: 'fully equipped members',
    of: 'collaboration',
  },
  gainCompetence: {
    gain: 'specialisation and competence through collaboration',
    formula:
      'mean over processes that began to collaborate of decisions known to some member less those known to the best one',
    range: [0, 1],
    unit: 'share of the decisions',
    of: 'collaboration',
  },
  gainAdaptation: {
    gain: 'faster, more flexible adaptation',
    formula:
      'over processes whose problem changed under way: mean of 1 / (1 + ticks from change to delivery / 12), 0 without innovation',
    range: [0, 1],
    unit: 'share',
    of: 'changed',
  },
  gainReach: {
    gain: 'wider reach and accuracy toward target groups',
    formula: 'share of the affected, over all processes started, who find what was carried out better than before',
    range: [0, 1],
    unit: 'share of the affected',
    of: 'affected',
  },
  gainResponsibility: {
    gain: 'more programme responsibility and less implementation resistance',
    formula: 'share of the agreed changes that were carried out by a holder who took part in the agreement',
    range: [0, 1],
    unit: 'share of the agreed changes',
    of: 'delivered',
  },
} as const);

/** What a run gained, by GAINS, and the processes whose problem changed under way; missing (NaN) where there was nothing to measure. */
export type Gains = { readonly [Name in keyof typeof GAINS | 'changed']: number };

/**
 * Measure the six gains of a run at its end.
 * @source torfing2012
 */
export function measureGains(world: World): Gains {
  const { state, setting, sizes } = world;
  let agreed = 0;
  let finding = 0;
  let collaborated = 0;
  let resources = 0;
  let competence = 0;
  let changed = 0;
  let adaptation = 0;
  let affected = 0;
  let reached = 0;
  let changes = 0;
  let owned = 0;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] === WAITING) continue;
    const isDelivered = state.delivered[process] >= 0;
    // A problem is as it was at its start tick until drift or a shock changes it.
    if (state.eventTick[process] > setting.startTick[process]) {
      changed++;
      if (state.status[process] === INNOVATED) {
        adaptation += 1 / (1 + (state.ended[process] - state.eventTick[process]) / YEAR);
      }
    }
    if (state.reached[process * STAGES.length + COLLABORATION] >= 0) {
      collaborated++;
      resources += resourcesOf(world, process);
      competence += competenceOf(world, process);
    }
    for (let at = 0; at < sizes.affected; at++) {
      const actor = setting.affected[process * sizes.affected + at];
      if (actor < 0) continue;
      affected++;
      if (isDelivered && judgementOf(world, process, problemOf(world, process), actor) > 0.5) reached++;
    }
    if (!isDelivered) continue;
    agreed++;
    finding += findingOf(world, process);
    const { statusQuo } = problemOf(world, process);
    changes += countBits(state.adopted[process] ^ statusQuo);
    owned += ownedChanges(world, process, state.delivered[process] ^ statusQuo);
  }
  return {
    changed,
    gainFinding: meanOf(finding, agreed),
    gainResources: meanOf(resources, collaborated),
    gainCompetence: meanOf(competence, collaborated),
    gainAdaptation: meanOf(adaptation, changed),
    gainReach: meanOf(reached, affected),
    gainResponsibility: meanOf(owned, changes),
  };
}

/** How much nearer to the true gain the group's appraisal is than what the focal actor alone would have seen. */
function findingOf(world: World, process: number): number {
  const { state, setting, scratch } = world;
  const problem = problemOf(world, process);
  const focal = setting.focal[process];
  const truth = state.agreedGain[process];
  ownAppraisal(world, problem, focal, knowledgeOf(world, process, focal));
  const alone = commonGain(problem, scratch.own, state.adopted[process]);
  return Math.min(1, Math.abs(alone - truth)) - Math.min(1, Math.abs(state.appraised[process] - truth));
}

/** Skill and money that the members put in, as far as they made an effort. */
function resourcesOf(world: World, process: number): number {
  const { state, setting, sizes } = world;
  const base = process * sizes.members;
  let total = 0;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] !== JOINED) continue;
    const actor = state.member[base + place];
    const assets = actor * ASSETS.length;
    total += (state.effort[base + place] * (setting.assets[assets + SKILL] + setting.assets[assets + MONEY])) / 2;
  }
  return total;
}

/** Share of the decisions that the members know together and the best of them does not know alone. */
function competenceOf(world: World, process: number): number {
  const { state, sizes } = world;
  const base = process * sizes.members;
  let together = 0;
  let best = 0;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] !== JOINED) continue;
    together |= state.known[base + place];
    best = Math.max(best, countBits(state.known[base + place]));
  }
  return (countBits(together) - best) / sizes.decisions;
}

/** Decisions carried out whose holder sat at the table. */
function ownedChanges(world: World, process: number, carriedOut: number): number {
  const { state, setting, sizes } = world;
  let owned = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (!((carriedOut >>> decision) & 1)) continue;
    const place = placeOf(world, process, setting.holder[process * sizes.decisions + decision]);
    if (place >= 0 && state.place[process * sizes.members + place] === JOINED) owned++;
  }
  return owned;
}
