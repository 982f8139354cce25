import { basename } from 'node:path';
import { ParameterError } from '../base/index.js';
import { type ReadResult, readNetwork, readNetworkCsv } from '../network/index.js';
import { projectResult } from './projection.js';
import { readTextFile, withFileName } from './read-text-file.js';

/** The options that name the files of a network. */
export interface NetworkOptions {
  readonly network?: string;
  readonly nodes?: string;
  readonly edges?: string;
  readonly project?: string;
}

/** A network that was read from files. */
export interface NetworkSource extends ReadResult {
  /** What to call it: the name of its file. */
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * Read the network that the options name, if they name one.
 *
 * @throws ParameterError for options that do not go together or a file that is not there, FormatError for a malformed one.
 */
export function readNetworkSource(options: NetworkOptions): NetworkSource | undefined {
  const source = readFiles(options);
  if (options.project === undefined) return source;
  if (source === undefined) throw new ParameterError('Expected a network of files beside --project but found none');
  return { ...source, ...withFileName(source.files.join(' and '), () => projectResult(source, options.project ?? '')) };
}

function readFiles({ network, nodes, edges }: NetworkOptions): NetworkSource | undefined {
  if (network !== undefined && (nodes ?? edges) !== undefined) {
    throw new ParameterError('Expected either --network or --nodes with --edges but found both');
  }
  if (network !== undefined) {
    const text = readTextFile('--network', network);
    const result = withFileName(network, () => readNetwork(text, { fileName: basename(network) }));
    return { ...result, name: basename(network), files: [network] };
  }
  if (edges === undefined) {
    if (nodes === undefined) return undefined;
    throw new ParameterError('Expected --edges FILE beside --nodes but found none');
  }
  const texts = {
    edges: readTextFile('--edges', edges),
    ...(nodes === undefined ? {} : { nodes: readTextFile('--nodes', nodes) }),
  };
  const files = nodes === undefined ? [edges] : [nodes, edges];
  const result = withFileName(files.join(' and '), () => readNetworkCsv(texts));
  return { ...result, name: basename(edges), files };
}
