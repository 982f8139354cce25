// One run
export { type Funnel, measureFunnel } from './funnel.js';
export { GAINS, type Gains, measureGains } from './gains.js';
export { MEASURES, type MeasureName, type MeasureNotes } from './measure-catalogue.js';
export { networkOfWorld } from './network-of-world.js';
export { measureOutcomes, type Outcomes } from './outcomes.js';
export { measureOwn } from './own-measures.js';
export { processTable } from './processes.js';
export { measureRun, type RunMeasures } from './run-measures.js';
// The network
export { MOMENT_MEASURES, type Moment, type MomentName, measureMoment, momentTable } from './series.js';
// What stopped a process
export { shapleyShares } from './shapley.js';
