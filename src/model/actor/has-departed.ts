import type { Derived } from '../state/derived.js';

/** Whether an actor has left the network for good by `tick`. */
export function hasDeparted({ derived }: { readonly derived: Derived }, actor: number, tick: number): boolean {
  return derived.departure !== null && derived.departure[actor] <= tick;
}
