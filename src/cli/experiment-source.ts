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
import { planModule } from '../experiment/node/index.js';
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
    } as Parameters<typeof parseExperiment>[0]);
    checkPlan(createPlan(parsed.experiment));
    return parsed;
  });
}

/** An experiment with the modules of its strategies looked at; see planModule. Throws an ExperimentError for whatever is wrong there. */
export async function planModules({ experiment, own }: ParsedExperiment): Promise<ParsedExperiment> {
  try {
    return { experiment: { ...experiment, strategies: await Promise.all(experiment.strategies.map(planModule)) }, own };
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
  const { scenario, network, nodes, edges, regime, ...rest } = entry;
  const hasNetwork = (network ?? nodes ?? edges) !== undefined;
  const fromFile = typeof scenario === 'string' && isFile(scenario, folder);
  if (!hasNetwork && !fromFile) return entry;
  if (typeof scenario === 'object') {
    throw new ExperimentError(
      'Expected a scenario with a network from files to be an id or a file itself but found one written out',
    );
  }
  const at = (file: string) => join(folder, file);
  const source = readScenarioSource({
    ...(scenario === undefined ? {} : { scenario: fromFile ? at(scenario) : scenario }),
    ...(network === undefined ? {} : { network: at(network) }),
    ...(nodes === undefined ? {} : { nodes: at(nodes) }),
    ...(edges === undefined ? {} : { edges: at(edges) }),
    ...(regime === undefined ? {} : { regime }),
    set: [],
  });
  const name = network ?? edges ?? scenario ?? source.scenario.id;
  const title = rest.label ?? source.scenario.title;
  return { label: regime === undefined ? name : `${name} ${regime}`, ...rest, scenario: { ...source.scenario, title } };
}

function isFile(name: string, folder: string): boolean {
  return /\.json$/i.test(name) || name.includes('/') || existsSync(join(folder, name));
}

type StrategyInFile = Declaration['strategies'][number];

function withWholePath(entry: StrategyInFile, folder: string): StrategyInFile {
  if (typeof entry === 'string' || entry.module === undefined || entry.module.startsWith('file:')) return entry;
  return { ...entry, module: resolve(folder, entry.module) };
}
