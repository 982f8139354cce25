import type { ScenarioInput } from 'metagovernor';
import { networkOfWorld } from 'metagovernor/measures';
import { openSession } from 'metagovernor/simulation';
import { changeOf, type NetworkChange } from './network-change.ts';

/** Months for which the generated networks are watched. */
export const WATCHED = 24;

/** What became of the networks of a scenario that nobody steers, a new network each time. */
export function leftAlone(scenario: ScenarioInput, networks: number, seed: string): NetworkChange[] {
  return Array.from({ length: networks }, (_, replicate) => {
    const session = openSession(scenario, { strategy: 'handsOff', seed, replicate });
    const before = networkOfWorld(session.world);
    return changeOf(before, networkOfWorld(session.step(WATCHED).world));
  });
}
