import { deepFreeze } from '../../base/index.js';
import { STAGES, type Stage } from './names.js';

/**
 * The ten barriers (S18), each with the stage it can stop.
 *
 * A barrier is a mechanism of the model and not a probability: each has its parameters in the scenario, each can be
 * switched off (for a run by the scenario, for one process by a mask), and each counts when it stops a process.
 */
export const BARRIERS = deepFreeze([
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
] as const satisfies readonly { name: string; stage: Stage }[]);

/** The name of one of the ten barriers. */
export type Barrier = (typeof BARRIERS)[number]['name'];

/** The code of each barrier: its place in BARRIERS. */
export const BARRIER = deepFreeze(Object.fromEntries(BARRIERS.map(({ name }, code) => [name, code]))) as Readonly<
  Record<Barrier, number>
>;

// One bit a barrier: set in a process's mask where the barrier is switched off.
export const NO_TRADITION = 1 << BARRIER.noTradition;
export const BAD_EXPERIENCE = 1 << BARRIER.badExperience;
export const DEMOTIVATING_UNCERTAINTY = 1 << BARRIER.demotivatingUncertainty;
export const GOING_ALONE = 1 << BARRIER.goingAlone;
export const LACK_OF_TRUST = 1 << BARRIER.lackOfTrust;
export const MENTAL_SILOS = 1 << BARRIER.mentalSilos;
export const CONFLICTING_INTERESTS = 1 << BARRIER.conflictingInterests;
export const TUNNEL_VISION = 1 << BARRIER.tunnelVision;
export const RISK_AVERSION = 1 << BARRIER.riskAversion;
export const UNCERTAIN_IMPLEMENTATION = 1 << BARRIER.uncertainImplementation;

/** The barriers (as indices into BARRIERS) that can stop a stage (an index into STAGES). */
export function barriersOfStage(stage: number): readonly number[] {
  return BARRIERS.flatMap((barrier, index) => (barrier.stage === STAGES[stage] ? [index] : []));
}
