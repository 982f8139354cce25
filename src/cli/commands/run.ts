import { Command } from 'commander';
import { ParameterError, VERSION } from '../../base/index.js';
import { importExtensions, type NamedText } from '../../experiment/node/index.js';
import { measureFunnel, measureRun, processTable } from '../../measures/index.js';
import { prepareStrategy } from '../../metagovernance/index.js';
import type { Extension } from '../../model/index.js';
import { formatTableCsv, type Seed, type Table } from '../../numeric/index.js';
import { actorNamesIn, drawnLines, strategyInTable, toldIn } from '../../report/index.js';
import { openSession, type Session } from '../../simulation/index.js';
import { checkPlans } from '../check-plans.js';
import { checkSettings } from '../check-settings.js';
import { deliver, writtenText } from '../deliver.js';
import { eventTable } from '../event-table.js';
import { eventText } from '../event-text.js';
import { readLinkedRun } from '../linked-run.js';
import { readSeed, wholeNumber } from '../option-values.js';
import { ownMeasuresText } from '../own-measures-text.js';
import { networkText } from '../prepare-comparison.js';
import { printLines, printResult } from '../print.js';
import { type ResultKind, resultFolder } from '../result-folder.js';
import { runText } from '../run-text.js';
import { readScenarioSource, type ScenarioOptions, type ScenarioSource } from '../scenario-source.js';
import { settingsText } from '../settings-text.js';
import {
  addExtensionOption,
  addJsonOption,
  addLanguageOption,
  addScenarioOptions,
  readWords,
} from '../shared-options.js';
import { readStrategy } from '../strategy-list.js';
import { wrap } from '../text-table.js';
import type { Accept, Work } from '../work.js';

const WIDTH = 92;
const SINGLE_RUN: ResultKind = { record: 'run.json', names: ['processes.csv', 'events.csv'] };

interface SingleRunOptions extends ScenarioOptions {
  readonly link?: string;
  readonly strategy?: string;
  readonly seed?: string;
  readonly replicate?: string;
  readonly log?: true;
  readonly out?: string;
  readonly lang?: string;
  readonly json?: true;
}

/** `metagovernor run`: one run, and what became of each process in it. */
export function runCommand(accept: Accept): Command {
  const command = new Command('run')
    .description('simulate one run and say what became of each process')
    .option('--strategy <name>', 'what the metagovernor does (default: what the scenario says)');
  return addJsonOption(
    addLanguageOption(addExtensionOption(addScenarioOptions(command)))
      .option('--seed <seed>', 'a whole number or a text; the same seed gives the same run (default: 0)')
      .option('--replicate <n>', "which of the seed's runs, from 0, as in runs.csv (default: 0)")
      .option('--link <link>', 'the run that a link of the page stands for, and nothing else that says what is run')
      .option('--log', 'list every event: who did what to which process at which tick')
      .option(
        '--out <dir>',
        'write run.json, processes.csv and, with --log, events.csv into this folder, in place of an earlier run',
      ),
  ).action((options: SingleRunOptions) => accept(prepareRun(options)));
}

function prepareRun(options: SingleRunOptions): Work {
  const { out } = options;
  const words = readWords(options.lang);
  const { scenario, settings, network, seed, replicate, play } =
    options.link === undefined ? readRun(options) : readLinked(options, options.link);
  const folder = out === undefined ? undefined : resultFolder('--out', out, SINGLE_RUN);

  return async () => {
    const session = await play();
    const { world } = session;
    const { name, options: chosen } = session.strategy;
    const names = session.actorNames;
    const processes = processTable(world);
    const events =
      session.log === null || !options.log ? undefined : eventTable(session.log, names, world.sizes.decisions);
    const json = {
      version: VERSION,
      scenario,
      settings,
      network: [...network, ...drawnLines(scenario)],
      seed,
      replicate,
      strategy: { name, options: chosen },
      measures: measureRun(world),
      digest: session.digest,
      processes: asRecords(processes),
      ...(events === undefined ? {} : { events: asRecords(events) }),
    };
    const text = () => {
      const told = toldIn(scenario, words.language);
      const called = actorNamesIn(scenario, words);
      const { oneRun, with: saidWith } = words.terminal;
      return [
        ...networkText(network),
        `${told.title} (${told.id} ${told.version})`,
        oneRun(session.tick, strategyInTable(name, words), String(seed), replicate, VERSION),
        ...settingsText(settings).map(saidWith),
        ...drawnLines(scenario, words).flatMap((line) => wrap(line, WIDTH)),
        '',
        ...runText(world, measureFunnel(world), processes, called, words),
        ...ownMeasuresText(world, words),
        ...(session.log === null || !options.log
          ? []
          : ['', ...eventText(eventTable(session.log, called, world.sizes.decisions), words)]),
      ];
    };
    await deliver({
      write: async () => folder?.write(json, filesOf(processes, events)),
      print: (written) =>
        options.json ? printResult(json, written) : printLines([...text(), ...writtenText(written, words)]),
    });
  };
}

/** One run as it is to be played, and what is said of it. */
interface PlannedRun extends ScenarioSource {
  readonly seed: Seed;
  readonly replicate: number;
  /** Play it. */
  readonly play: () => Promise<Session>;
}

function readRun(options: SingleRunOptions): PlannedRun {
  const seed = readSeed(options.seed ?? '0');
  const replicate = wholeNumber('--replicate', options.replicate ?? '0', 0, 9_999_999);
  const source = readScenarioSource(options);
  const { scenario, settings, extensions } = source;
  const given = options.strategy === undefined ? undefined : readStrategy('--strategy', options.strategy);
  const steering = given ?? prepareStrategy(scenario.strategy);
  checkPlans([steering], scenario);
  checkSettings(given === undefined ? withoutStrategy(settings) : settings, [scenario], [steering]);
  const open = (code: readonly Extension[]) =>
    openSession(scenario, {
      seed,
      replicate,
      ...(given === undefined ? {} : { strategy: { name: given.name, options: given.options } }),
      log: options.log === true,
      ...(code.length === 0 ? {} : { extensions: code }),
    });
  if (extensions.length > 0) {
    return { ...source, seed, replicate, play: async () => open(await importExtensions({ extensions })).finish() };
  }
  const session = open([]);
  return { ...source, seed, replicate, play: async () => session.finish() };
}

/** A link says all of it, so that nothing else may. */
function readLinked(options: SingleRunOptions, link: string): PlannedRun {
  const { link: _, log: __, out: ___, json: ____, lang: _____, set, extension = [], ...others } = options;
  const [other] = [...Object.keys(others), ...set.map(() => 'set'), ...extension.map(() => 'extension')];
  if (other !== undefined) {
    throw new ParameterError(`Expected --link alone to say what is run but found --${other} beside it`);
  }
  const { story, months } = readLinkedRun(link);
  return {
    scenario: story.scenario,
    settings: {},
    network: [],
    seed: story.seed,
    replicate: 0,
    extensions: [],
    play: async () => story.goTo(months).session,
  };
}

/** Where --strategy is left out, the strategy of the scenario steers, and may be set. */
function withoutStrategy(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([path]) => !/^strategy\b/.test(path)));
}

function filesOf(processes: Table, events: Table | undefined): NamedText[] {
  return [
    { name: 'processes.csv', text: formatTableCsv(processes) },
    ...(events === undefined ? [] : [{ name: 'events.csv', text: formatTableCsv(events) }]),
  ];
}

function asRecords({ columns, rowCount }: Table): Record<string, unknown>[] {
  const entries = Object.entries(columns);
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(entries.map(([name, column]) => [name, column[row]])),
  );
}
