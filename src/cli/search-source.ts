import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ExperimentError, FormatError, isRecord, MetagovernorError, ParameterError } from '../base/index.js';
import { planModule } from '../experiment/node/index.js';
import { checkSearch, parseSearch, type Search, type SearchInput } from '../optimisation/index.js';
import { readSeed, readValue, wholeNumber } from './option-values.js';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import { readTextFile, withFileName } from './read-text-file.js';
import { readScenario } from './scenario-source.js';
import { readStrategy } from './strategy-list.js';

/** The options that say what is searched; a file says all of it in their place. */
export interface SearchOptions {
  readonly scenario?: string;
  readonly strategy?: string;
  readonly vary: readonly string[];
  readonly plan?: true;
  readonly rules?: true;
  readonly operations?: string;
  readonly objectives?: string;
  readonly robust?: string;
  readonly budget?: string;
  readonly fresh?: string;
  readonly seed?: string;
}

/** The file in a folder of a search that says what is searched. */
export const SEARCH = 'search.json';

/** Whether a path is the folder of a search that was begun. Throws a ParameterError for another folder. */
export function isSearchFolder(path: string): boolean {
  if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) return false;
  if (existsSync(join(path, SEARCH))) return true;
  throw new ParameterError(`Expected ${path} to be the folder of a search but found no ${SEARCH} in it`);
}

/** Read a search from a YAML or JSON file. Throws whatever is wrong in it, with the name of the file. */
export function readSearchFile(path: string): Search {
  const text = readTextFile('the search', path);
  return withFileName(path, () => {
    const value = /\.json$/i.test(path) ? parseJson(text) : parseYaml(text);
    if (!isRecord(value)) {
      throw new FormatError(
        'Expected a search as an object with names, such as `budget: 2000`, but found another value',
      );
    }
    return parseSearch(withFiles(checkSearch(value), dirname(resolve(path))));
  });
}

/** Read a search from the options of the command line. Throws for whatever is wrong with one of them. */
export function readSearchOptions(options: SearchOptions): Search {
  const { scenario, objectives, robust, budget, fresh, seed } = options;
  return byOptions(() =>
    parseSearch({
      scenarios: (scenario ?? 'inclusive-environments').split(',').map((name) => scenarioNamed(name.trim())),
      search: searchOf(options),
      ...(objectives === undefined ? {} : { objectives: objectives.split(',').map(objectiveNamed) }),
      ...(robust === undefined ? {} : { robust: robust as 'mean' }),
      ...(budget === undefined ? {} : { budget: wholeNumber('--budget', budget, 60, 100_000_000) }),
      ...(fresh === undefined ? {} : { fresh: wholeNumber('--fresh', fresh, 20, 1_000_000) }),
      ...(seed === undefined ? {} : { seed: readSeed(seed) }),
    }),
  );
}

/** What stands where in a search, by the option that says it. */
const OPTIONS: readonly (readonly [place: RegExp, option: string])[] = [
  [/\bsearch\.search\.options\b(\.[\w-]+)?/g, '--vary$1'],
  [/\bsearch\.search\.operations\b/g, '--operations'],
  [/\bsearch\.objectives\b(\.\d+(\.measure)?)?/g, '--objectives'],
  [/\bsearch\.scenarios\b(\.\d+)?/g, '--scenario'],
  [/\bsearch\.(robust|budget|fresh|seed)\b/g, '--$1'],
];

/** What is wrong, by the options of the command line and not by places in a file that nobody wrote. */
function byOptions<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MetagovernorError)) throw error;
    error.message = OPTIONS.reduce((text, [place, option]) => text.replace(place, option), error.message);
    throw error;
  }
}

/** A search with the module of its strategy looked at; see planModule. */
export async function planSearch(search: Search): Promise<Search> {
  const { strategy } = search.space;
  if (strategy.module === undefined) return search;
  try {
    const { source } = await planModule({ ...strategy, label: strategy.name });
    return {
      ...search,
      space: { ...search.space, strategy: { ...strategy, ...(source === undefined ? {} : { source }) } },
    };
  } catch (error) {
    if (!(error instanceof MetagovernorError)) throw error;
    throw new ExperimentError(error.message, error.details);
  }
}

