// Errors, checks at the doors, the version
export { brief } from './brief.js';
export { canonicalJson } from './canonical-json.js';
export { checkInteger, checkNames, checkNumber, isRecord, lookUp, nearestName, show } from './check.js';
export { exactNumber, isDecimal } from './decimal.js';
export { deepFreeze, type Frozen } from './deep-freeze.js';
export {
  DeterminismError,
  ExperimentError,
  FormatError,
  MetagovernorError,
  ParameterError,
  RunError,
  ScenarioError,
  StoreError,
  UnknownNameError,
  WorkerError,
} from './errors.js';
export { type JsonText, readJsonText } from './json-text.js';
export { losesDigits } from './loses-digits.js';
export { copyPlainData, readPlainList, readPlainObject } from './plain-data.js';
export { VERSION } from './version.js';
