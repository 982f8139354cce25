import { deepFreeze, lookUp } from '../base/index.js';
import type { Scenario } from '../model/index.js';

/** How good a leader is at each of the six things that the survey asked about (S23), 0..1. */
export type CompetenceProfile = Readonly<Scenario['metagovernor']['competence']>;
/** One of the six competences, by its name in a profile. */
export type Competence = keyof CompetenceProfile;

/** One answer of the survey. */
export interface SurveyFigure {
  readonly competence: Competence;
  /** What the talk calls it. */
  readonly as: string;
  /** Share of answers that name it as what makes leaders in the public sector succeed. */
  readonly share: number;
  /** The talk's two columns: HOT is what is named often, NOT what hardly anybody names. */
  readonly column: 'HOT' | 'NOT';
}

/**
 * A Canadian survey of what makes public leaders succeed, as the talk reports it (S23).
 *
 * What people say that matters, and no measurement of effects: no number of the model is calibrated on it.
 * @source torfing2012
 */
export const COMPETENCE_SURVEY: readonly SurveyFigure[] = deepFreeze([
  { competence: 'communication', as: 'good communicator', share: 0.5, column: 'HOT' },
  { competence: 'vision', as: 'visionary', share: 0.46, column: 'HOT' },
  { competence: 'consensus', as: 'consensus builder', share: 0.46, column: 'HOT' },
  { competence: 'detail', as: 'attentive to detail', share: 0.03, column: 'NOT' },
  { competence: 'technical', as: 'strong technical knowledge', share: 0.02, column: 'NOT' },
  { competence: 'power', as: 'powerful', share: 0.02, column: 'NOT' },
]);

const GOOD = 0.95;
const POOR = 0.35;

/**
 * Two leaders of equal skill in sum: HOT is good at what the survey names often, NOT at what it hardly names.
 *
 * @example withParameters(scenario, { 'metagovernor.competence': COMPETENCE_PRESETS.HOT })
 */
export const COMPETENCE_PRESETS: Readonly<Record<'HOT' | 'NOT', CompetenceProfile>> = deepFreeze({
  HOT: profileOf('HOT'),
  NOT: profileOf('NOT'),
});

/**
 * Changes of a scenario by path, where a profile of competences may be set by the name of a preset.
 *
 * @throws UnknownNameError for a name that is none, with the nearest.
 */
export function withPresets(changes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { 'metagovernor.competence': named } = changes;
  if (typeof named !== 'string') return changes;
  return { ...changes, 'metagovernor.competence': lookUp('competence preset', COMPETENCE_PRESETS, named) };
}

function profileOf(column: 'HOT' | 'NOT'): CompetenceProfile {
  const skills = COMPETENCE_SURVEY.map((figure) => [figure.competence, figure.column === column ? GOOD : POOR]);
  return Object.fromEntries(skills) as Record<Competence, number>;
}
