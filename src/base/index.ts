// Errors, checks at the doors, the version
export { brief, jsonOf, show } from './brief.js';
export { canonicalJson } from './canonical-json.js';
export { checkInteger, checkNames, checkNumber, isRecord, lookUp, nearestName } from './check.js';
export { exactNumber, isDecimal, losesDigits } from './decimal.js';
export { deepFreeze, type Frozen } from './deep-freeze.js';
export {
  DeterminismError,
  ExperimentError,
  ExtensionError,
  FormatError,
  MetagovernorError,
  ParameterError,
  RunError,
  ScenarioError,
  StoreError,
  UnknownNameError,
  WorkerError,
} from './errors.js';
export { copyPlainData, readPlainList, readPlainObject } from './plain-data.js';
export { VERSION } from './version.js';
export { UNSEEN, visible, visibleJson } from './visible.js';
export { closingQuote, walkJson } from './walk-json.js';
