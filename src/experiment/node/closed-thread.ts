/**
 * How a thread is started that runs the code of others: it sees neither what the program was asked nor what its surroundings say, the seed
 * of a judge included.
 */
export const CLOSED_THREAD = { argv: [], env: {} };

/** Close, in the thread that this is called in, what leads outside by no import that could be seen. A strategy needs none of it. */
export function closeDoors(): void {
  for (const door of ['getBuiltinModule', 'binding', '_linkedBinding', 'dlopen']) Reflect.deleteProperty(process, door);
}
