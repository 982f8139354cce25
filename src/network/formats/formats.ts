import { deepFreeze, lookUp } from '../../base/index.js';
import type { Network } from '../network.js';
import { readCsvGrid } from './csv-records.js';
import { decodeText } from './decode-text.js';
import { findEnds } from './end-names.js';
import { malformed } from './malformed.js';
import { looksLikeMatrix } from './matrix-shape.js';
import { readAdjacencyCsv } from './read-adjacency.js';
import { type CsvReadOptions, readNetworkCsv } from './read-csv.js';
import { readGexf } from './read-gexf.js';
import { readGraphJson } from './read-graph-json.js';
import { readGraphml } from './read-graphml.js';
import type { ReadResult } from './read-report.js';
import { writeAdjacencyCsv } from './write-adjacency.js';
import { writeNetworkCsv } from './write-csv.js';
import { writeGexf } from './write-gexf.js';
import { writeGraphJson } from './write-graph-json.js';
import { writeGraphml } from './write-graphml.js';

/** One file of a written network. */
export interface NetworkFile {
  readonly fileName: string;
  readonly text: string;
}

/** A format that networks can be read from and written to. */
export interface NetworkFormat {
  readonly title: string;
  readonly extensions: readonly string[];
  readonly read: (text: string, options: TableReadOptions) => ReadResult;
  /** @throws FormatError where the format cannot hold what the network has. */
  readonly write: (network: Network, baseName: string) => readonly NetworkFile[];
}

/** What a reader is told besides the text. */
export interface TableReadOptions extends CsvReadOptions {
  /** The text of a node table. Default: none. */
  readonly nodes?: string;
}

/** Options of `readNetwork`. */
export interface NetworkReadOptions extends CsvReadOptions {
  /** A name in NETWORK_FORMATS. Default: found from `fileName` and the text. */
  readonly format?: string;
  readonly fileName?: string;
  /** The node table that goes with an edge list or a matrix, as a text or as the bytes of its file. */
  readonly nodes?: string | Uint8Array;
}

function oneFile(extension: string, write: (network: Network) => string): NetworkFormat['write'] {
  return (network, baseName) => [{ fileName: `${baseName}.${extension}`, text: write(network) }];
}

/** Every format by name. */
export const NETWORK_FORMATS: Readonly<Record<string, NetworkFormat>> = deepFreeze({
  csv: {
    title: 'node table and edge list (CSV)',
    extensions: ['csv', 'tsv', 'txt'],
    read: (edges, { nodes, ...options }) => readNetworkCsv(nodes === undefined ? { edges } : { nodes, edges }, options),
    write(network, baseName) {
      const { nodes, edges } = writeNetworkCsv(network);
      return [
        { fileName: `${baseName}.nodes.csv`, text: nodes },
        { fileName: `${baseName}.edges.csv`, text: edges },
      ];
    },
  },
  adjacency: {
    title: 'adjacency matrix (CSV)',
    extensions: ['csv', 'tsv', 'txt'],
    read: readAdjacencyCsv,
    write: oneFile('csv', (network) => writeAdjacencyCsv(network)),
  },
  graphml: {
    title: 'GraphML',
    extensions: ['graphml', 'xml'],
    read: readGraphml,
    write: oneFile('graphml', writeGraphml),
  },
  gexf: {
    title: 'GEXF 1.2',
    extensions: ['gexf'],
    read: readGexf,
    write: oneFile('gexf', writeGexf),
  },
  json: {
    title: 'graphology JSON',
    extensions: ['json'],
    read: readGraphJson,
    write: oneFile('json', writeGraphJson),
  },
});

/**
 * Read a network in any format.
 *
 * @param input - a text, or the bytes of a file: in UTF-8 or UTF-16, else they are taken for Windows-1252, with a note.
 * @throws FormatError for a malformed text, UnknownNameError for a format that is not in NETWORK_FORMATS.
 */
export function readNetwork(input: string | Uint8Array, options: NetworkReadOptions = {}): ReadResult {
  const { format, fileName, nodes, ...others } = options;
  const given = decodeInput(input, 'text');
  const table = nodes === undefined ? undefined : decodeInput(nodes, 'node table');
  const name = format ?? detectFormat(given.text, fileName);
  const reader = lookUp('network format', NETWORK_FORMATS, name);
  if (table !== undefined && name !== 'csv' && name !== 'adjacency') {
    throw malformed('network', undefined, 'an edge list or a matrix beside the node table', reader.title);
  }
  const result = reader.read(given.text, table === undefined ? others : { ...others, nodes: table.text });
  const notes = [...result.report.notes, ...given.notes, ...(table?.notes ?? [])];
  return { ...result, report: { ...result.report, notes } };
}

function decodeInput(input: string | Uint8Array, what: string): { text: string; notes: readonly string[] } {
  if (typeof input === 'string') return { text: input, notes: [] };
  const { text, encoding } = decodeText(input);
  return { text, notes: encoding === undefined ? [] : [`The ${what} was read as ${encoding}, as it is not in UTF-8.`] };
}

/**
 * Write a network in a format, as files that a caller may put on a disk or offer for download.
 *
 * @param baseName - what file names start with. Default: 'network'.
 * @throws FormatError where the format cannot hold the network, UnknownNameError for an unknown format.
 */
export function writeNetwork(network: Network, format: string, baseName = 'network'): readonly NetworkFile[] {
  return lookUp('network format', NETWORK_FORMATS, format).write(network, baseName);
}

/** The format of a text: by its beginning, then by the file name, then, among tables, by the header. */
export function detectFormat(text: string, fileName = ''): string {
  const start = text
    .slice(0, 4000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('<')) return detectXml(start, fileName);
  if (start.startsWith('{')) return 'json';
  const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  for (const name of ['graphml', 'gexf', 'json']) {
    if (NETWORK_FORMATS[name].extensions.includes(extension)) return name;
  }
  const grid = readCsvGrid(text, 'table');
  const [header = []] = grid.rows;
  return findEnds(header) === undefined && looksLikeMatrix(grid) ? 'adjacency' : 'csv';
}

function detectXml(start: string, fileName: string): string {
  const root = /<(?:\w+:)?(graphml|gexf)\b/.exec(start);
  if (root !== null) return root[1];
  if (/\.(?:graphml|gexf)$/i.test(fileName)) return fileName.toLowerCase().endsWith('gexf') ? 'gexf' : 'graphml';
  throw malformed('network', 1, '<graphml> or <gexf>', start.slice(0, 40));
}
