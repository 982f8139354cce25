import { basename } from 'node:path';
import { ParameterError, show } from '../base/index.js';
import { readNetwork } from '../network/index.js';
import { readMappedSource } from './mapping-source.js';
import type { NetworkOptions, NetworkSource } from './network-options.js';
import { projectResult } from './projection.js';
import { withFileName } from './read-text-file.js';
import { readReadingOptions } from './reading-options.js';
import { readTableFile } from './workbook-source.js';

/** What mappings are called. */
export const MAPPING = /\.ya?ml$/i;

/**
 * Read the network that the options name, if they name one.
 *
 * @param called - the option that names the network, for messages.
 * @throws ParameterError for options that do not go together or a file that is not there, FormatError for a malformed one,
 * UnknownNameError for an option that is none of its words.
 */
export function readNetworkSource(options: NetworkOptions, called = '--network'): NetworkSource | undefined {
  const source = readFiles(options, called);
  if (options.project === undefined) return source;
  if (source === undefined) throw new ParameterError('Expected a network of files beside --project but found none');
  return { ...source, ...withFileName(source.files.join(' and '), () => projectResult(source, options.project ?? '')) };
}

function readFiles(options: NetworkOptions, called: string): NetworkSource | undefined {
  const { network, nodes, edges, mapping } = options;
  if (mapping !== undefined) return readMappedSource(mapping, options);
  if (network !== undefined && edges !== undefined) {
    throw new ParameterError('Expected either --network or --nodes with --edges but found both');
  }
  const reading = readReadingOptions(options);
  const path = network ?? edges;
  if (path === undefined) {
    checkAlone(nodes, { ...reading, ...(options.sheet !== undefined && { sheet: options.sheet }) });
    return undefined;
  }
  if (MAPPING.test(path)) {
    throw new ParameterError(
      `Expected ${called} ${show(path)} to be a network but found the name of a mapping: write --mapping ${path}`,
      { path },
    );
  }
  const ties = readTableFile(network === undefined ? '--edges' : called, path, 'ties', options.sheet);
  const given = nodes === undefined ? undefined : readTableFile('--nodes', nodes, 'nodes');
  const files = nodes === undefined ? [path] : [nodes, path];
  const table = given?.content ?? ties.nodes;
  const { network: read, report } = withFileName(files.join(' and '), () =>
    readNetwork(ties.content, {
      ...reading,
      ...(table !== undefined && { nodes: table }),
      // A sheet of a workbook is a table, whatever the file is called.
      fileName: typeof ties.content === 'string' ? 'sheet.csv' : basename(path),
    }),
  );
  const notes = [...ties.notes, ...(given?.notes ?? []), ...report.notes];
  return { network: read, report: { ...report, notes }, name: basename(path), files };
}

function checkAlone(nodes: string | undefined, reading: object): void {
  if (nodes !== undefined) {
    throw new ParameterError('Expected --edges FILE beside --nodes (or --network FILE with a matrix) but found none');
  }
  const [name] = Object.keys(reading);
  if (name === undefined) return;
  throw new ParameterError(`Expected a network of files, such as --network FILE, to be read as said but found none`, {
    option: name,
  });
}
