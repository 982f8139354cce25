import type { ExtensionValues, WorldView } from '../extension/extension.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Setting, Sizes, State } from '../state/columns.js';
import { CAPACITIES, type Capacity } from '../vocabulary/capacities.js';
import { LEVERS, type Lever } from '../vocabulary/levers.js';
import { JOINED, STATUSES } from '../vocabulary/names.js';
import type { World } from './world.js';

const LEVER = Object.fromEntries(LEVERS.map((name, code) => [name, code]));
const CAPACITY = Object.fromEntries(CAPACITIES.map((name, code) => [name, code]));

/** The world as the functions of one extension see it. What it can do can be taken out of it: `({ leverAt, state }) => ...`. */
export class View implements WorldView {
  readonly actors: number;
  readonly processes: number;
  readonly scenario: Scenario;
  readonly sizes: Sizes;
  readonly setting: Setting;
  readonly state: State;
  readonly parameters: ExtensionValues;
  readonly own: Readonly<Record<string, Float64Array>>;

  /** @param at - the place of the extension among those of the world. */
  constructor(world: World, at: number) {
    const { scenario, sizes, setting, state, own, extensions } = world;
    const name = extensions?.all[at].name ?? '';
    this.actors = sizes.actors;
    this.processes = sizes.processes;
    this.scenario = scenario;
    this.sizes = sizes;
    this.setting = setting;
    this.state = state;
    this.parameters = scenario.extensions?.[name] ?? {};
    this.own = own[at] ?? {};
  }

  get tick(): number {
    return this.state.clock[0];
  }

  get ticks(): number {
    return this.scenario.ticks;
  }

  readonly statusOf = (process: number): (typeof STATUSES)[number] => STATUSES[this.state.status[process]];

  readonly leverAt = (process: number, lever: Lever): number => process * this.sizes.levers + LEVER[lever];

  readonly stockAt = (capacity: Capacity): number => CAPACITY[capacity];

  readonly membersOf = (process: number): number[] => {
    const { state, sizes } = this;
    const base = process * sizes.members;
    const found: number[] = [];
    for (let place = 0; place < state.memberCount[process]; place++) {
      if (state.place[base + place] === JOINED) found.push(state.member[base + place]);
    }
    return found;
  };
}

const views = new WeakMap<World, (View | undefined)[]>();

/** The world as the measures of the extension at a place see it; made once a world. */
export function viewOf(world: World, at: number): View {
  const known = views.get(world) ?? [];
  views.set(world, known);
  known[at] ??= new View(world, at);
  return known[at];
}
