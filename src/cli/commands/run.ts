import { Command } from 'commander';
import { VERSION } from '../../base/index.js';
import { measureFunnel, measureRun, processTable } from '../../measures/index.js';
import { type Column, formatTableCsv, type Table } from '../../numeric/index.js';
import { openSession } from '../../simulation/index.js';
import { checkPlans } from '../check-plans.js';
import { eventTable } from '../event-table.js';
import { readSeed, wholeNumber } from '../option-values.js';
import { checkFolder, writeFiles } from '../out-folder.js';
import { networkText, writtenText } from '../prepare-comparison.js';
import { formatJson, printJson, printLines } from '../print.js';
import { runText } from '../run-text.js';
import { readScenarioSource, type ScenarioOptions } from '../scenario-source.js';
import { addJsonOption, addScenarioOptions } from '../shared-options.js';
import { readStrategy } from '../strategy-list.js';
import { formatTextTable } from '../text-table.js';
import type { Accept, Work } from '../work.js';

interface SingleRunOptions extends ScenarioOptions {
  readonly strategy?: string;
  readonly seed?: string;
  readonly replicate?: string;
  readonly log?: true;
  readonly out?: string;
  readonly json?: true;
}

/** `metagovernor run`: one run, and what became of each process in it. */
export function runCommand(accept: Accept): Command {
  const command = new Command('run')
    .description('simulate one run and say what became of each process')
    .option('--strategy <name>', 'what the metagovernor does (default: what the scenario says)');
  return addJsonOption(
    addScenarioOptions(command)
      .option('--seed <seed>', 'a whole number or a text; the same seed gives the same run (default: 0)')
      .option('--replicate <n>', "which of the seed's runs, from 0, as in runs.csv (default: 0)")
      .option('--log', 'list every event: who did what to which process at which tick')
      .option('--out <dir>', 'write run.json, processes.csv and, with --log, events.csv into this folder'),
  ).action((options: SingleRunOptions) => accept(prepareRun(options)));
}

function prepareRun(options: SingleRunOptions): Work {
  const { out } = options;
  const seed = readSeed(options.seed ?? '0');
  const replicate = wholeNumber('--replicate', options.replicate ?? '0', 0, 9_999_999);
  const { scenario, settings, network } = readScenarioSource(options);
  const strategy = options.strategy === undefined ? undefined : readStrategy('--strategy', options.strategy);
  const session = openSession(scenario, {
    seed,
    replicate,
    ...(strategy === undefined ? {} : { strategy: { name: strategy.name, options: strategy.options } }),
    log: options.log === true,
  });
  checkPlans([session.strategy], scenario);
  if (out !== undefined) checkFolder('--out', out, ['run.json', 'processes.csv', 'events.csv']);

  return () => {
    const { world } = session.step(scenario.ticks);
    const { name, options: chosen } = session.strategy;
    const names = session.actorNames;
    const processes = processTable(world);
    const events = session.log === null ? undefined : eventTable(session.log, names, world.sizes.decisions);
    const json = {
      version: VERSION,
      scenario,
      settings,
      network,
      seed,
      replicate,
      strategy: { name, options: chosen },
      measures: measureRun(world),
      digest: session.digest,
      processes: asRecords(processes),
      ...(events === undefined ? {} : { events: asRecords(events) }),
    };
    const files = [
      { name: 'run.json', text: formatJson(json) },
      { name: 'processes.csv', text: formatTableCsv(processes) },
      ...(events === undefined ? [] : [{ name: 'events.csv', text: formatTableCsv(events) }]),
    ];
    if (out !== undefined) writeFiles(out, files);
    if (options.json) return printJson(json);
    return printLines([
      ...networkText(network),
      `${scenario.title} (${scenario.id} ${scenario.version})`,
      `One run of ${scenario.ticks} ticks (months) with ${name}, seed ${seed}, replicate ${replicate}, metagovernor ${VERSION}`,
      ...Object.entries(settings).map(([path, value]) => `With ${path} = ${JSON.stringify(value)}`),
      '',
      ...runText(world, measureFunnel(world), processes, names),
      ...(events === undefined ? [] : ['', ...eventText(events)]),
      ...writtenText(out, files),
    ]);
  };
}

function eventText(events: Table): string[] {
  const columns = Object.entries(events.columns);
  const rows = Array.from({ length: events.rowCount }, (_, row) => columns.map(([, column]) => cellAt(column, row)));
  return formatTextTable([columns.map(([name]) => name), ...rows], 5);
}

function cellAt(column: Column, row: number): string {
  return Number.isNaN(column[row]) ? '' : String(column[row]);
}

function asRecords({ columns, rowCount }: Table): Record<string, unknown>[] {
  const entries = Object.entries(columns);
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(entries.map(([name, column]) => [name, column[row]])),
  );
}
