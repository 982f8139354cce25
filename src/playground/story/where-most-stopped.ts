import type { Transition } from './funnel-of.js';

/** The transitions at which most processes stopped: several where they are equal, none where nothing stopped. */
export function whereMostStopped(funnel: readonly Transition[]): Transition[] {
  const most = Math.max(...funnel.map(({ stopped }) => stopped.length));
  return most === 0 ? [] : funnel.filter(({ stopped }) => stopped.length === most);
}
