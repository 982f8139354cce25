import { deepFreeze } from '../../base/index.js';

/**
 * How a thread is started that runs the code of others: it sees nothing of what its surroundings say, and no
 * thread sees what the program was asked: the seed of a judge, say.
 */
export const CLOSED_THREAD = deepFreeze({ env: {} });

/** Close, in the thread that this is called in, what leads outside by no import that could be seen. A strategy needs none of it. */
export function closeDoors(): void {
  for (const door of ['getBuiltinModule', 'binding', '_linkedBinding', 'dlopen']) Reflect.deleteProperty(process, door);
}
