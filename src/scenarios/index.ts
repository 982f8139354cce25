// The catalogue
export { findScenario, listScenarios } from './catalogue.js';
export type { CatalogueEntry } from './catalogue-entry.js';

// Networks written by hand
export { type ActorRow, type AssetRow, type Bilingual, networkFromTable, type TieCell } from './network-table.js';
