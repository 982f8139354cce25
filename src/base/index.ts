// Errors

// Checks at the doors
export { checkInteger, checkNumber, lookUp, nearestName, show } from './check.js';
export { FormatError, MetagovernorError, ParameterError, ScenarioError, UnknownNameError } from './errors.js';
// The version
export { VERSION } from './version.js';
