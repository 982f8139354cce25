import type { Act, Future, Leader } from '../state/page-state.js';

/** A future that somebody leads from the start, with what is done by hand on top. */
export function led(leader: Leader, acts: readonly Act[] = []): Future {
  return { leader, from: 0, mode: '', acts };
}

/** A future in which nobody leads. */
export const NOBODY = led('handsOff');
