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
