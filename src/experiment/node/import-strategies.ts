import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkNames, ExperimentError, isRecord } from '../../base/index.js';
import type { Strategy, StrategyChoice } from '../../metagovernance/index.js';
import type { Experiment, OwnStrategies, PlannedStrategy } from '../declare/experiment.js';
import { identify } from '../declare/identify.js';
import { importInTime } from './import-in-time.js';
import { tryStrategy } from './try-strategy.js';

/**
 * Import the strategies of an experiment that are modules of their own.
 *
 * A module exports a strategy, by any name: an object with `name`, `about`, `options` and `create`, as those of the catalogue.
 *
 * @throws ExperimentError where a module cannot be imported, exports no strategy of the name, or is another than was planned;
 * UnknownNameError or ParameterError for options that it does not take.
 */
export async function importStrategies({ strategies }: Pick<Experiment, 'strategies'>): Promise<OwnStrategies> {
  const own = new Map<string, StrategyChoice>();
  for (const planned of strategies) {
    if (planned.module === undefined) continue;
    await checkSource(planned, planned.module);
    own.set(planned.label, await importStrategy(planned, planned.module));
  }
  return own;
}

/**
 * A strategy as it can be planned: if it is a module, with its path as a file URL and the fingerprint of its text.
 *
 * It is tried in a thread of its own, and never imported here.
 *
 * @throws as importStrategies does.
 */
export async function planModule(planned: PlannedStrategy): Promise<PlannedStrategy> {
  if (planned.module === undefined) return planned;
  const url = planned.module.startsWith('file:') ? planned.module : pathToFileURL(planned.module).href;
  const source = await checkSource(planned, url);
  await tryStrategy(planned, url);
  return { ...planned, module: url, source };
}

async function checkSource({ source }: PlannedStrategy, url: string): Promise<string> {
  const found = await fingerprintModule(url);
  if (source === undefined || source === found) return found;
  throw new ExperimentError(
    `Expected ${url} to be as it was when the experiment was planned but found another: plan it anew, in another place`,
    { module: url },
  );
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

/** Import one strategy, with its options. Throws as importStrategies does. */
export async function importStrategy({ name, options }: PlannedStrategy, url: string): Promise<Strategy> {
  let exported: Record<string, unknown>;
  try {
    exported = await importInTime(url);
  } catch (error) {
    if (error instanceof ExperimentError) throw error;
    throw new ExperimentError(
      `Expected ${url} to be a module but found that it cannot be imported: ${messageOf(error)}`,
    );
  }
  const found = Object.values(exported).filter(isStrategy);
  const strategy = found.find((each) => each.name === name);
  if (strategy !== undefined) {
    checkNames(`options of ${name}`, options, Object.keys(strategy.options));
    return { ...strategy, options: { ...strategy.options, ...options } };
  }
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