function searchOf({ strategy, vary, plan, rules, operations }: SearchOptions): NonNullable<SearchInput['search']> {
  const kinds = [plan && '--plan', rules && '--rules', (strategy ?? vary[0]) !== undefined && '--strategy'].filter(
    Boolean,
  );
  if (kinds.length > 1) throw new ParameterError(`Expected one of ${kinds.join(' and ')} but found both`);
  const named = operations === undefined ? {} : { operations: operations.split(',').map((name) => name.trim()) };
  if (plan) return { kind: 'plan', ...named };
  if (rules) return { kind: 'rules', ...named };
  if (operations !== undefined) {
    throw new ParameterError('Expected --operations beside --plan or --rules but found neither');
  }
  if (strategy !== undefined && /\.[cm]?[jt]s\b/i.test(strategy)) {
    throw new ParameterError(
      `Expected --strategy to be a strategy of the library but found the module ${strategy}: search its options by a file, with search: { kind: options, strategy: { name: NAME, module: ${strategy} }, options: { OPTION: { low: 1, high: 8 } } }, and "metagovernor optimise FILE"`,
    );
  }
  const { name, options } = readStrategy('--strategy', strategy ?? 'collaborativeLeader');
  const ranges = vary.map(readRange);
  const again = ranges.find(([option], at) => ranges.findIndex(([other]) => other === option) < at);
  if (again !== undefined) throw new ParameterError(`Expected each option once in --vary but found ${again[0]} again`);
  return {
    kind: 'options',
    strategy: { name, options: { ...options } },
    ...(ranges.length === 0 ? {} : { options: Object.fromEntries(ranges) }),
  };
}

/** An option and its range, such as `acts=1..8`, or its values, such as `acts=1|2|4`. */
function readRange(text: string): [string, { low: number; high: number } | { values: (string | number | boolean)[] }] {
  const [, option, range] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const ends = /^(-?[\d.eE+-]+?)\.\.(-?[\d.eE+-]+)$/.exec(range ?? '');
  if (ends !== null && ends.slice(1).every((end) => Number.isFinite(Number(end)))) {
    return [option, { low: Number(ends[1]), high: Number(ends[2]) }];
  }
  if (range === undefined || !range.includes('|')) {
    throw new ParameterError(
      `Expected --vary to be given like acts=1..8 or roles=convener|mediator but found ${JSON.stringify(text)}`,
    );
  }
  return [option, { values: range.split('|').map((value) => readValue(`--vary ${option}`, value) as string) }];
}

function objectiveNamed(text: string): { measure: string; goal: 'most' | 'least' } {
  const [measure, goal = 'most', ...rest] = text.trim().split(':');
  if (rest.length > 0 || !['most', 'least'].includes(goal)) {
    throw new ParameterError(
      `Expected --objectives to be measures such as delivery or harmed:least but found ${JSON.stringify(text)}`,
    );
  }
  return { measure, goal: goal as 'most' };
}

/** An id as it stands, so that the record of a search can be read; a scenario from a file written out. */
function scenarioNamed(name: string): string | Record<string, unknown> {
  const scenario = readScenario(name);
  return scenario.id === name ? name : { label: name, scenario };
}

/** Scenarios and modules that are files stand beside the search. */
function withFiles(declared: ReturnType<typeof checkSearch>, folder: string): SearchInput {
  const isFile = (name: string) => /\.json$/i.test(name) || name.includes('/') || existsSync(join(folder, name));
  const scenarios = declared.scenarios.map((entry) => {
    if (typeof entry === 'string')
      return isFile(entry) ? { label: entry, scenario: readScenario(join(folder, entry)) } : entry;
    const { scenario } = entry;
    if (typeof scenario !== 'string' || !isFile(scenario)) return entry;
    return { label: scenario, ...entry, scenario: readScenario(join(folder, scenario)) };
  });
  const { search } = declared;
  if (search.kind !== 'options' || typeof search.strategy === 'string' || search.strategy.module === undefined) {
    return { ...declared, scenarios } as SearchInput;
  }
  const module = resolve(folder, search.strategy.module);
  return { ...declared, scenarios, search: { ...search, strategy: { ...search.strategy, module } } } as SearchInput;
}
