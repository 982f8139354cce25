import type { LearningRule } from './learning-rule.js';

/** Look at nobody: each searches alone. */
export const noLearning: LearningRule = { searchesAlone: true, choose };

function choose(): number {
  return -1;
}
