import { deepFreeze } from '../../base/index.js';
import type { Scenario } from '../scenario/scenario.js';

/** What a problem is like: the six dimensions of wickedness (S8), and how fast its gain is lost. One column each. */
export const PROFILE = deepFreeze([
  'uniqueness',
  'unclearDefinition',
  'conflictingDemands',
  'knowledgeNeed',
  'stakeholders',
  'conflictPotential',
  'urgency',
] as const);
export type ProfileDimension = (typeof PROFILE)[number];

export const UNIQUENESS = PROFILE.indexOf('uniqueness');
export const UNCLEAR_DEFINITION = PROFILE.indexOf('unclearDefinition');
/** The column of 'conflictingDemands' in PROFILE. */
export const CONFLICTING_DEMANDS = PROFILE.indexOf('conflictingDemands');
export const KNOWLEDGE_NEED = PROFILE.indexOf('knowledgeNeed');
export const STAKEHOLDERS = PROFILE.indexOf('stakeholders');
/** The column of 'conflictPotential' in PROFILE. */
export const CONFLICT_POTENTIAL = PROFILE.indexOf('conflictPotential');
export const URGENCY = PROFILE.indexOf('urgency');

/** One kind of problem in a scenario, with everything filled in. */
export interface ProblemKind {
  readonly name: string;
  /** Share of the problems that are of this kind. */
  readonly share: number;
  /** By PROFILE. */
  readonly profile: readonly number[];
}

/** The kinds of problems of a scenario; one, called after nothing, where it tells none apart. Shares sum to 1. */
export function problemKinds({ problems }: Scenario): readonly ProblemKind[] {
  const kinds = problems.kinds.length > 0 ? problems.kinds : [{ name: 'all', share: 1 }];
  const total = kinds.reduce((sum, { share }) => sum + share, 0);
  return kinds.map((kind) => ({
    name: kind.name,
    share: kind.share / total,
    profile: PROFILE.map(
      (dimension) => (kind as Partial<Record<ProfileDimension, number>>)[dimension] ?? problems[dimension],
    ),
  }));
}

/** With no stakeholders to speak of two actors hold the decisions; with all there can be, six more are affected. */
const LEAST_HOLDERS = 2;
const MOST_AFFECTED = 6;

/** Holders of decisions that a problem with this many stakeholders has. */
export function holderCount(stakeholders: number, decisions: number, actors: number): number {
  const most = Math.min(decisions, actors - 1);
  return Math.min(most, Math.round(LEAST_HOLDERS + stakeholders * (most - LEAST_HOLDERS)));
}

/** Actors affected by such a problem without holding a decision. */
export function affectedCount(stakeholders: number, holders: number, actors: number): number {
  return Math.min(Math.round(stakeholders * MOST_AFFECTED), actors - holders);
}

/** One dimension of the problem of a process. */
export function profileOf(
  { setting }: { readonly setting: { readonly profile: Float64Array } },
  process: number,
  dimension: number,
): number {
  return setting.profile[process * PROFILE.length + dimension];
}
