import { deepFreeze } from '../../base/index.js';
import { bestMember } from './best-member.js';
import { conformity } from './conformity.js';
import type { LearningRule } from './learning-rule.js';
import { noLearning } from './no-learning.js';
import { randomCopying } from './random-copying.js';

/** The name of a learning rule. */
export type LearningRuleName = 'bestMember' | 'conformity' | 'random' | 'none';

/** All learning rules by name. */
export const LEARNING_RULES: Readonly<Record<LearningRuleName, LearningRule>> = deepFreeze({
  bestMember,
  conformity,
  random: randomCopying,
  none: noLearning,
});
