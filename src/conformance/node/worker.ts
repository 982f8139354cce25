import { parentPort, workerData } from 'node:worker_threads';
import { closeDoors, importStrategy } from '../../experiment/node/index.js';
import type { Strategy } from '../../metagovernance/index.js';
import { checkStrategy } from '../check-strategy.js';
import { watchOutside } from '../outside.js';
import { transcriptOf } from '../transcript.js';
import type { ThreadAnswer, ThreadTask } from './ask-thread.js';

/** How often the module is imported: what it keeps for itself is then not the same for all. */
const COPIES = 4;

closeDoors();
// Not awaited here: where the module never comes to an end, the thread does so in silence.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads of Node.js have no origin
void answer(workerData as ThreadTask).then((said) => parentPort?.postMessage(said));

async function answer({ url, chosen, mostMilliseconds, onlyTrials }: ThreadTask): Promise<ThreadAnswer> {
  try {
    // What a module calls its clock when it is imported is watched as well.
    const watch = watchOutside();
    const copies: Strategy[] = [];
    for (let copy = 0; copy < (onlyTrials === undefined ? COPIES : 1); copy++) {
      copies.push(await importStrategy(chosen, url, copy));
    }
    let turn = 0;
    const make = () => copies[turn++ % copies.length];
    const { name } = make();
    if (onlyTrials !== undefined) {
      return { conformance: null, transcript: transcriptOf({ name, make }, onlyTrials, true) };
    }
    const conformance = checkStrategy(make, { mostMilliseconds, watch });
    return { conformance, transcript: transcriptOf({ name, make }, conformance.trials) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
