// From the tables of a comparison

export { type ArmFailures, type BarrierShare, barrierShares, type Failures } from './barrier-shares.js';
export { byRun, type RunColumns } from './by-run.js';
export {
  type ArmConversions,
  type Conversion,
  type ConversionOptions,
  conversions,
  type Estimate,
} from './conversions.js';

// One strategy

export type { Sample } from './check-sample.js';
export { type ClusteredProportion, clusteredProportion } from './clustered-proportion.js';
export { type MeanInterval, meanInterval } from './mean-interval.js';
export { quantile } from './quantile.js';
export { type ProportionInterval, wilsonInterval } from './wilson-interval.js';

// Two strategies

export { type DifferenceInterval, newcombeInterval } from './newcombe-interval.js';

// Several outcomes at once

export { nonDominated } from './non-dominated.js';
export { type PairedClusteredDifference, pairedClusteredDifference } from './paired-clustered-difference.js';
export { type PairedDifference, pairedDifference } from './paired-difference.js';

// Several comparisons

export { holm } from './holm.js';
export { type FactorialArm, type MainEffect, mainEffects } from './main-effects.js';

// Distributions

export { normalCdf, normalQuantile } from './normal.js';
export { studentCdf, studentQuantile } from './student-t.js';
