// The catalogue
export { findScenario, listScenarios } from './catalogue.js';
export type { CatalogueEntry } from './catalogue-entry.js';

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

// Regimes
export { REGIMES, type Regime, type RegimeName, withRegime } from './regimes.js';
