// Compare strategies, or scenarios
export { type CompareOptions, compare, comparisonOf, runComparison } from './compare/compare.js';
export { compareScenarios, type ScenarioComparisonInput } from './compare/compare-scenarios.js';
export { type Comparison, type ComparisonInput, type ComparisonPlan, planComparison } from './compare/comparison.js';
// Declare an experiment
export { describeStop } from './declare/check-stop.js';
export {
  checkDeclaration,
  DEFAULT_TITLE,
  type Declaration,
  type Design,
  experimentJsonSchema,
  STOPS,
  type Stop,
} from './declare/declaration.js';
export type {
  Experiment,
  ExperimentInput,
  LabelledStrategy,
  ModuleStrategy,
  OwnStrategies,
  ParsedExperiment,
  PlannedStrategy,
  Recording,
  ScenarioEntry,
} from './declare/experiment.js';
export { describeFactor, type Factor, type Value } from './declare/factor.js';
export { factorGroups, groupNames } from './declare/factor-groups.js';
export { findInertFactors, type InertFactor } from './declare/find-inert-factors.js';
export { inertLines } from './declare/inert-lines.js';
export { parseExperiment } from './declare/parse-experiment.js';
export {
  barriersIn,
  measuresIn,
  momentMeasuresIn,
  notesIn,
  ownMeasuresIn,
  type PlannedExtension,
  parseExtensions,
} from './declare/planned-extension.js';
// Run it
export type { Claims } from './run/claims.js';
export type { ChunkResults, Executor } from './run/executor.js';
export { inlineExecutor } from './run/inline.js';
export { type Cell, cellAt, checkPlan, createPlan, type Plan, scenarioAt } from './run/plan.js';
export { type BlockResults, type FailedRun, runBlocks } from './run/run-blocks.js';
export { type ExperimentRun, type Progress, type RunExperimentOptions, runExperiment } from './run/run-experiment.js';
export type { LostReplicate } from './run/run-shards.js';
export { type RunTables, TABLES } from './run/run-tables.js';
export { type Block, replicatesIn, type Shard } from './run/shard.js';
// Keep what came out, and read it
export { type ExperimentStatus, experimentStatus } from './store/experiment-status.js';
export { findUnchanged, printRows, type Unchanged } from './store/find-unchanged.js';
export { memoryStore } from './store/memory-store.js';
export { createParquet, decodeParquet, encodeParquet, type ParquetFile } from './store/parquet.js';
export { listShards, type ReadOptions, readParts, readTable, type StoredExperiment } from './store/read-tables.js';
export type { Manifest, ShardFailures, Store, TableName } from './store/store.js';
export { unchangedLines } from './store/unchanged-lines.js';
