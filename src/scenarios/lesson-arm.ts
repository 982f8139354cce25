import type { StrategyChoice } from '../metagovernance/index.js';
import { type Scenario, withParameters } from '../model/index.js';
import { findScenario } from './catalogue.js';
import type { CatalogueEntry, LessonArm } from './catalogue-entry.js';

/** One arm of a lesson as what `compare` takes: a complete scenario and a strategy. */
export function lessonArm(
  entry: CatalogueEntry,
  arm: LessonArm,
): { readonly scenario: Scenario; readonly strategy: StrategyChoice } {
  const input = arm.scenario === undefined ? entry.scenario : findScenario(arm.scenario).scenario;
  return {
    scenario: withParameters(input, arm.changes ?? {}),
    strategy: { name: arm.strategy, options: arm.options ?? {} },
  };
}
