import { BARRIERS } from '../vocabulary/barriers.js';
import { STAGES, type Stage } from '../vocabulary/names.js';
import type { World } from './world.js';

/** A barrier as tables name it. */
export interface NamedBarrier {
  readonly name: string;
  readonly stage: Stage;
}

/** All barriers that can stop a process in a world, by their codes: the ten, then those of its extensions. */
export function barriersOf({ extensions }: Pick<World, 'extensions'>): readonly NamedBarrier[] {
  if (extensions === null) return BARRIERS;
  return [...BARRIERS, ...extensions.all.flatMap(({ barrier }) => (barrier === null ? [] : [barrier]))];
}

/** The codes of the barriers that can stop a stage (an index into STAGES) in a world. */
export function barriersOfStageIn(world: Pick<World, 'extensions'>, stage: number): readonly number[] {
  return barriersOf(world).flatMap((barrier, code) => (barrier.stage === STAGES[stage] ? [code] : []));
}

/** The code of the barrier of the extension at a place; -1 where it has none. */
export function barrierCodeOf({ extensions }: Pick<World, 'extensions'>, at: number): number {
  if (extensions === null || extensions.all[at].barrier === null) return -1;
  return BARRIERS.length + extensions.all.slice(0, at).filter(({ barrier }) => barrier !== null).length;
}
