// The catalogue
export { findScenario, listScenarios } from './catalogue.js';
export type { CatalogueEntry, Extreme, Lesson, LessonArm, ProblemWhy } from './catalogue-entry.js';
export { fingerprintScenario } from './fingerprint.js';
export { lessonArm } from './lesson-arm.js';
// The municipality and its answers
export {
  answerSets,
  MUNICIPAL_ANSWERS,
  type MunicipalAnswer,
  type MunicipalAnswerName,
  withAnswers,
} from './municipality/answers.js';
// Networks written by hand
export { type ActorRow, type AssetRow, type Bilingual, networkFromTable, type TieCell } from './network-table.js';
export { embedOrganisations, type OrganisationRow, type OrganisationTable } from './organisation-table.js';
// Regimes
export { REGIMES, type Regime, type RegimeName, withRegime } from './regimes.js';
export type { Shown } from './shown.js';
export { shownBy } from './shown-by.js';
