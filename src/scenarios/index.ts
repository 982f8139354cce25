// The catalogue
export { findScenario, listScenarios } from './catalogue.js';
export type { CatalogueEntry, Lesson, LessonArm, ProblemWhy } from './catalogue-entry.js';
export { fingerprintScenario } from './fingerprint.js';
export { lessonArm } from './lesson-arm.js';
// Networks written by hand
export { type ActorRow, type AssetRow, type Bilingual, embedNetwork, type TieCell } from './network-table.js';
export { embedOrganisations, type OrganisationRow, type OrganisationTable } from './organisation-table.js';
export type { Shown } from './shown.js';
export { shownBy } from './shown-by.js';
