import { deepFreeze, FormatError, lookUp } from '../../base/index.js';
import type { Network } from '../network.js';
import { refuseBinary } from './binary-file.js';
import { readCsvGrid } from './csv-records.js';
import { decodeText } from './decode-text.js';
import { findEnds } from './end-names.js';
import { detectJson } from './json-dialect.js';
import { malformed } from './malformed.js';
import { looksLikeMatrix } from './matrix-shape.js';
import { readAdjacencyCsv } from './read-adjacency.js';
import { type CsvReadOptions, readNetworkCsv } from './read-csv.js';
import { readCytoscapeJson } from './read-cytoscape.js';
import { readDl } from './read-dl.js';
import { readGexf } from './read-gexf.js';
import { readGml } from './read-gml.js';
import { readGraphJson } from './read-graph-json.js';
import { readGraphml } from './read-graphml.js';
import { readNodeLinkJson } from './read-node-link.js';
import { readPajek } from './read-pajek.js';
import type { ReadResult } from './read-report.js';
import { writeAdjacencyCsv } from './write-adjacency.js';
import { writeNetworkCsv } from './write-csv.js';
import { writeGexf } from './write-gexf.js';
import { writeGml } from './write-gml.js';
import { writeGraphJson } from './write-graph-json.js';
import { writeGraphml } from './write-graphml.js';
import { writePajek } from './write-pajek.js';

/** One file of a written network. */
export interface NetworkFile {
  readonly fileName: string;
  readonly text: string;
}

/** A format that networks can be read from, and perhaps written to. */
export interface NetworkFormat {
  readonly title: string;
  /** Of the files it is read from. */
  readonly extensions: readonly string[];
  /** Of the files it is written to where their name says the format, the usual one first. */
  readonly writtenAs?: readonly string[];
  readonly read: (text: string, options: TableReadOptions) => ReadResult;
  /** @throws FormatError where the format cannot hold what the network has. Undefined for a format that is only read. */
  readonly write?: (network: Network, baseName: string) => readonly NetworkFile[];
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

function oneFile(extension: string, write: (network: Network) => string): NonNullable<NetworkFormat['write']> {
  return (network, baseName) => [{ fileName: `${baseName}.${extension}`, text: write(network) }];
}

/** Every format by name. */
export const NETWORK_FORMATS: Readonly<Record<string, NetworkFormat>> = deepFreeze<Record<string, NetworkFormat>>({
  csv: {
    title: 'node table and edge list (CSV)',
    extensions: ['csv', 'tsv', 'txt'],
    writtenAs: ['csv'],
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
    writtenAs: ['graphml', 'xml'],
    read: readGraphml,
    write: oneFile('graphml', writeGraphml),
  },
  gexf: {
    title: 'GEXF',
    extensions: ['gexf'],
    writtenAs: ['gexf'],
    read: readGexf,
    write: oneFile('gexf', writeGexf),
  },
  json: {
    title: 'graphology JSON',
    extensions: ['json'],
    writtenAs: ['json'],
    read: readGraphJson,
    write: oneFile('json', writeGraphJson),
  },
  nodelink: {
    title: 'node-link JSON (networkx, D3)',
    extensions: ['json'],
    read: readNodeLinkJson,
  },
  cytoscape: {
    title: 'Cytoscape JSON',
    extensions: ['json', 'cyjs'],
    read: readCytoscapeJson,
  },
  gml: {
    title: 'GML',
    extensions: ['gml'],
    writtenAs: ['gml'],
    read: readGml,
    write: oneFile('gml', writeGml),
  },
  pajek: {
    title: 'Pajek',
    extensions: ['net', 'mat', 'paj'],
    writtenAs: ['net'],
    read: readPajek,
    write: oneFile('net', (network) => writePajek(network)),
  },
  dl: {
    title: 'UCINET DL',
    extensions: ['dl'],
    read: readDl,
  },
});

/** The names of the formats that are written too. */
export const WRITTEN_FORMATS: readonly string[] = deepFreeze(
  Object.keys(NETWORK_FORMATS).filter((name) => NETWORK_FORMATS[name].write !== undefined),
);

/** The format that a file is written in, by its extension in small letters. */
export const FORMAT_OF_EXTENSION: Readonly<Record<string, string>> = deepFreeze(
  Object.fromEntries(
    WRITTEN_FORMATS.flatMap((name) => (NETWORK_FORMATS[name].writtenAs ?? []).map((extension) => [extension, name])),
  ),
);

/**
 * Read a network in any format.
 *
 * @param input - a text, or the bytes of a file: in UTF-8 or UTF-16, else they are taken for Windows-1252, with a note.
 * @throws FormatError for a malformed text or a file that is none, UnknownNameError for a format that is not in NETWORK_FORMATS.
 */
export function readNetwork(input: string | Uint8Array, options: NetworkReadOptions = {}): ReadResult {
  const { format, fileName, nodes, ...others } = options;
  refuseBinary(input, fileName);
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
  const { title, write } = lookUp('network format', NETWORK_FORMATS, format);
  if (write !== undefined) return write(network, baseName);
  const expected = WRITTEN_FORMATS.join(', ');
  throw new FormatError(`Expected a format that is written (${expected}) but found ${format}: ${title} is only read`, {
    expected,
    found: format,
  });
}

/** How texts begin that are neither XML, JSON nor tables. */
const STARTS: readonly (readonly [format: string, start: RegExp])[] = [
  ['gml', /^(?:(?:#|creator\b|version\b|comment\b)[^]*?\n\s*)?graph\s*\[/i],
  ['pajek', /^(?:[%/][^\n]*\n\s*)*\*(?:network|vertices|matrix|arcs|edges)/i],
  ['dl', /^dl[\s,]+(?:n|nr|nc|nm|format)\s*=/i],
];

/** The format of a text: by its beginning, then by the file name, then, among tables, by the header. */
export function detectFormat(text: string, fileName = ''): string {
  const start = text
    .slice(0, 4000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('<')) return detectXml(start, fileName);
  if (/^(?:\{|\[\s*[{\]])/.test(start)) return detectJson(text.replace(/^\uFEFF/, ''));
  const byContent = STARTS.find(([, pattern]) => pattern.test(start));
  if (byContent !== undefined) return byContent[0];
  const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  const byName = Object.keys(NETWORK_FORMATS).find((name) => NETWORK_FORMATS[name].extensions.includes(extension));
  if (byName !== undefined && byName !== 'csv') return byName;
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
