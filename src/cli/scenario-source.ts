import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { FormatError, isRecord, ParameterError, ScenarioError } from '../base/index.js';
import { type PlannedExtension, parseExtensions } from '../experiment/index.js';
import { planExtensions } from '../experiment/node/index.js';
import { withPresets } from '../metagovernance/index.js';
import {
  embeddedFrom,
  listParameters,
  parseScenario,
  type Scenario,
  withExtensions,
  withParameters,
} from '../model/index.js';
import { describeReport } from '../network/index.js';
import { findScenario, listScenarios, withRegime } from '../scenarios/index.js';
import { describeAttributeUse } from './attribute-use.js';
import { labelOf } from './check-settings.js';
import type { NetworkOptions, NetworkSource } from './network-options.js';
import { readNetworkSource } from './network-source.js';
import { readAssignments, readValue, wholeNumber } from './option-values.js';
import { parseJson } from './parse-json.js';
import { readTextFile, withFileName } from './read-text-file.js';

/** The options that say what is simulated. */
export interface ScenarioOptions extends NetworkOptions {
  readonly scenario?: string;
  readonly regime?: string;
  readonly ticks?: string;
  readonly set: readonly string[];
  readonly extension?: readonly string[];
}

/** What is simulated, and what the reader should know about it. */
export interface ScenarioSource {
  readonly scenario: Scenario;
  /** The regime, and what was changed by --ticks and --set, by path. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** How the network was read; empty for the scenario's own. */
  readonly network: readonly string[];
  /** What is added to the model; none where nothing is. */
  readonly extensions: readonly PlannedExtension[];
}

/**
 * Put a scenario together from the options: of the catalogue or a file, with a network and with parameters of the user's own.
 *
 * With a network but no scenario every parameter has its default. A regime comes before --set, which can change it.
 *
 * @throws ScenarioError, UnknownNameError, ParameterError or FormatError for whatever is not as it should be.
 */
export function readScenarioSource(options: ScenarioOptions): ScenarioSource {
  const source = readNetworkSource(options);
  const changes = readSettings(options);
  const settings = options.regime === undefined ? changes : { regime: options.regime, ...changes };
  const plain = readBase(options, source !== undefined);
  const extensions = planExtensions((options.extension ?? []).map((module) => ({ module })));
  const notes = parseExtensions(extensions).planned.map((each) => each.notes);
  const base = withExtensions(options.regime === undefined ? plain : withRegime(plain, options.regime), notes);
  const given = source === undefined ? undefined : withFileName(namesOf(source), () => embeddedFrom(source.network));
  checkNetworkSettings(changes, base, given !== undefined || base.network.kind === 'embedded');
  const changed = Object.keys(changes).length === 0 ? base : withExtensions(withParameters(base, changes), notes);
  if (source === undefined) return { scenario: changed, settings, network: [], extensions };
  const use = describeAttributeUse(source.network, changed.actors.frameDimensions);
  const title = options.scenario === undefined ? source.name : `${base.title}, on the network of ${source.name}`;
  // What is moved on its own network is moved on this one.
  const network = { ...given, shift: changed.network.shift };
  return {
    scenario: parseScenario({ ...changed, id: 'custom', title, network }),
    settings,
    network: [...describeReport(source.report), ...use],
    extensions,
  };
}

function namesOf({ files }: NetworkSource): string {
  return files.join(' and ');
}

function readBase({ scenario }: ScenarioOptions, hasNetwork: boolean): Scenario {
  if (scenario !== undefined) return readScenario(scenario);
  return hasNetwork ? parseScenario({}) : readScenario(listScenarios()[0].id);
}

/** A scenario by its id in the catalogue or as a JSON file. */
export function readScenario(name: string): Scenario {
  const isFile = /\.json$/i.test(name) || name.includes('/') || existsSync(name);
  if (!isFile) return parseScenario(findScenario(name).scenario);
  const text = readTextFile('--scenario', name);
  return withFileName(name, () => parseScenario({ title: basename(name), ...parseObject(text) }));
}

function parseObject(text: string): object {
  const value = parseJson(text);
  if (isRecord(value)) return value;
  throw new FormatError('Expected a scenario as a JSON object but found another value');
}

function readSettings({ set, ticks }: ScenarioOptions): Record<string, unknown> {
  const assignments = readAssignments('--set', set, 'forming.patience=12');
  const settings = assignments.map(([path, value]) => [path, readValue(`--set ${path}`, value)] as const);
  if (ticks === undefined) return withPresets(Object.fromEntries(settings));
  if (settings.some(([path]) => path === 'ticks')) {
    throw new ParameterError('Expected either --ticks or --set ticks=N but found both');
  }
  const range = listParameters().find(({ path }) => path === 'ticks');
  const most = range?.max ?? Number.MAX_SAFE_INTEGER;
  return withPresets(
    Object.fromEntries([...settings, ['ticks', wholeNumber('--ticks', ticks, range?.min ?? 1, most)]]),
  );
}

/** The size of a network that is given could not even be set. */
function checkNetworkSettings(settings: Readonly<Record<string, unknown>>, scenario: Scenario, isGiven: boolean): void {
  const path = Object.keys(settings).find((each) => /^network\b(?!\.shift\b)/.test(each));
  if (path === undefined || !isGiven) return;
  throw new ScenarioError(
    `Expected --set ${path} to change something but found that it cannot: the network of ${labelOf(scenario)} is given actor by actor (vary network.shift.trust, or take a scenario with a generated network)`,
    { path },
  );
}
