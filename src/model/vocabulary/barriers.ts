import { STAGES, type Stage } from './names.js';

/**
 * The ten barriers (S18), each with the stage it can stop.
 *
 * A barrier is a mechanism of the model and not a probability: each has its parameters in the scenario, each can be
 * switched off (for a run by the scenario, for one process by a mask), and each counts when it stops a process.
 */
export const BARRIERS = [
  { name: 'noTradition', stage: 'interaction' },
  { name: 'badExperience', stage: 'interaction' },
  { name: 'demotivatingUncertainty', stage: 'interaction' },
  { name: 'goingAlone', stage: 'collaboration' },
  { name: 'lackOfTrust', stage: 'collaboration' },
  { name: 'mentalSilos', stage: 'collaboration' },
  { name: 'conflictingInterests', stage: 'collaboration' },
  { name: 'tunnelVision', stage: 'innovation' },
  { name: 'riskAversion', stage: 'innovation' },
  { name: 'uncertainImplementation', stage: 'innovation' },
] as const satisfies readonly { name: string; stage: Stage }[];

export type Barrier = (typeof BARRIERS)[number]['name'];

// One bit a barrier: set in a process's mask where the barrier is switched off.
export const NO_TRADITION = 1;
export const BAD_EXPERIENCE = 2;
export const DEMOTIVATING_UNCERTAINTY = 4;
export const GOING_ALONE = 8;
export const LACK_OF_TRUST = 16;
export const MENTAL_SILOS = 32;
export const CONFLICTING_INTERESTS = 64;
export const TUNNEL_VISION = 128;
export const RISK_AVERSION = 256;
export const UNCERTAIN_IMPLEMENTATION = 512;

/** The barriers (as indices into BARRIERS) that can stop a stage (an index into STAGES). */
export function barriersOfStage(stage: number): readonly number[] {
  return BARRIERS.flatMap((barrier, index) => (barrier.stage === STAGES[stage] ? [index] : []));
}
