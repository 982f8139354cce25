// The front door: enough for a first afternoon. Everything else is behind the door of its room, such as metagovernor/analysis.

// The version that stands in every result
export { VERSION } from './base/index.js';
// Compare strategies, run experiments
export {
  type Comparison,
  type ComparisonInput,
  compare,
  type ExperimentInput,
  type ExperimentRun,
  readTable,
  runExperiment,
} from './experiment/index.js';
// What somebody who steers can do, and who steers how
export { type Intervention, type Observation, OPERATIONS, STRATEGIES, type Strategy } from './metagovernance/index.js';
// Scenarios: write one, change one
export { embeddedFrom, listParameters, parseScenario, type ScenarioInput, withParameters } from './model/index.js';
// Networks from files
export { readNetwork } from './network/index.js';
// Scenarios that come with the library
export { findScenario, listScenarios } from './scenarios/index.js';
// Run
export { openSession, type Run, simulate } from './simulation/index.js';
