import { deepFreeze } from '../base/index.js';
import { GAINS } from './gains.js';

/** What one column of a table of runs holds. */
export interface MeasureNotes {
  /** 'processes', 'ticks', 'share' (0 to 1), 'points', 'count' or what a gain is counted in. */
  readonly unit: string;
  readonly about: string;
  /** The measure that says of how many it is a mean or a share; missing where that is 0. Left out for counts and sums. */
  readonly of?: string;
}

const processes = (about: string): MeasureNotes => ({ unit: 'processes', about });
const share = (about: string, of: string): MeasureNotes => ({ unit: 'share', about, of });
const ticks = (about: string): MeasureNotes => ({ unit: 'ticks', about });
const spent = (capacity: string): MeasureNotes => ({ unit: 'points', about: `${capacity} that interventions cost` });

const WITHOUT_GAINS = {
  started: processes('processes that started'),
  interaction: processes('processes that got as far as interaction'),
  collaboration: processes('processes that got as far as collaboration'),
  innovation: processes('processes that innovated'),
  failedInteraction: processes('processes that failed on the way to interaction'),
  failedCollaboration: processes('processes that failed on the way to collaboration'),
  failedInnovation: processes('processes that failed on the way to innovation'),
  running: processes('processes still under way when the run ended'),
  notMobilised: processes('failures: parties were not mobilised'),
  disturbed: processes('failures: members left or fell out'),
  deadlock: processes('failures: no agreement'),
  statusQuo: processes('failures: everything stayed as it was'),
  unclearCompromise: processes('failures: several agreed on another solution that was no better'),
  notCarriedOut: processes('failures: agreed, and not carried out'),
  misjudged: processes('failures: one decided alone for another solution that was no better'),
  harm: processes('failures: what was carried out left matters worse'),
  ticksToInteraction: ticks('ticks to interaction, summed over the processes that got there'),
  ticksToCollaboration: ticks('ticks from interaction to collaboration, summed over the processes that got there'),
  ticksToInnovation: ticks('ticks from collaboration to innovation, summed over the processes that got there'),
  effective: share('geometric mean of delivery (at least 0), 1 - harmed, and thrift', 'started'),
  democratic: share('geometric mean of inclusion (1 where nobody is affected), equality and acceptance', 'started'),
  innovative: share('geometric mean of rate, rate x novelty and rate x worth', 'started'),
  delivered: processes('processes that came to carrying out what was agreed or decided'),
  delivery: share('net true gain, -1 to 1, losses counted', 'started'),
  harmed: share('share of the processes that left matters worse', 'started'),
  precision: share('1 less the distance between the appraised and the true gain of what was agreed', 'delivered'),
  implementation: share('share of the agreed changes that were carried out', 'delivered'),
  thrift: share('1 / (1 + meetings per process started / 200)', 'started'),
  affected: { unit: 'count', about: 'affected actors, over the processes started' },
  inclusion: share('share of the affected who sat at the table', 'affected'),
  equality: share('1 less the Gini coefficient of adopted proposals over those who took part', 'delivered'),
  acceptance: share(
    'share of the affected and the members who find what was carried out better than before',
    'started',
  ),
  acceptability: share('how good the affected and the members find what was carried out', 'delivered'),
  rate: share('share of the processes that innovated', 'started'),
  novelty: share('mean share of the decisions that innovations changed', 'innovation'),
  worth: share('mean true gain of the innovations', 'innovation'),
  passedAlone: { unit: 'count', about: 'transitions made after the metagovernor left' },
  failedAlone: { unit: 'count', about: 'processes that failed after the metagovernor left' },
  motiveKept: { unit: 'ratio', about: 'intrinsic motive at the end, as a multiple of motive at rest' },
  meanTrust: { unit: 'share', about: 'mean trust along ties at the end' },
  density: { unit: 'share', about: 'share of all possible ties that exist at the end' },
  meetings: { unit: 'count', about: 'pairs of members that met' },
  interventions: { unit: 'count', about: 'interventions made' },
  refusals: { unit: 'count', about: 'interventions refused for want of capacity' },
  spentNodality: spent('nodality'),
  spentAuthority: spent('authority'),
  spentTreasure: spent('treasure'),
  spentOrganisation: spent('organisation'),
  changed: processes('processes whose problem changed under way'),
} satisfies Readonly<Record<string, MeasureNotes>>;

/** The name of a measure of a run. */
export type MeasureName = keyof typeof WITHOUT_GAINS | keyof typeof GAINS;

/** Every measure of a run by name, in the order in which measureRun gives them. */
export const MEASURES: Readonly<Record<string, MeasureNotes>> = deepFreeze({
  ...WITHOUT_GAINS,
  ...Object.fromEntries(Object.entries(GAINS).map(([name, { gain, unit, of }]) => [name, { unit, about: gain, of }])),
});
