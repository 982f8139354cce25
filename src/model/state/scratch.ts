import type { Scenario } from '../scenario/scenario.js';
import { SECTORS } from '../vocabulary/names.js';
import type { Sizes } from './columns.js';

/** Working space that the phases share: allocated once, meaningless between two steps. */
export interface Scratch {
  /** Frames after contact, while the old ones are still read. */
  readonly nextFrame: Float64Array;
  /** The pooled appraisal of a group: [decisions x width]. */
  readonly pooled: Float64Array;
  /** The appraisal of one actor: [decisions x width]. */
  readonly own: Float64Array;
  /** How far a group can rely on knowing each decision, 0..1. */
  readonly credibility: Float64Array;
  /** Worth of changing each decision to one party: [members x decisions]. */
  readonly preference: Float64Array;
  /** Per member: places present, their ties to the others, sums. */
  readonly present: Int32Array;
  /** Which of the present an actor is; -1 for all actors whenever nobody looks round a table. */
  readonly seat: Int32Array;
  readonly pairTie: Int32Array;
  readonly pairTrust: Float64Array;
  readonly pairDistance: Float64Array;
  readonly pairBeyond: Float64Array;
  readonly pairListening: Float64Array;
  readonly pairConflict: Float64Array;
  readonly pairOpposed: Float64Array;
  readonly voice: Float64Array;
  readonly understood: Float64Array;
  readonly shift: Float64Array;
  readonly pull: Float64Array;
  readonly proposals: Int32Array;
  readonly commonWorth: Float64Array;
  readonly sectorWeight: Float64Array;
  readonly sectorCount: Int32Array;
  readonly sequence: Int32Array;
  /** Key of an open row of draws. */
  readonly row: Int32Array;
  readonly chosen: Int32Array;
}

/** Allocate the working space of a world. */
export function createScratch(scenario: Scenario, sizes: Sizes): Scratch {
  const { members, decisions } = sizes;
  const width = 2 << scenario.problems.interdependence;
  return {
    nextFrame: new Float64Array(sizes.actors * sizes.frameDimensions),
    pooled: new Float64Array(decisions * width),
    own: new Float64Array(decisions * width),
    credibility: new Float64Array(decisions),
    preference: new Float64Array(members * decisions),
    present: new Int32Array(members),
    seat: new Int32Array(sizes.actors).fill(-1),
    pairTie: new Int32Array(members * members),
    pairTrust: new Float64Array(members * members),
    pairDistance: new Float64Array(members * members),
    pairBeyond: new Float64Array(members * members),
    pairListening: new Float64Array(members * members),
    pairConflict: new Float64Array(members * members),
    pairOpposed: new Float64Array(members * members),
    voice: new Float64Array(members),
    understood: new Float64Array(members),
    shift: new Float64Array(members * sizes.frameDimensions),
    pull: new Float64Array(sizes.frameDimensions),
    proposals: new Int32Array(members),
    commonWorth: new Float64Array(members),
    sectorWeight: new Float64Array(SECTORS.length),
    sectorCount: new Int32Array(SECTORS.length),
    sequence: new Int32Array(4),
    row: new Int32Array(2),
    chosen: new Int32Array(Math.max(members, decisions, 64)),
  };
}
