import { deepFreeze } from '../../base/index.js';

/** The phases of a tick, in their order: what an extension does comes after one of them. See step-world.ts. */
export const PHASES = deepFreeze([
  'environment', //    problems strike, drift, are shocked
  'steering', //       somebody steers, if there is somebody
  'contact', //        everyday contact along ties
  'implementing', //   agreements are carried out
  'collaborating', //  collaborations search
  'interacting', //    interactions deliberate
  'forming', //        processes gather their actors
  'deciding', //       authorities, markets and heroes decide
  'learning', //       trust, motive and levers move on
  'rewiring', //       ties form and die
] as const);
/** The name of a phase of a tick. */
export type PhaseName = (typeof PHASES)[number];

export const AFTER_ENVIRONMENT = PHASES.indexOf('environment');
export const AFTER_STEERING = PHASES.indexOf('steering');
export const AFTER_CONTACT = PHASES.indexOf('contact');
export const AFTER_IMPLEMENTING = PHASES.indexOf('implementing');
export const AFTER_COLLABORATING = PHASES.indexOf('collaborating');
export const AFTER_INTERACTING = PHASES.indexOf('interacting');
export const AFTER_FORMING = PHASES.indexOf('forming');
export const AFTER_DECIDING = PHASES.indexOf('deciding');
export const AFTER_LEARNING = PHASES.indexOf('learning');
export const AFTER_REWIRING = PHASES.indexOf('rewiring');
