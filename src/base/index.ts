// Errors, checks at the doors, the version
export { checkInteger, checkNames, checkNumber, isRecord, lookUp, nearestName, show } from './check.js';
export { FormatError, MetagovernorError, ParameterError, ScenarioError, UnknownNameError } from './errors.js';
export { VERSION } from './version.js';
