import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ExperimentError, isRecord } from '../../base/index.js';
import type { Strategy, StrategyChoice } from '../../metagovernance/index.js';
import type { Experiment, OwnStrategies, PlannedStrategy } from '../experiment.js';
import { identify } from '../identify.js';

/**
 * Import the strategies of an experiment that are modules of their own.
 *
 * A module exports a strategy, by any name: an object with `name`, `about`, `options` and `create`, as those of the catalogue.
 *
 * @throws ExperimentError where a module cannot be imported, exports no strategy of the name, or is another than was planned.
 */
export async function importStrategies({ strategies }: Pick<Experiment, 'strategies'>): Promise<OwnStrategies> {
  const own = new Map<string, StrategyChoice>();
  for (const { label, module, name, options, source } of strategies) {
    if (module === undefined) continue;
    if (source !== undefined && source !== (await fingerprintModule(module))) {
      throw new ExperimentError(
        `Expected ${module} to be as it was when the experiment was planned but found another: plan it anew, in another place`,
        { module },
      );
    }
    const strategy = await importStrategy(module, name);
    own.set(label, { ...strategy, options: { ...strategy.options, ...options }, name });
  }
  return own;
}

/** The path of a module as a file URL, and the fingerprint of its text. Throws an ExperimentError for a file that is not there. */
export async function planModule(strategy: PlannedStrategy, module: string): Promise<PlannedStrategy> {
  const url = module.startsWith('file:') ? module : pathToFileURL(module).href;
  await importStrategy(url, strategy.name);
  return { ...strategy, module: url, source: await fingerprintModule(url) };
}

async function fingerprintModule(url: string): Promise<string> {
  try {
    return identify(await readFile(fileURLToPath(url), 'utf8'));
  } catch (error) {
    throw new ExperimentError(
      `Expected ${url} to be the file of a strategy but found none that can be read: ${messageOf(error)}`,
    );
  }
}

async function importStrategy(url: string, name: string): Promise<Strategy> {
  let exported: Record<string, unknown>;
  try {
    exported = (await import(url)) as Record<string, unknown>;
  } catch (error) {
    throw new ExperimentError(
      `Expected ${url} to be a module but found that it cannot be imported: ${messageOf(error)}`,
    );
  }
  const found = Object.values(exported).filter(isStrategy);
  const strategy = found.find((each) => each.name === name);
  if (strategy !== undefined) return strategy;
  const names = found.map((each) => each.name).join(', ') || 'no strategy';
  throw new ExperimentError(`Expected ${url} to export a strategy with the name "${name}" but found ${names}`);
}

function isStrategy(value: unknown): value is Strategy {
  return (
    isRecord(value) && typeof value.name === 'string' && typeof value.create === 'function' && isRecord(value.options)
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
