import type { Act, Future } from '../state/page-state.js';

/** A future that somebody leads from the start, with what is done by hand on top. */
export function led(leader: string, acts: readonly Act[] = []): Future {
  return { leader, from: 0, acts };
}

/** A future in which nobody leads. */
export const NOBODY = led('handsOff');
