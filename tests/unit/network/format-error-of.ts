import { FormatError } from '../../../src/base/index.js';

/** The FormatError that a call throws; anything else fails the test. */
export function formatErrorOf(call: () => unknown): FormatError {
  try {
    call();
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('Expected a FormatError but nothing was thrown');
}
