import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExperimentError, FormatError, isRecord, MetagovernorError } from '../base/index.js';
import {
  checkDeclaration,
  checkPlan,
  createPlan,
  type Declaration,
  type ParsedExperiment,
  parseExperiment,
} from '../experiment/index.js';
import { type ExtensionModule, planExtensions, planModule, tryVariedOptions } from '../experiment/node/index.js';
import type { NetworkOptions } from './network-options.js';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import { readTextFile, withFileName } from './read-text-file.js';
import { readScenarioSource } from './scenario-source.js';

/**
 * Read an experiment from a JSON or YAML file, and the files it names, which stand beside it; make sure that it can be planned.
 *
 * @throws FormatError for a file that is neither, ExperimentError and others for what is wrong in it, with the name of the file.
 */
export function readExperiment(path: string): ParsedExperiment {
  const text = readTextFile('the experiment', path);
  return withFileName(path, () => {
    const declared = checkDeclaration(parseText(path, text));
    const folder = dirname(resolve(path));
    const parsed = parseExperiment({
      ...declared,
      scenarios: declared.scenarios.map((entry) => withoutFiles(entry, folder)),
      strategies: declared.strategies.map((entry) => withWholePath(entry, folder)),
      ...(declared.extensions === undefined
        ? {}
        : { extensions: planExtensions(declared.extensions.map((entry) => extensionModule(entry, folder))) }),
    } as unknown as Parameters<typeof parseExperiment>[0]);
    checkPlan(createPlan(parsed.experiment));
    return parsed;
  });
}

/** An experiment with the modules of its strategies looked at; see planModule. Throws an ExperimentError for whatever is wrong there. */
export async function planModules({ experiment, own }: ParsedExperiment): Promise<ParsedExperiment> {
  try {
    const strategies = await Promise.all(experiment.strategies.map(planModule));
    for (const strategy of strategies) await tryVariedOptions(strategy, experiment.factors);
    return { experiment: { ...experiment, strategies }, own };
  } catch (error) {
    if (!(error instanceof MetagovernorError)) throw error;
    throw new ExperimentError(error.message, error.details);
  }
}

function parseText(path: string, text: string): object {
  const value = /\.json$/i.test(path) ? parseJson(text) : parseYaml(text);
  if (isRecord(value)) return value;
  if (value === null || value === undefined) throw new FormatError('Expected an experiment but found an empty file');
  throw new FormatError(
    'Expected an experiment as an object with names, such as `replicates: 100`, but found another value',
  );
}

type ScenarioInFile = Declaration['scenarios'][number];

/** An entry whose scenario or network is in files, as a scenario written out. */
function withoutFiles(entry: ScenarioInFile, folder: string): ScenarioInFile {
  if (typeof entry === 'string')
    return isFile(entry, folder) ? withoutFiles({ scenario: entry, changes: {} }, folder) : entry;
  const { scenario, regime, label, changes, ...files } = entry;
  const hasNetwork = Object.keys(files).length > 0;
  const fromFile = typeof scenario === 'string' && isFile(scenario, folder);
  if (!hasNetwork && !fromFile) return entry;
  if (typeof scenario === 'object') {
    throw new ExperimentError(
      'Expected a scenario with a network from files to be an id or a file itself but found one written out',
    );
  }
  const source = readScenarioSource({
    ...(scenario === undefined ? {} : { scenario: fromFile ? join(folder, scenario) : scenario }),
    ...networkOptions(files, folder),
    ...(regime === undefined ? {} : { regime }),
    set: [],
  });
  const name = files.mapping ?? files.network ?? files.edges ?? scenario ?? source.scenario.id;
  const title = label ?? source.scenario.title;
  const called = label ?? (regime === undefined ? name : `${name} ${regime}`);
  return { label: called, changes, scenario: { ...source.scenario, title } };
}

type NetworkInFile = Omit<Exclude<ScenarioInFile, string>, 'scenario' | 'regime' | 'label' | 'changes'>;

/** The network of an entry as options of the command line have it: files stand beside the experiment. */
function networkOptions(entry: NetworkInFile, folder: string): NetworkOptions {
  const { directed, wave, missing, ...others } = entry;
  const codes = missing?.map(String);
  const broken = codes?.find((code) => code.includes(','));
  if (broken !== undefined) {
    throw new ExperimentError(`Expected each code of missing to be without a comma but found ${broken}`);
  }
  const options = {
    ...others,
    ...(directed === true && { directed }),
    ...(directed === false && { undirected: true as const }),
    ...(wave !== undefined && { wave: String(wave) }),
    ...(codes !== undefined && { missing: codes.join(',') }),
  };
  for (const name of ['network', 'nodes', 'edges', 'mapping'] as const) {
    const file = options[name];
    if (file !== undefined) options[name] = join(folder, file);
  }
  return options as NetworkOptions;
}

function isFile(name: string, folder: string): boolean {
  return /\.json$/i.test(name) || name.includes('/') || existsSync(join(folder, name));
}

type ExtensionInFile = NonNullable<Declaration['extensions']>[number];

function extensionModule(entry: ExtensionInFile, folder: string): ExtensionModule {
  const { module, name } = typeof entry === 'string' ? { module: entry, name: undefined } : entry;
  return { name, module: module.startsWith('file:') ? module : resolve(folder, module) };
}

type StrategyInFile = Declaration['strategies'][number];

function withWholePath(entry: StrategyInFile, folder: string): StrategyInFile {
  if (typeof entry === 'string' || entry.module === undefined || entry.module.startsWith('file:')) return entry;
  return { ...entry, module: resolve(folder, entry.module) };
}
