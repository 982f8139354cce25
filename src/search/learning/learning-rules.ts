import { deepFreeze } from '../../base/index.js';
import { bestMember } from './best-member.js';
import { conformity } from './conformity.js';
import type { LearningRule } from './learning-rule.js';
import { noLearning } from './no-learning.js';
import { randomCopying } from './random-copying.js';

/**
 * All learning rules by name, for collective search and for the tables of the model. Their order is the code stored in the world, so that a
 * new one comes last: its own file, and one line here.
 */
export const LEARNING_RULES = deepFreeze({
  bestMember,
  conformity,
  random: randomCopying,
  none: noLearning,
} satisfies Readonly<Record<string, LearningRule>>);

/** The name of a learning rule. */
export type LearningRuleName = keyof typeof LEARNING_RULES;
