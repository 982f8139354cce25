// Two waves beside each other

export {
  type CompareWavesOptions,
  compareWaves,
  type DegreeChange,
  DYADS,
  type Dyad,
  type Survival,
  type TrustChange,
  type WaveComparison,
} from './compare-waves.js';
export { describeComparison } from './describe-comparison.js';
export type { WaveOptions } from './paired-waves.js';

// What they tell of how ties change

export { describeFit, FIT_COLUMNS, fitRows, fitTableCsv } from './describe-fit.js';
export {
  checkFitTies,
  type FitProgress,
  type FitTiesOptions,
  fitTies,
  type TieEstimate,
  type TieFit,
} from './fit-ties.js';
export type { GoodnessOfFit } from './goodness-of-fit.js';
export { type EffectData, type EffectName, type EstimationScale, TIE_EFFECTS, type TieEffect } from './tie-effects.js';

// How well they predict

export {
  BASELINES,
  type Baseline,
  type Gain,
  type PredictTiesOptions,
  predictTies,
  type Score,
  type TiePrediction,
} from './predict-ties.js';
