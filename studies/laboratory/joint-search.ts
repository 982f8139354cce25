import { completeNetwork, type Network, pathNetwork, rewire, ringLattice } from 'metagovernor/network';
import { type RunKey, runKey } from 'metagovernor/numeric';
import { type CollectiveSearchOptions, collectiveSearch, createLandscape, landscapeMaximum } from 'metagovernor/search';

/** How long all search. */
export const SEARCH_TICKS = 200;

const FULL = completeNetwork(100);
const LINE = pathNetwork(100);
const LATTICE = ringLattice(100, 4);

interface Condition {
  readonly network: (key: RunKey) => Network;
  readonly options?: Partial<CollectiveSearchOptions>;
}

/** Who looks at whom, and how: the conditions of Lazer & Friedman 2007, each with 100 searchers. */
const CONDITIONS = {
  full: { network: () => FULL },
  line: { network: () => LINE },
  lattice: { network: () => LATTICE },
  'lattice, 10 rewires': { network: (key) => rewire(LATTICE, 10, key) },
  'lattice, 20 rewires': { network: (key) => rewire(LATTICE, 20, key) },
  'lattice, 48 rewires': { network: (key) => rewire(LATTICE, 48, key) },
  'full, velocity 50 %': { network: () => FULL, options: { velocity: 0.5 } },
  'full, velocity 20 %': { network: () => FULL, options: { velocity: 0.2 } },
  'full, velocity 10 %': { network: () => FULL, options: { velocity: 0.1 } },
  'full, 20 % copy error': { network: () => FULL, options: { copyError: 0.2 } },
} satisfies Readonly<Record<string, Condition>>;

export type SearchCondition = keyof typeof CONDITIONS;
export const SEARCH_CONDITIONS = Object.keys(CONDITIONS) as SearchCondition[];

/** What the paper has for a condition at a tick; a range where its own figures differ. */
export interface SearchFigure {
  readonly condition: SearchCondition;
  readonly tick: number;
  readonly score: number | readonly [number, number];
}

/** Mean scores of Lazer & Friedman 2007, figures 4 and 10. */
export const SEARCH_FIGURES: readonly SearchFigure[] = [
  { condition: 'full', tick: SEARCH_TICKS, score: [0.565, 0.578] },
  { condition: 'line', tick: SEARCH_TICKS, score: [0.85, 0.868] },
  { condition: 'lattice', tick: SEARCH_TICKS, score: 0.803 },
  { condition: 'lattice, 10 rewires', tick: SEARCH_TICKS, score: 0.75 },
  { condition: 'lattice, 20 rewires', tick: SEARCH_TICKS, score: 0.723 },
  { condition: 'lattice, 48 rewires', tick: SEARCH_TICKS, score: 0.7 },
  { condition: 'full, velocity 50 %', tick: 50, score: 0.635 },
  { condition: 'full, velocity 20 %', tick: 50, score: 0.712 },
  { condition: 'full, velocity 10 %', tick: 50, score: 0.787 },
  { condition: 'full, 20 % copy error', tick: SEARCH_TICKS, score: 0.6 },
  { condition: 'full', tick: 0, score: 0.04 },
  { condition: 'full', tick: 1, score: 0.25 },
  { condition: 'full', tick: 2, score: 0.28 },
  { condition: 'lattice', tick: 10, score: 0.458 },
  { condition: 'lattice', tick: 15, score: 0.595 },
  { condition: 'lattice', tick: 25, score: 0.735 },
  { condition: 'lattice', tick: 55, score: 0.8 },
];

/** From the network that does best in the end to the one that does worst. */
export const SLOWEST_FIRST: readonly SearchCondition[] = [
  'line',
  'lattice',
  'lattice, 10 rewires',
  'lattice, 20 rewires',
  'lattice, 48 rewires',
  'full',
];

/**
 * Let every condition search the same landscapes.
 *
 * @param interdependence - decisions on which the worth of each of the twenty hangs; 0 for a smooth landscape.
 * @returns mean scores by tick, a list a landscape; none for a condition that was not asked for.
 */
export function searchLandscapes(
  conditions: readonly SearchCondition[],
  { interdependence, runs, seed }: { readonly interdependence: number; readonly runs: number; readonly seed: string },
): Record<SearchCondition, Float64Array[]> {
  const scores = Object.fromEntries(SEARCH_CONDITIONS.map((name) => [name, [] as Float64Array[]]));
  for (let run = 0; run < runs; run++) {
    const key = runKey(seed, run);
    const landscape = createLandscape({ decisions: 20, interdependence, interactionSampling: 'withReplacement', key });
    const common = { landscape, maximum: landscapeMaximum(landscape), key, ticks: SEARCH_TICKS };
    for (const name of conditions) {
      const { network, options }: Condition = CONDITIONS[name];
      scores[name].push(collectiveSearch({ ...common, network: network(key), ...options }).meanScore);
    }
  }
  return scores as Record<SearchCondition, Float64Array[]>;
}
