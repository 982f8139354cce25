// What strategies are tried on

// Who is tried
export { type Arm, type ArmKind, BASELINES, entryOf } from './arms.js';
export { type Place, placesOf } from './places.js';
export { type BenchmarkPlan, type PlannedArm, planBenchmark, type Sitting } from './plan-benchmark.js';
export { type BenchmarkOptions, runBenchmark } from './run-benchmark.js';
// What came out
export { NORMS, SCORE_NAMES, SCORES, type Score, type ScoreNotes } from './scores.js';
export {
  type ArmScore,
  type Estimate,
  isRanked,
  type PartDifference,
  type Standing,
  type Standings,
  standingsOf,
} from './standings.js';
export type { Budget, Suite, SuiteScenario } from './suite.js';
export { findSuite, partOfSuite, SUITES } from './suites.js';
