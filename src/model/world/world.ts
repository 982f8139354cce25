import type { RunKey } from '../../numeric/index.js';
import { type ExtensionSet, layOwnColumns, type OwnColumns, ownBytes } from '../extension/own-columns.js';
import type { ProblemBook } from '../problem/problem-book.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Setting, Sizes, State } from '../state/columns.js';
import { allocateState } from '../state/columns.js';
import type { Derived } from '../state/derived.js';
import type { Scratch } from '../state/scratch.js';
import type { EventLog } from './event-log.js';

/**
 * One run at one moment: parameters, the setting drawn for its seed, and the state.
 *
 * Forks share everything but the state. `problems` and `scratch` are shared too: the first is a cache of what the seed
 * determines, the second holds nothing between two steps.
 */
export interface World {
  readonly scenario: Scenario;
  readonly derived: Derived;
  readonly sizes: Sizes;
  readonly key: RunKey;
  readonly setting: Setting;
  readonly state: State;
  /** The state as bytes, for copying and hashing. */
  readonly stateBytes: Uint8Array;
  /** What is added to the model from outside; null for most runs. */
  readonly extensions: ExtensionSet | null;
  /** The extensions' own columns, in the bytes of the state after those of the model. */
  readonly own: OwnColumns;
  readonly problems: ProblemBook;
  readonly scratch: Scratch;
  readonly log: EventLog | null;
}

/** A world with the same past and a future of its own. Costs one copy of the state. */
export function forkWorld(world: World, log: EventLog | null = null): World {
  const { extensions, sizes } = world;
  const { columns, buffer } = allocateState(sizes, ownBytes(extensions, sizes));
  const stateBytes = new Uint8Array(buffer);
  stateBytes.set(world.stateBytes);
  return { ...world, state: columns, own: layOwnColumns(extensions, sizes, buffer), stateBytes, log };
}

/** The run of `source`, in the memory of a fork that nobody needs any more. What stands there is that fork's until copyState. */
export function inMemoryOf(source: World, { state, own, stateBytes }: World): World {
  return { ...source, state, own, stateBytes };
}

/** Make `target`, a fork of the same run, stand where `source` stands, without allocating. */
export function copyState(target: World, source: World): void {
  target.stateBytes.set(source.stateBytes);
}
