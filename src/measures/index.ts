// One run
export { type Funnel, measureFunnel } from './funnel.js';
// The network
export { networkOfWorld } from './network-of-world.js';
export { measureOutcomes, type Outcomes } from './outcomes.js';
export { processTable } from './processes.js';
export { measureRun, type RunMeasures } from './run-measures.js';
// What stopped a process
export { shapleyShares } from './shapley.js';
