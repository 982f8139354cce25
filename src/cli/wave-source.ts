import type { Command } from 'commander';
import { FormatError, nearestName, ParameterError, show, UnknownNameError } from '../base/index.js';
import { describeReport, findTie, type Network } from '../network/index.js';
import type { WaveOptions } from '../waves/index.js';
import type { NetworkSource } from './network-options.js';
import { MAPPING, readNetworkSource } from './network-source.js';
import { addReadingOptions, type ReadingOptions } from './reading-options.js';

/** The options that name the files of two waves, and say who answered and what could be. */
export interface WaveFileOptions extends ReadingOptions {
  readonly from?: string;
  readonly to?: string;
  readonly nodes?: string;
  readonly respondents?: string;
  readonly impossible?: string;
  readonly mapping?: string;
}

/** Two waves that were read from files. */
export interface WaveSource {
  readonly waves: readonly [Network, Network];
  readonly options: WaveOptions;
  /** How they were read, as sentences. */
  readonly read: readonly string[];
  readonly name: string;
}

/** Add the options that name the files of two waves. */
export function addWaveOptions(command: Command): Command {
  return addReadingOptions(
    command
      .option('--from <file>', 'the network of the first wave, in any format that network reads')
      .option('--to <file>', 'the network of the second wave')
      .option('--nodes <file>', 'the node table (CSV) of both waves: who is in it is in both')
      .option(
        '--respondents <column,column>',
        'the columns of the node table that say who answered in the first and in the second wave (1, yes, true, respondent)',
      )
      .option(
        '--mapping <file>',
        'a mapping (see network --draft-mapping) that says the column of the wave: --from and --to are two of its values. Or each of --from and --to is a mapping',
      )
      .option('--impossible <file>', 'a list of ties (CSV) that there could not be: they do not count as absent'),
  );
}

/**
 * Read two waves.
 *
 * @throws ParameterError, FormatError or UnknownNameError for whatever is not as it should be.
 */
export function readWaveSource(options: WaveFileOptions): WaveSource {
  const { from, to, nodes, respondents, impossible, mapping, ...reading } = options;
  if (mapping !== undefined && reading.wave !== undefined) {
    throw new ParameterError(
      'Expected --mapping with two waves, --from NAME and --to NAME, and without --wave, but found both',
    );
  }
  if (from === undefined || to === undefined) {
    const what = mapping === undefined ? 'FILE' : 'NAME';
    throw new ParameterError(
      `Expected two waves, --from ${what} and --to ${what}, but found ${from === undefined && to === undefined ? 'none' : 'only one'}`,
    );
  }
  const table = nodes === undefined ? {} : { nodes };
  if (from === to) {
    throw new ParameterError(
      `Expected two waves but found ${show(from)} twice: of a file that holds both, a mapping says the column of the wave (--mapping FILE --from NAME --to NAME)`,
    );
  }
  const read = (network: string, called: string): NetworkSource => {
    const files = MAPPING.test(network) ? { mapping: network } : { network };
    const source = readNetworkSource({ ...reading, ...table, ...files }, called);
    if (source === undefined) throw new FormatError(`Expected ${network} to hold a network but found none`);
    return source;
  };
  const readWave = (wave: string, called: string): NetworkSource => {
    if (mapping === undefined) return read(wave, called);
    const source = readNetworkSource({ ...reading, ...table, mapping, wave }) as NetworkSource;
    return { ...source, name: wave };
  };
  const [first, second] = [readWave(from, '--from'), readWave(to, '--to')];
  const answered =
    respondents === undefined
      ? respondentsOf(first.network, second.network)
      : readRespondents(respondents, first.network);
  const possible = impossible === undefined ? undefined : possibleBut(read(impossible, '--impossible').network);
  return {
    waves: [first.network, second.network],
    name: `${first.name} to ${second.name}`,
    options: { ...(answered !== undefined && { respondent: answered }), ...(possible !== undefined && { possible }) },
    read: [
      ...describeReport(first.report).map((line) => `${first.name}: ${line}`),
      ...describeReport(second.report).map((line) => `${second.name}: ${line}`),
    ],
  };
}

/** Who answered, where both waves say so by themselves, as a mapping makes them. */
function respondentsOf(...waves: readonly [Network, Network]): [string[], string[]] | undefined {
  const [first, second] = waves.map(({ ids, nodeAttributes: { respondent } }) =>
    respondent === undefined
      ? undefined
      : ids.filter((id, node) => readAnswer(respondent[node] ?? '', 'respondent', id)),
  );
  return first === undefined || second === undefined ? undefined : [first, second];
}

const YES = ['1', 'yes', 'true', 'respondent', 'ja', 'y'];
const NO = ['0', 'no', 'false', 'non-respondent', 'nej', 'n', ''];

function readRespondents(text: string, { ids, nodeAttributes }: Network): [string[], string[]] {
  const columns = text.split(',').map((name) => name.trim());
  if (columns.length !== 2) {
    throw new ParameterError(
      `Expected --respondents to be two columns of the node table with a comma between them but found ${show(text)}`,
    );
  }
  const [first, second] = columns.map((name) => {
    const column = nodeAttributes[name];
    if (column === undefined) {
      const nearest = nearestName(name, Object.keys(nodeAttributes));
      throw new UnknownNameError(
        `Expected --respondents to name columns of the node table (--nodes FILE)${nearest === undefined ? '' : `, such as ${show(nearest)},`} but found ${show(name)}`,
        { found: name, nearest },
      );
    }
    return ids.filter((id, node) => readAnswer(column[node] ?? '', name, id));
  });
  return [first, second];
}

function readAnswer(value: string | number, column: string, id: string): boolean {
  const text = Number.isNaN(value) ? '' : String(value).trim().toLowerCase();
  if (YES.includes(text)) return true;
  if (NO.includes(text)) return false;
  throw new ParameterError(
    `Expected ${show(column)} of ${show(id)} to say whether it answered (${YES.join(', ')}, or ${NO.filter(Boolean).join(', ')}) but found ${show(value)}`,
    { column, id, found: value },
  );
}

function possibleBut(network: Network): (from: string, to: string) => boolean {
  const places = new Map(network.ids.map((id, node) => [id, node]));
  return (from, to) => {
    const [source, target] = [places.get(from), places.get(to)];
    return source === undefined || target === undefined || findTie(network, source, target) < 0;
  };
}
