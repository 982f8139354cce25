// Compare strategies
export { type CompareOptions, compare, type Progress } from './compare.js';
export { compareScenarios, type ScenarioComparisonInput } from './compare-scenarios.js';
export { type Comparison, type ComparisonInput, type ComparisonPlan, planComparison } from './comparison.js';
// Where runs are run
export type { Chunk, Executor } from './executor.js';
export { inlineExecutor } from './inline.js';
export { type ReplicateTables, runReplicates } from './run-replicates.js';
