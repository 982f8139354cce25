import { deepFreeze } from '../base/index.js';
import { GAINS } from './gains.js';

/** What one column of a table of runs holds. */
export interface MeasureNotes {
  /** 'processes', 'ticks', 'share' (0 to 1), 'points', 'count' or what a gain is counted in. */
  readonly unit: string;
  readonly about: string;
}

const processes = (about: string): MeasureNotes => ({ unit: 'processes', about });
const share = (about: string): MeasureNotes => ({ unit: 'share', about });
const ticks = (about: string): MeasureNotes => ({ unit: 'ticks', about });
const spent = (capacity: string): MeasureNotes => ({ unit: 'points', about: `${capacity} that interventions cost` });

/** Every measure of a run by name, in the order in which measureRun gives them. */
export const MEASURES: Readonly<Record<string, MeasureNotes>> = deepFreeze({
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
  unclearCompromise: processes('failures: another solution, and no better'),
  notCarriedOut: processes('failures: agreed, and not carried out'),
  ticksToInteraction: ticks('ticks to interaction, summed over the processes that got there'),
  ticksToCollaboration: ticks('ticks from interaction to collaboration, summed over the processes that got there'),
  ticksToInnovation: ticks('ticks from collaboration to innovation, summed over the processes that got there'),
  effective: share('mean of delivery, precision, implementation and thrift'),
  democratic: share('mean of inclusion, equality and acceptability'),
  innovative: share('mean of rate, novelty and worth'),
  delivery: share('true gain delivered per process started'),
  precision: share('1 less the distance between the appraised and the true gain of what was agreed'),
  implementation: share('share of the agreed changes that were carried out'),
  thrift: share('1 / (1 + meetings per process started / 200)'),
  inclusion: share('share of the affected who sat at the table'),
  equality: share('1 less the Gini coefficient of adopted proposals over those who took part'),
  acceptability: share('how good the affected and the members find what was carried out'),
  rate: share('share of the processes started that innovated'),
  novelty: share('mean share of the decisions that innovations changed'),
  worth: share('mean true gain of the innovations'),
  passedAlone: { unit: 'count', about: 'transitions made after the metagovernor left' },
  failedAlone: { unit: 'count', about: 'processes that failed after the metagovernor left' },
  motiveKept: { unit: 'ratio', about: 'intrinsic motive at the end, as a multiple of motive at rest' },
  meanTrust: share('mean trust along ties at the end'),
  density: share('share of all possible ties that exist at the end'),
  meetings: { unit: 'count', about: 'pairs of members that met' },
  interventions: { unit: 'count', about: 'interventions made' },
  refusals: { unit: 'count', about: 'interventions refused for want of capacity' },
  spentNodality: spent('nodality'),
  spentAuthority: spent('authority'),
  spentTreasure: spent('treasure'),
  spentOrganisation: spent('organisation'),
  ...Object.fromEntries(Object.entries(GAINS).map(([name, { gain, unit }]) => [name, { unit, about: gain }])),
});
