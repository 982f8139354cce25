// From the tables of a comparison

export { type BarrierIntervalOptions, barrierIntervals } from './barriers/barrier-intervals.js';
export { type ArmFailures, type BarrierShare, barrierShares, type Failures } from './barriers/barrier-shares.js';
export { ALL_BARRIERS, type EndToEndOptions, endToEndShares } from './barriers/end-to-end-shares.js';
export { byRun, type RunColumns } from './by-run.js';
export {
  type ArmConversions,
  type Conversion,
  type ConversionOptions,
  conversions,
  type Estimate,
} from './comparing/conversions.js';
export { type PairedComparisonOptions, pairedComparisons } from './comparing/paired-comparisons.js';
export { describeRuns } from './samples/describe-runs.js';

// One strategy

export type { Sample } from './check-sample.js';
export type { Bounds } from './samples/bca-bounds.js';
export { type BootstrapInterval, type BootstrapOptions, bootstrapInterval } from './samples/bootstrap-interval.js';
export { type ClusteredProportion, clusteredProportion } from './samples/clustered-proportion.js';
export { describeSample, type SampleDescription } from './samples/describe-sample.js';
export { type MeanInterval, meanInterval } from './samples/mean-interval.js';
export { quantile } from './samples/quantile.js';
export { type QuantileInterval, quantileInterval } from './samples/quantile-interval.js';
export { type ProportionInterval, wilsonInterval } from './samples/wilson-interval.js';

// Two strategies

export { cliffDelta } from './comparing/cliff-delta.js';
export { mcNemar } from './comparing/mc-nemar.js';
export { type DifferenceInterval, newcombeInterval } from './comparing/newcombe-interval.js';
export { type PairedClusteredDifference, pairedClusteredDifference } from './comparing/paired-clustered-difference.js';
export { type PairedDifference, pairedDifference } from './comparing/paired-difference.js';
export { varghaDelaneyA12 } from './comparing/vargha-delaney-a12.js';
export { type SignedRank, wilcoxonSignedRank } from './comparing/wilcoxon-signed-rank.js';

// Predictions, and what is measured on pairs of nodes

export { logLoss } from './samples/log-loss.js';
export { type PairBootstrapOptions, pairBootstrapInterval } from './samples/pair-bootstrap-interval.js';

// Several outcomes at once

export { nonDominated } from './comparing/non-dominated.js';

// Several comparisons

export { benjaminiHochberg } from './comparing/benjamini-hochberg.js';
export { holm } from './comparing/holm.js';
export { type FactorialArm, type MainEffect, mainEffects } from './comparing/main-effects.js';

// How many replicates

export { confidenceSequence } from './replicates/confidence-sequence.js';
export { pairedPower, type SoughtEffect } from './replicates/paired-power.js';
export { type Precision, type PrecisionRule, precisionReached } from './replicates/precision-reached.js';
export { replicatesForPower } from './replicates/replicates-for-power.js';
export { replicatesForWidth } from './replicates/replicates-for-width.js';

// The best of several

export { allocateBudget } from './selection/allocate-budget.js';
export { kimNelson, type Selection, type SelectionRule } from './selection/kim-nelson.js';
export { type Ranked, type RankOptions, rankOverPlaces } from './selection/rank-over-places.js';

// Where in the space of the factors the cases are

export { type Box, boxOfRow, type Limit, type RangeLimit, type TextLimit } from './discovery/box-limits.js';
export type { CaseDefinition, CaseRule } from './discovery/case-shares.js';
export {
  type DiscoveredBox,
  type Discovery,
  type DiscoveryOptions,
  discoverBoxes,
} from './discovery/discover-boxes.js';
export type { PeelObjective } from './discovery/peel-box.js';
export { type MeasuredBox, type MeasuredLimit, validateBox } from './discovery/validate-box.js';

// Which combinations of conditions go with an outcome

export { calibrateSet, type SetAnchors } from './configurations/calibrate-set.js';
export { type Minimisation, type MinimiseOptions, type Model, minimise, type Term } from './configurations/minimise.js';
export {
  type Combination,
  membershipOf,
  type SetExpression,
  writeExpression,
} from './configurations/set-membership.js';
export { type Necessity, necessity, type Sufficiency, sufficiency } from './configurations/set-relations.js';
export { type OutcomeCode, type TruthTable, type TruthTableOptions, truthTable } from './configurations/truth-table.js';

// Which factors matter, from the runs of a design

export { type MorrisEffectsOptions, morrisEffects } from './sensitivity/morris-effects.js';
export { type OneAtATimeOptions, oneAtATimeEffects } from './sensitivity/one-at-a-time-effects.js';
export { partialRankCorrelations, type RankCorrelationOptions } from './sensitivity/partial-rank-correlations.js';
export { type SobolIndices, type SobolOptions, sobolIndices } from './sensitivity/sobol-indices.js';

// What an output comes to anywhere in the range of the factors, from the runs of a design

export { fitSurface, type SurfaceOptions } from './surfaces/fit-surface.js';
export type { ResponseSurface } from './surfaces/response-surface.js';
export type { FactorRange } from './surfaces/scale-factors.js';
export { surfaceAt } from './surfaces/surface-at.js';
export { type SurfaceShares, surfaceShares } from './surfaces/surface-shares.js';

// Distributions

export { normalCdf, normalQuantile } from './distributions/normal.js';
export { studentCdf, studentQuantile } from './distributions/student-t.js';
