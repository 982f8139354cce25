import { lookUp } from '../base/index.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { GENERATED_NETWORK } from './generated-network.js';
import { INCLUSIVE_ENVIRONMENTS } from './inclusive-environments.js';
import { MUNICIPALITY } from './municipality.js';

const CATALOGUE: Readonly<Record<string, CatalogueEntry>> = Object.fromEntries(
  [INCLUSIVE_ENVIRONMENTS, GENERATED_NETWORK, MUNICIPALITY].map((entry) => [entry.id, entry]),
);

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
