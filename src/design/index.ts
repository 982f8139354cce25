// Designs: which points of a space of factors to run

export type { UnitPoints } from './unit-points.js';

// Points that fill the space evenly

export { haltonPoints } from './halton-points.js';
export { latinHypercube } from './latin-hypercube.js';
export type { SequenceOptions } from './sequence-range.js';
export { sobolPoints } from './sobol-points.js';

// Grids

export { fullFactorial } from './full-factorial.js';
export type { LevelPoints } from './level-points.js';
export { oneAtATime } from './one-at-a-time.js';

// Which factors matter: for sobolIndices and morrisEffects of the analysis

export { type Groups, groupFactors } from './groups.js';
export { morrisStep } from './morris-step.js';
export { type MorrisOptions, morrisTrajectories } from './morris-trajectories.js';
export { type SaltelliPointsOptions, saltelliPoints } from './saltelli-points.js';
export { type SaltelliOptions, type SaltelliRows, saltelliRows } from './saltelli-rows.js';
