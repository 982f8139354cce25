// How engines say that memory, the stack, or the size that they allow has come to its end: V8, JavaScriptCore, SpiderMonkey.
const NAMES = new Set(['RangeError', 'InternalError', 'DataCloneError']);
const LIMITS =
  /alloc|out of memory|call stack|stack overflow|recursion|array (buffer )?(length|size)|string length|too (large|long|big)|size exceeded|"size" is out of range/i;
const CODES = new Set(['ERR_MEMORY_ALLOCATION_FAILED', 'ERR_STRING_TOO_LONG', 'ERR_BUFFER_TOO_LARGE']);
// How far one error is followed to the one that caused it.
const MOST_CAUSES = 10;

/**
 * Whether an error tells of the machine and not of the run: memory or stack that has come to its end, or a call to the system that
 * failed. The same run may come to its end on another machine, so nothing is known of it.
 *
 * All else that is thrown is a property of the run: it would be thrown again, everywhere.
 */
export function isMachineFault(error: unknown): boolean {
  try {
    let cause = error;
    for (let depth = 0; depth < MOST_CAUSES && cause instanceof Error; depth++) {
      if (isFault(cause)) return true;
      cause = cause.cause;
    }
  } catch {
    // An error that throws when it is looked at was made by hand.
  }
  return false;
}

function isFault(error: Error & { readonly code?: unknown; readonly syscall?: unknown }): boolean {
  if (typeof error.syscall === 'string' || CODES.has(String(error.code))) return true;
  return NAMES.has(error.name) && LIMITS.test(String(error.message));
}
