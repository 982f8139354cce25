export type { Fault } from './check.js';
export { type CheckOptions, type CheckResult, type Conformance, checkStrategy } from './check-strategy.js';
export type { Took } from './checks/in-time.js';
export { type Watch, watchOutside } from './outside.js';
export type { Subject } from './subject.js';
export { differenceOf, type Transcript, transcriptOf } from './transcript.js';
export { TRIALS, type Trial } from './trial.js';
