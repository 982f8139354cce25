// Distributions

// From a table to samples
export { byRun, type RunColumns } from './by-run.js';
// One strategy
export type { Sample } from './check-sample.js';
export { type ClusteredProportion, clusteredProportion } from './clustered-proportion.js';
// Several comparisons
export { holm } from './holm.js';
export { type MeanInterval, meanInterval } from './mean-interval.js';
// Two strategies
export { type DifferenceInterval, newcombeInterval } from './newcombe-interval.js';
// Several outcomes at once
export { nonDominated } from './non-dominated.js';
export { normalCdf, normalQuantile } from './normal.js';
export { type PairedClusteredDifference, pairedClusteredDifference } from './paired-clustered-difference.js';
export { type PairedDifference, pairedDifference } from './paired-difference.js';
export { quantile } from './quantile.js';
export { studentCdf, studentQuantile } from './student-t.js';
export { type ProportionInterval, wilsonInterval } from './wilson-interval.js';
