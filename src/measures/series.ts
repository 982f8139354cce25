import { COLLABORATING, FORMING, IMPLEMENTING, INTERACTING, type World } from '../model/index.js';
import { measureNetwork } from '../network/index.js';
import { mean, type Table, table } from '../numeric/index.js';
import { networkOfWorld } from './network-of-world.js';

/** The network and its processes at one tick. */
export type Moment = Readonly<Record<string, number>>;

/** Measure the network as it is now: its structure, trust, conflict and motive, and the processes at each stage. */
export function measureMoment(world: World): Moment {
  const { state } = world;
  const network = networkOfWorld(world);
  const { density, reciprocity, transitivity, inDegreeCentralisation, modularity } = measureNetwork(network);
  const { trust, conflict } = network.tieAttributes;
  const count = (status: number) => state.status.reduce((total, one) => total + (one === status ? 1 : 0), 0);
  return {
    tick: state.clock[0],
    ties: network.tieCount,
    density,
    reciprocity,
    transitivity,
    inDegreeCentralisation,
    modularity,
    trust: mean(trust as Float64Array),
    conflict: mean(conflict as Float64Array),
    motive: mean(state.motive),
    forming: count(FORMING),
    interacting: count(INTERACTING),
    collaborating: count(COLLABORATING),
    implementing: count(IMPLEMENTING),
  };
}

/** Moments as a table, one row each. */
export function momentTable(moments: readonly Moment[]): Table {
  const names = Object.keys(moments[0] ?? {});
  return table(Object.fromEntries(names.map((name) => [name, Float64Array.from(moments, (moment) => moment[name])])));
}
