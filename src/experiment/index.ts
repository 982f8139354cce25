// Compare strategies, or scenarios
export { type CompareOptions, compare } from './compare.js';
export { compareScenarios, type ScenarioComparisonInput } from './compare-scenarios.js';
export { type Comparison, type ComparisonInput, type ComparisonPlan, planComparison } from './comparison.js';
// Declare an experiment
export { checkDeclaration, type Declaration, type Design, experimentJsonSchema } from './declaration.js';
// Run it
export type { ChunkResults, Executor } from './executor.js';
export type {
  Experiment,
  ExperimentInput,
  ModuleStrategy,
  OwnStrategies,
  ParsedExperiment,
  PlannedStrategy,
  Recording,
  ScenarioEntry,
} from './experiment.js';
// Keep what came out, and read it
export { type ExperimentStatus, experimentStatus } from './experiment-status.js';
export { describeFactor, type Factor, type Value } from './factor.js';
export { inlineExecutor } from './inline.js';
export { memoryStore } from './memory-store.js';
export { createParquet, decodeParquet, encodeParquet, type ParquetFile } from './parquet.js';
export { parseExperiment } from './parse-experiment.js';
export { type Cell, cellAt, checkPlan, createPlan, type Plan, scenarioAt } from './plan.js';
export { listShards, type ReadOptions, readParts, readTable, type StoredExperiment } from './read-tables.js';
export { type BlockResults, type FailedRun, runBlocks } from './run-blocks.js';
export { type ExperimentRun, type Progress, type RunExperimentOptions, runExperiment } from './run-experiment.js';
export type { LostReplicate } from './run-shards.js';
export { type RunTables, TABLES } from './run-tables.js';
export { type Block, replicatesIn, type Shard } from './shard.js';
export type { Manifest, ShardFailures, Store, TableName } from './store.js';
