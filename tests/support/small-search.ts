import { memoryStore, type Store } from '../../src/experiment/index.js';
import type { SearchInput } from '../../src/optimisation/index.js';
import { SMALL } from './small-scenario.js';

/** A search of some seconds: the options of a leader in a small scenario, long enough for something to be delivered. */
export const SMALL_SEARCH = {
  scenarios: [{ label: 'small', scenario: { ...SMALL, ticks: 40 } }],
  search: { kind: 'options', strategy: 'collaborativeLeader' },
  budget: 120,
  fresh: 20,
  rivals: ['handsOff', 'random'],
  seed: 'small',
} as const satisfies SearchInput;

/** Stores in memory by the names of the parts, which outlive a call. */
export function keptStores(): { storeOf: (part: string) => Store; parts: () => string[] } {
  const stores = new Map<string, Store>();
  return {
    storeOf: (part) => {
      const known = stores.get(part) ?? memoryStore();
      stores.set(part, known);
      return known;
    },
    parts: () => [...stores.keys()],
  };
}
