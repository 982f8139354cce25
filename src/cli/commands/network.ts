import { resolve } from 'node:path';
import { Command } from 'commander';
import { ParameterError } from '../../base/index.js';
import { type NamedText, replaceFiles } from '../../experiment/node/index.js';
import { compileEmbedded, embeddedFrom, parseScenario } from '../../model/index.js';
import {
  describeReport,
  measureNetwork,
  type Network,
  type ReadReport,
  WRITTEN_FORMATS,
  writeNetwork,
} from '../../network/index.js';
import { drawnSentence } from '../../report/index.js';
import { ENGLISH } from '../../words/index.js';
import { describeAttributeUse } from '../attribute-use.js';
import { type Conversion, readConversion } from '../conversion.js';
import { deliver, writtenText } from '../deliver.js';
import { prepareDraft } from '../draft-mapping.js';
import { networkFiles, networkFolder, networkRecord } from '../network-folder.js';
import type { NetworkOptions } from '../network-options.js';
import { readNetworkSource } from '../network-source.js';
import { describeColumns, describeMeasures } from '../network-text.js';
import { checkFolder, checkNoExperiment } from '../out-folder.js';
import { networkText } from '../prepare-comparison.js';
import { printJson, printLines } from '../print.js';
import { readScenario } from '../scenario-source.js';
import { addJsonOption, addNetworkOptions } from '../shared-options.js';
import { wrap } from '../text-table.js';
import type { Accept, Work } from '../work.js';
import { fitCommand } from './network-fit.js';
import { wavesCommand } from './network-waves.js';

const WIDTH = 92;

interface NetworkCommandOptions extends NetworkOptions {
  readonly scenario?: string;
  readonly convert?: string;
  readonly out?: string;
  readonly draftMapping?: string;
  readonly json?: true;
}

/** What is described: a network of files, or that of a scenario. */
interface Described {
  readonly name: string;
  readonly network: Network;
  readonly report?: ReadReport;
  readonly files: readonly string[];
}

/** `metagovernor network`: describe a network, and convert it. */
export function networkCommand(accept: Accept): Command {
  const command = new Command('network')
    .description('describe a network file: measure it, draw it, convert it to another format')
    .argument('[files...]', 'the same as --network; with --draft-mapping as many as there are tables of ties')
    .enablePositionalOptions()
    .addCommand(wavesCommand(accept))
    .addCommand(fitCommand(accept));
  return addJsonOption(
    addNetworkOptions(command)
      .option('--scenario <id|file>', 'the network of a scenario instead')
      .option('--convert <file|format>', `write it to this file, or in this format: ${WRITTEN_FORMATS.join(', ')}`)
      .option(
        '--out <dir>',
        'write its picture and its measures to this folder (network.svg, measures.csv, measures.json, summary.txt); ' +
          'with --convert FORMAT the folder for that alone',
      )
      .option(
        '--draft-mapping <file>',
        'write down which column of the files is what, as far as can be seen, to be gone through and used with --mapping',
      ),
  ).action((files: readonly string[], options: NetworkCommandOptions) =>
    accept(
      options.draftMapping === undefined
        ? prepareNetwork(oneFile(files), options)
        : prepareDraft(options.draftMapping, files, options),
    ),
  );
}

function oneFile(files: readonly string[]): string | undefined {
  if (files.length < 2) return files[0];
  throw new ParameterError(`Expected one network but found ${files.length} files: several become one by --mapping`);
}

function prepareNetwork(file: string | undefined, options: NetworkCommandOptions): Work {
  const described = readDescribed(file, options);
  const { network, report, name } = described;
  const conversion = options.convert === undefined ? undefined : readConversion(options.convert, name, options.out);
  const folder = conversion === undefined && options.out !== undefined ? networkFolder(options.out) : undefined;
  const files = conversion === undefined ? [] : filesOf(network, conversion, described.files);

  return async () => {
    const measures = measureNetwork(network);
    const read = report === undefined ? [] : describeReport(report);
    const use = useOf(network);
    const text = [
      name,
      '',
      ...networkText(read),
      ...describeMeasures(measures),
      '',
      ...describeColumns(network),
      '',
      'As the network of a scenario (run or compare --network):',
      ...use.flatMap((line) => wrap(line, WIDTH)),
    ];
    await deliver({
      write: async () => {
        if (folder !== undefined) {
          const record = networkRecord(name, measures, { report, use });
          return folder.write(record, networkFiles(network, name, measures, text));
        }
        if (conversion === undefined) return undefined;
        await replaceFiles(conversion.folder, files);
        return { names: files.map((each) => each.name), folder: conversion.folder, isReplaced: false };
      },
      print: (written) =>
        options.json
          ? printJson({ name, report, measures, use, written: written?.names ?? [] })
          : printLines([...text, ...writtenText(written, ENGLISH)]),
    });
  };
}

function readDescribed(file: string | undefined, options: NetworkCommandOptions): Described {
  if (file !== undefined && options.network !== undefined) {
    throw new ParameterError('Expected one network but found two: a file and --network');
  }
  const source = readNetworkSource(file === undefined ? options : { ...options, network: file });
  if (source !== undefined && options.scenario !== undefined) {
    throw new ParameterError('Expected one network but found two: a file and --scenario');
  }
  if (source !== undefined) return source;
  if (options.scenario === undefined) {
    throw new ParameterError('Expected a network: a file, --nodes with --edges, or --scenario, but found none');
  }
  return networkOfScenario(options.scenario);
}

function networkOfScenario(option: string): Described {
  const { id, network, actors } = readScenario(option);
  if (network.kind === 'generated') {
    throw new ParameterError(
      `Expected a scenario with a network of its own but found that ${id} draws one for each replicate`,
    );
  }
  const compiled = compileEmbedded(network, actors.frameDimensions);
  const names = network.actors.map((actor) => actor.name ?? '');
  return { name: id, network: { ...compiled, nodeAttributes: { name: names, ...compiled.nodeAttributes } }, files: [] };
}

function filesOf(network: Network, conversion: Conversion, sources: readonly string[]): NamedText[] {
  const { format, baseName, fileName, folder } = conversion;
  const written = writeNetwork(network, format, baseName);
  const files = written.map((each) => ({
    name: written.length === 1 && fileName !== undefined ? fileName : each.fileName,
    text: each.text,
  }));
  const sourcePaths = sources.map((path) => resolve(path));
  const same = files.find(({ name }) => sourcePaths.includes(resolve(folder, name)));
  if (same !== undefined) {
    throw new ParameterError(`Expected --convert to write another file than the one it reads but found ${same.name}`);
  }
  checkNoExperiment('the folder of --convert', folder);
  checkFolder(
    'the folder of --convert',
    folder,
    files.map(({ name }) => name),
    // Written again as it was written before, it is no other file.
    (name, bytes) => files.some((file) => file.name === name && bytes.equals(Buffer.from(file.text))),
  );
  return files;
}

/** What a scenario would take from the network, or why it cannot. */
function useOf(network: Network): readonly string[] {
  try {
    const scenario = { network: embeddedFrom(network) };
    return [...describeAttributeUse(network, parseScenario({}).actors.frameDimensions), drawnSentence(scenario)];
  } catch (error) {
    return [`It cannot be used: ${error instanceof Error ? error.message : String(error)}`];
  }
}
