import type { LearningRule, Proposals } from './learning-rule.js';

/** Look at nobody: each searches alone. */
export const noLearning: LearningRule = { searchesAlone: true, choose, chooseAtTable };

function choose(): number {
  return -1;
}

function chooseAtTable(_: Proposals, one: number): number {
  return one;
}
