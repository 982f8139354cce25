// From the tables of a comparison

export { type BarrierIntervalOptions, barrierIntervals } from './barrier-intervals.js';
export { type ArmFailures, type BarrierShare, barrierShares, type Failures } from './barrier-shares.js';
export { byRun, type RunColumns } from './by-run.js';
export {
  type ArmConversions,
  type Conversion,
  type ConversionOptions,
  conversions,
  type Estimate,
} from './conversions.js';
export { describeRuns } from './describe-runs.js';
export { type PairedComparisonOptions, pairedComparisons } from './paired-comparisons.js';

// One strategy

export type { Bounds } from './bca-bounds.js';
export { type BootstrapInterval, type BootstrapOptions, bootstrapInterval } from './bootstrap-interval.js';
export type { Sample } from './check-sample.js';
export { type ClusteredProportion, clusteredProportion } from './clustered-proportion.js';
export { describeSample, type SampleDescription } from './describe-sample.js';
export { type MeanInterval, meanInterval } from './mean-interval.js';
export { quantile } from './quantile.js';
export { type QuantileInterval, quantileInterval } from './quantile-interval.js';
export { type ProportionInterval, wilsonInterval } from './wilson-interval.js';

// Two strategies

export { cliffDelta } from './cliff-delta.js';
export { mcNemar } from './mc-nemar.js';
export { type DifferenceInterval, newcombeInterval } from './newcombe-interval.js';
export { type PairedClusteredDifference, pairedClusteredDifference } from './paired-clustered-difference.js';
export { type PairedDifference, pairedDifference } from './paired-difference.js';
export { varghaDelaneyA12 } from './vargha-delaney-a12.js';
export { type SignedRank, wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

// Predictions, and what is measured on pairs of nodes

export { logLoss } from './log-loss.js';
export { type PairBootstrapOptions, pairBootstrapInterval } from './pair-bootstrap-interval.js';

// Several outcomes at once

export { nonDominated } from './non-dominated.js';

// Several comparisons

export { benjaminiHochberg } from './benjamini-hochberg.js';
export { holm } from './holm.js';
export { type FactorialArm, type MainEffect, mainEffects } from './main-effects.js';

// How many replicates

export { confidenceSequence } from './confidence-sequence.js';
export { pairedPower, type SoughtEffect } from './paired-power.js';
export { type Precision, type PrecisionRule, precisionReached } from './precision-reached.js';
export { replicatesForPower } from './replicates-for-power.js';
export { replicatesForWidth } from './replicates-for-width.js';

// The best of several

export { allocateBudget } from './allocate-budget.js';
export { kimNelson, type Selection, type SelectionRule } from './kim-nelson.js';

// Where in the space of the factors the cases are

export { type Box, boxOfRow, type Limit, type RangeLimit, type TextLimit } from './box-limits.js';
export type { CaseDefinition, CaseRule } from './case-shares.js';
export { type DiscoveredBox, type Discovery, type DiscoveryOptions, discoverBoxes } from './discover-boxes.js';
export type { PeelObjective } from './peel-box.js';
export { type MeasuredBox, type MeasuredLimit, validateBox } from './validate-box.js';

// Which combinations of conditions go with an outcome

export { calibrateSet, type SetAnchors } from './calibrate-set.js';
export { type Minimisation, type MinimiseOptions, type Model, minimise, type Term } from './minimise.js';
export { type Combination, membershipOf, type SetExpression, writeExpression } from './set-membership.js';
export { type Necessity, necessity, type Sufficiency, sufficiency } from './set-relations.js';
export { type OutcomeCode, type TruthTable, type TruthTableOptions, truthTable } from './truth-table.js';

// Which factors matter, from the runs of a design

export { type MorrisEffectsOptions, morrisEffects } from './morris-effects.js';
export { type OneAtATimeOptions, oneAtATimeEffects } from './one-at-a-time-effects.js';
export { partialRankCorrelations, type RankCorrelationOptions } from './partial-rank-correlations.js';
export { type SobolIndices, type SobolOptions, sobolIndices } from './sobol-indices.js';

// Distributions

export { normalCdf, normalQuantile } from './normal.js';
export { studentCdf, studentQuantile } from './student-t.js';
