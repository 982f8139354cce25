// Errors, checks at the doors, the version
export { canonicalJson } from './canonical-json.js';
export { checkInteger, checkNames, checkNumber, isRecord, lookUp, nearestName, show } from './check.js';
export { exactNumber, isDecimal } from './decimal.js';
export {
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
export { VERSION } from './version.js';
