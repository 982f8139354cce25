import { WRITABLE, type WritableColumn } from '../extension/writable-columns.js';
import type { State } from '../state/columns.js';
import type { World } from './world.js';

type Numbers = State[keyof State] | Float64Array<ArrayBuffer>;

/**
 * The first number in what an extension writes that may not stand there, in words that follow "to write"; null where there is none.
 *
 * Looked at are the columns that it states and its own: each must be a number from the least to the most of its column.
 */
export function findWrongNumber(world: World, at: number): string | null {
  const extension = world.extensions?.all[at];
  if (extension === undefined) return null;
  for (const name of extension.writes) {
    const [min, max] = WRITABLE[name];
    const fault = faultIn(name, world.state[name], min, max, lengthOf(world, name));
    if (fault !== null) return fault;
  }
  for (const [name, { min, max }] of Object.entries(extension.state)) {
    const column = world.own[at][name];
    const fault = faultIn(`${extension.name}.${name}`, column, min, max, column.length);
    if (fault !== null) return fault;
  }
  return null;
}

function lengthOf({ state }: World, name: WritableColumn): number {
  return state[name].length;
}

function faultIn(name: string, column: Numbers, min: number, max: number, length: number): string | null {
  for (let at = 0; at < length; at++) {
    const value = column[at];
    if (!(value >= min && value <= max)) return `numbers from ${min} to ${max} to ${name} but found ${value} at ${at}`;
  }
  return null;
}

/**
 * The first column that differs from what stood there before and that an extension may not write; null where there is none.
 *
 * @param before - the bytes of the state.
 */
export function findForeignWrite(world: World, at: number, before: Uint8Array): string | null {
  const { stateBytes, state, own } = world;
  const now = new Int32Array(stateBytes.buffer, stateBytes.byteOffset, stateBytes.length / 4);
  const then = new Int32Array(before.buffer, before.byteOffset, before.length / 4);
  const mayWrite: readonly string[] = world.extensions?.all[at].writes ?? [];
  let columns: readonly { name: string; mine: boolean; from: number; to: number }[] | undefined;
  for (let word = 0; word < now.length; word++) {
    if (now[word] === then[word]) continue;
    columns ??= [
      ...Object.entries(state).map(([name, column]) => placeOf(name, mayWrite.includes(name), column)),
      ...own.flatMap((mine, place) =>
        Object.entries(mine).map(([name, column]) =>
          placeOf(`${world.extensions?.all[place].name}.${name}`, place === at, column),
        ),
      ),
    ];
    const here = columns.find(({ from, to }) => word * 4 >= from && word * 4 < to);
    if (here === undefined || !here.mine) return here?.name ?? 'beyond the columns';
    // The rest of a column that it may write needs no look.
    word = Math.ceil(here.to / 4) - 1;
  }
  return null;
}

function placeOf(name: string, mine: boolean, column: Numbers) {
  return { name, mine, from: column.byteOffset, to: column.byteOffset + Math.ceil(column.byteLength / 8) * 8 };
}
