import { deepFreeze, lookUp } from '../base/index.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import {
  KILLED_BY_KINDNESS,
  LEAD,
  LOSING_ITS_BROKER,
  NAO,
  REFORM_UNDER_AUSTERITY,
  SHARED,
} from './entries-by-condition.js';
import {
  CLIMATE,
  EXERCISE_OF_AUTHORITY,
  HOMELESS,
  INTEGRATED_ELDERLY_CARE,
  RIVER,
  STANDARD_SERVICE,
} from './entries-by-problem.js';
import { GENERATED_NETWORK } from './generated-network.js';
import { INCLUSIVE_ENVIRONMENTS } from './inclusive-environments.js';
import { MUNICIPALITY } from './municipality.js';

const CATALOGUE: Readonly<Record<string, CatalogueEntry>> = Object.fromEntries(
  [
    INCLUSIVE_ENVIRONMENTS,
    GENERATED_NETWORK,
    MUNICIPALITY,
    STANDARD_SERVICE,
    EXERCISE_OF_AUTHORITY,
    CLIMATE,
    INTEGRATED_ELDERLY_CARE,
    RIVER,
    HOMELESS,
    REFORM_UNDER_AUSTERITY,
    LOSING_ITS_BROKER,
    KILLED_BY_KINDNESS,
    SHARED,
    LEAD,
    NAO,
  ].map((entry) => [entry.id, closed(entry)]),
);

/** The same entry, which nobody can change. Its scenario keeps the type of what a user writes. */
function closed(entry: CatalogueEntry): CatalogueEntry {
  deepFreeze(entry);
  return entry;
}

/** All scenarios that come with the library; the first is the default. */
export function listScenarios(): readonly CatalogueEntry[] {
  return Object.values(CATALOGUE);
}

/**
 * A scenario of the catalogue.
 *
 * @param id - such as `inclusive-environments`.
 * @throws UnknownNameError with the nearest id there is.
 */
export function findScenario(id: string): CatalogueEntry {
  return lookUp('scenario', CATALOGUE, id);
}
