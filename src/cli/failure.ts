import { MetagovernorError } from '../base/index.js';

/** Exit codes: a mistake in what was asked for, and anything else that went wrong. */
const MISTAKE = 2;
export const UNEXPECTED = 1;

/** How a command ends that did not do its work. */
export interface Failure {
  readonly exitCode: number;
  /** On one line. */
  readonly message: string;
}

/** A mistake of the user: an error that the library throws on purpose, before any work is done. */
export function asMistake(error: unknown): Failure {
  return error instanceof MetagovernorError ? failure(MISTAKE, error) : asUnexpected(error);
}

/** Whatever goes wrong once everything was checked is no mistake of the user. */
export function asUnexpected(error: unknown): Failure {
  return failure(UNEXPECTED, error);
}

function failure(exitCode: number, error: unknown): Failure {
  const message = error instanceof Error ? error.message || error.name : String(error);
  const lines = message.split(/[\r\n]+/).map((line) => line.trim());
  return { exitCode, message: lines.filter((line) => line !== '').join(' ') };
}
