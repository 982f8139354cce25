import { pathToFileURL } from 'node:url';
import { ExperimentError } from '../../base/index.js';
import { checkModule } from '../../conformance/node/index.js';
import type { PlannedStrategy } from '../../experiment/index.js';
import { fingerprintModule, planModule } from '../../experiment/node/index.js';

const MILLISECONDS = 100;

/**
 * Look at the strategy of a module that wants to compete: it must hold to the contract, and import nothing by which it could look outside, the
 * luck of the judges included.
 *
 * @param path - of the module.
 * @param name - which strategy, where it exports several.
 * @throws ExperimentError for one that may not compete, with all reasons.
 */
export async function admitEntry(
  path: string,
  name: string | undefined,
  options: Readonly<Record<string, unknown>>,
): Promise<PlannedStrategy> {
  const { builtins, unfollowed } = await fingerprintModule(pathToFileURL(path).href);
  checkInside(path, builtins);
  // What is no module at all is told better by who imports it.
  const { strategy, checks } = await checkModule(path, { name, options }, MILLISECONDS);
  checkInside(path, unfollowed);
  const faults = checks.flatMap(({ name: part, fault }) => (fault === null ? [] : [`${part}: ${fault.said}`]));
  if (faults.length > 0) {
    throw new ExperimentError(
      `Expected ${strategy} of ${path} to hold to the contract of a strategy but found ${faults.join('; ')} (see "metagovernor strategies check ${path}")`,
      { path, faults },
    );
  }
  return planModule({ name: strategy, options, label: strategy, module: path });
}

/** Throw an ExperimentError where something leads outside. */
function checkInside(path: string, outside: readonly string[]): void {
  if (outside.length === 0) return;
  throw new ExperimentError(
    `Expected ${path} to import nothing but files and packages that can be followed, so that nobody can look at the luck of the judges, but found ${outside.join(', ')}`,
    { path, outside },
  );
}
