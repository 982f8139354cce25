/**
 * The base of every error this library throws on purpose.
 *
 * A message says what was expected, what was found and where; `code` is stable and meant for programs,
 * `details` carries the same facts as data.
 */
export class MetagovernorError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

/** An argument or option outside what the function accepts. */
export class ParameterError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('PARAMETER', message, details);
  }
}

/** A scenario that does not follow the schema. `details.path` names the place. */
export class ScenarioError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('SCENARIO', message, details);
  }
}

/** A file or text that is not what its format asks for. `details.line` names the line where one is known. */
export class FormatError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('FORMAT', message, details);
  }
}

/** A name that is in no catalogue. `details.nearest` holds the closest valid name, if any is close. */
export class UnknownNameError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('UNKNOWN_NAME', message, details);
  }
}

/** An experiment that is not declared as it should be. `details.path` names the place. */
export class ExperimentError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('EXPERIMENT', message, details);
  }
}

/** A store of results that cannot be read, written or continued; what it holds stays as it is. `details.path` names the place. */
export class StoreError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('STORE', message, details);
  }
}

/** A run that did not come to its end. `details` says which: scenario, point, strategy, replicate, seed. */
export class RunError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('RUN', message, details);
  }
}

/** A strategy that does not do the same again: what came out could not be reproduced. `details` says which, and where. */
export class DeterminismError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('DETERMINISM', message, details);
  }
}

/** An extension of the model that does not hold to its contract. `details` says which, and where. */
export class ExtensionError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('EXTENSION', message, details);
  }
}

/** A worker that died, ran out of memory or took too long. */
export class WorkerError extends MetagovernorError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('WORKER', message, details);
  }
}
