import { pathToFileURL } from 'node:url';
import { checkNames, ExperimentError, isRecord, ParameterError, show } from '../../base/index.js';
import { readStrategy, type Strategy, type StrategyChoice } from '../../metagovernance/index.js';
import type { Experiment, OwnStrategies, PlannedStrategy } from '../declare/experiment.js';
import { optionChanges } from '../declare/option-factor.js';
import { fingerprintModule, type ModuleFingerprint } from './fingerprint-module.js';
import { importInTime } from './import-in-time.js';
import { tryStrategy } from './try-strategy.js';

/**
 * Import the strategies of an experiment that are modules of their own.
 *
 * A module exports a strategy, by any name: an object with `name`, `about`, `options` and `create`, as those of the catalogue.
 *
 * @param copy - above 0 the module itself is evaluated anew for each number; what it imports is not.
 * @throws ExperimentError where a module cannot be imported, exports no strategy of the name, or is another than was planned;
 * UnknownNameError or ParameterError for options that it does not take.
 */
export async function importStrategies(
  { strategies }: Pick<Experiment, 'strategies'>,
  copy = 0,
): Promise<OwnStrategies> {
  const own = new Map<string, StrategyChoice>();
  for (const planned of strategies) {
    if (planned.module === undefined) continue;
    await checkSource(planned, planned.module);
    own.set(planned.label, await importStrategy(planned, planned.module, copy));
  }
  return own;
}

/**
 * A strategy as it can be planned: if it is a module, with its path as a file URL and the fingerprint of it and of what it imports.
 *
 * It is tried in a thread of its own, and never imported here.
 *
 * @throws as importStrategies does.
 */
export async function planModule(planned: PlannedStrategy): Promise<PlannedStrategy> {
  if (planned.module === undefined) return planned;
  const url = planned.module.startsWith('file:') ? planned.module : pathToFileURL(planned.module).href;
  const { source, unfollowed } = await checkSource(planned, url);
  await tryStrategy(planned, url);
  return { ...planned, module: url, source, ...(unfollowed.length === 0 ? {} : { unfollowed }) };
}

/**
 * Try a strategy that is a module with each of its options that a factor varies, at one level.
 *
 * @throws as importStrategies does: for an option that it does not take, or a level that it refuses.
 */
export async function tryVariedOptions(planned: PlannedStrategy, factors: Experiment['factors']): Promise<void> {
  if (planned.module === undefined) return;
  for (const { path, values, low } of factors) {
    const varied = optionChanges(planned.label, { [path]: values?.[0] ?? low });
    if (Object.keys(varied).length === 0) continue;
    await tryStrategy({ ...planned, options: { ...planned.options, ...varied } }, planned.module);
  }
}

async function checkSource({ source }: PlannedStrategy, url: string): Promise<ModuleFingerprint> {
  const found = await fingerprintModule(url);
  if (source === undefined || source === found.source) return found;
  throw new ExperimentError(
    `Expected ${url} and what it imports to be as they were when the experiment was planned but found something else: plan it anew, in another place`,
    { module: url },
  );
}

/** Which of the strategies that a module exports, and with which options. */
export interface ChosenStrategy {
  /** By default the only one. */
  readonly name?: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Import one strategy, with its options. Throws as importStrategies does. */
export async function importStrategy({ name, options }: ChosenStrategy, url: string, copy = 0): Promise<Strategy> {
  let exported: Record<string, unknown>;
  try {
    exported = await importInTime(copy === 0 ? url : `${url}?copy=${copy}`);
  } catch (error) {
    if (error instanceof ExperimentError) throw error;
    throw new ExperimentError(
      `Expected ${url} to be a module but found that it cannot be imported: ${messageOf(error)}`,
    );
  }
  const found = Object.values(exported).filter(isStrategy);
  const named = name === undefined && found.length === 1 ? found[0] : found.find((each) => each.name === name);
  if (named === undefined) {
    const names = found.map((each) => String(each.name)).join(', ') || 'no strategy';
    if (name === undefined) {
      throw new ExperimentError(`Expected ${url} to export one strategy, or the name of one, but found ${names}`);
    }
    throw new ExperimentError(`Expected ${url} to export a strategy with the name "${name}" but found ${names}`);
  }
  const strategy = readStrategy(named);
  checkNames(`options of ${strategy.name}`, options, Object.keys(strategy.options));
  for (const [option, value] of Object.entries(options)) checkType(strategy, option, value);
  return { ...strategy, options: { ...strategy.options, ...options } };
}

/** A number stays a number, and a switch a switch: what a strategy makes of a text in its place nobody would see. */
function checkType({ name, options }: Strategy, option: string, value: unknown): void {
  const usual = options[option];
  if (typeof usual !== 'number' && typeof usual !== 'boolean') return;
  if (typeof value === typeof usual) return;
  throw new ParameterError(
    `Expected the option ${option} of ${name} to be a ${typeof usual === 'number' ? 'number' : 'switch'}, as its default ${usual} is, but found ${show(value)}`,
    { option },
  );
}

/** Whether somebody means it for a strategy; whether it is one is checked once it is the one that was named. */
function isStrategy(value: unknown): value is Strategy {
  return isRecord(value) && 'name' in value && 'create' in value;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
