import { deepFreeze } from '../base/index.js';
import { COLLABORATING, FORMING, IMPLEMENTING, INNOVATED, INTERACTING, type World } from '../model/index.js';
import { measureNetwork, type Network } from '../network/index.js';
import { mean, type Table, table } from '../numeric/index.js';
import type { MeasureNotes } from './measure-catalogue.js';
import { networkOfWorld } from './network-of-world.js';
import { measureOwn, ownMeasureNames } from './own-measures.js';

/** The network and its processes at one tick. */
export type Moment = Readonly<Record<string, number>>;

const STRUCTURE = ['density', 'reciprocity', 'transitivity', 'inDegreeCentralisation', 'modularity'] as const;

const NOTES = {
  ties: { unit: 'count', about: 'ties that exist' },
  density: { unit: 'share', about: 'share of all possible ties that exist' },
  reciprocity: { unit: 'share', about: 'share of ties with a tie in return' },
  transitivity: { unit: 'share', about: 'share of connected triples that are closed' },
  inDegreeCentralisation: { unit: 'share', about: 'how far ties go to one actor' },
  modularity: { unit: 'share', about: 'how far ties stay within groups' },
  trust: { unit: 'share', about: 'mean trust along ties' },
  conflict: { unit: 'share', about: 'mean conflict along ties' },
  motive: { unit: 'share', about: 'mean intrinsic motive' },
  forming: { unit: 'processes', about: 'processes that are forming' },
  interacting: { unit: 'processes', about: 'processes that are interacting' },
  collaborating: { unit: 'processes', about: 'processes that are collaborating' },
  implementing: { unit: 'processes', about: 'processes that are being carried out' },
  innovated: { unit: 'processes', about: 'processes that have innovated so far' },
} satisfies Readonly<Record<string, MeasureNotes>>;

/** The name of a measure of a moment. */
export type MomentName = keyof typeof NOTES;

/** Every measure of a moment by name, in the order in which measureMoment gives them. */
export const MOMENT_MEASURES: Readonly<Record<string, MeasureNotes>> = deepFreeze(NOTES);

/**
 * Measure the network as it is now: its structure, trust, conflict and motive, the processes at each stage, and what extensions measure.
 *
 * @param names - only these measures; all by default. The structure of the network is dear, and measured only where asked for.
 */
export function measureMoment(
  world: World,
  names: readonly string[] = [...Object.keys(MOMENT_MEASURES), ...ownMeasureNames(world)],
): Moment {
  const { state } = world;
  const network = networkOfWorld(world);
  const count = (status: number) => state.status.reduce((total, one) => total + (one === status ? 1 : 0), 0);
  const all: Record<string, number> = {
    ties: network.tieCount,
    ...(STRUCTURE.some((name) => names.includes(name)) ? structureOf(network) : {}),
    trust: mean(network.tieAttributes.trust as Float64Array),
    conflict: mean(network.tieAttributes.conflict as Float64Array),
    motive: mean(state.motive),
    forming: count(FORMING),
    interacting: count(INTERACTING),
    collaborating: count(COLLABORATING),
    implementing: count(IMPLEMENTING),
    innovated: count(INNOVATED),
  };
  return {
    tick: state.clock[0],
    ...Object.fromEntries(names.map((name) => [name, all[name] ?? (measureOwn(world, name) as number)])),
  };
}

function structureOf(network: Network): Record<string, number> {
  // One search for communities a moment: ten would cost more than the month itself.
  const measures = measureNetwork(network, { communitySearches: 1 });
  return Object.fromEntries(STRUCTURE.map((name) => [name, measures[name]]));
}

/** Moments as a table, one row each. */
export function momentTable(moments: readonly Moment[]): Table {
  const names = Object.keys(moments[0] ?? {});
  return table(Object.fromEntries(names.map((name) => [name, Float64Array.from(moments, (moment) => moment[name])])));
}
