import { pathToFileURL } from 'node:url';
import type { ChosenStrategy } from '../../experiment/node/index.js';
import type { Conformance } from '../check-strategy.js';
import { differenceOf } from '../transcript.js';
import { askThread } from './ask-thread.js';

/** Seconds that all trials together may take. */
const SECONDS = 120;

/**
 * Check the strategy of a module as checkStrategy does, and besides that it answers the same in a process that has run nothing else.
 *
 * @param path - of the module.
 * @param mostMilliseconds - that one decision may take.
 * @throws ExperimentError where the module cannot be imported, exports no such strategy, ends its thread or comes to no end;
 * its message names an option that is not taken.
 */
export async function checkModule(
  path: string,
  chosen: ChosenStrategy,
  mostMilliseconds: number,
  seconds = SECONDS,
): Promise<Conformance> {
  const task = { url: pathToFileURL(path).href, chosen, mostMilliseconds };
  const here = await askThread(task, seconds);
  const conformance = here.conformance as Conformance;
  const elsewhere = await askThread({ ...task, onlyTrials: conformance.trials }, seconds);
  return {
    ...conformance,
    checks: [
      ...conformance.checks,
      {
        name: 'same elsewhere',
        about: 'In a process that has run nothing else, with the runs in another order, it answers the same.',
        fault: differenceOf(here.transcript, elsewhere.transcript),
        tested: conformance.checks.every(({ tested }) => tested),
      },
    ],
  };
}
