import { parentPort, workerData } from 'node:worker_threads';
import { MetagovernorError } from '../../base/index.js';
import { prepareStrategy } from '../../metagovernance/index.js';
import { closeDoors } from './closed-thread.js';
import { importStrategy } from './import-strategies.js';
import type { Trial, Verdict } from './try-strategy.js';

closeDoors();
// Not awaited here: where the module never comes to an end, the thread does so in silence.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads of Node.js have no origin
void judge(workerData as Trial).then((verdict) => parentPort?.postMessage(verdict));

async function judge({ planned, url }: Trial): Promise<Verdict> {
  try {
    prepareStrategy(await importStrategy(planned, url));
    return {};
  } catch (error) {
    if (error instanceof MetagovernorError) {
      const { code, message, details } = error;
      return { error: { code, message, details: JSON.parse(JSON.stringify(details)) } };
    }
    const message = error instanceof Error ? error.message : String(error);
    return {
      error: {
        code: 'EXPERIMENT',
        message: `Expected ${url} to make the strategy "${planned.name}" but found that it throws: ${message}`,
        details: { module: url },
      },
    };
  }
}
