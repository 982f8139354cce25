import { deepFreeze, FormatError, lookUp } from '../../base/index.js';
import type { Network } from '../network.js';
import { refuseBinary } from './binary-file.js';
import { readCsvRecords } from './csv-records.js';
import { detectJson } from './json-dialect.js';
import { malformed } from './malformed.js';
import { readAdjacencyCsv } from './read-adjacency.js';
import { type CsvReadOptions, findEnds, readNetworkCsv } from './read-csv.js';
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
  readonly extensions: readonly string[];
  readonly read: (text: string, options: NetworkReadOptions) => ReadResult;
  /** @throws FormatError where the format cannot hold what the network has. Undefined for a format that is only read. */
  readonly write?: (network: Network, baseName: string) => readonly NetworkFile[];
}

/** Options of `readNetwork`. */
export interface NetworkReadOptions extends CsvReadOptions {
  /** A name in NETWORK_FORMATS. Default: found from `fileName` and the text. */
  readonly format?: string;
  readonly fileName?: string;
  /** The text of the node table that goes with an edge list. */
  readonly nodes?: string;
}

function oneFile(extension: string, write: (network: Network) => string): NonNullable<NetworkFormat['write']> {
  return (network, baseName) => [{ fileName: `${baseName}.${extension}`, text: write(network) }];
}

/** Every format by name. */
export const NETWORK_FORMATS: Readonly<Record<string, NetworkFormat>> = deepFreeze<Record<string, NetworkFormat>>({
  csv: {
    title: 'node table and edge list (CSV)',
    extensions: ['csv', 'tsv', 'txt'],
    read: (edges, { nodes, addUnknown = false }) =>
      readNetworkCsv(nodes === undefined ? { edges } : { nodes, edges }, { addUnknown }),
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
    read: (text) => readAdjacencyCsv(text),
    write: oneFile('csv', (network) => writeAdjacencyCsv(network)),
  },
  graphml: {
    title: 'GraphML',
    extensions: ['graphml', 'xml'],
    read: (text) => readGraphml(text),
    write: oneFile('graphml', writeGraphml),
  },
  gexf: {
    title: 'GEXF',
    extensions: ['gexf'],
    read: (text) => readGexf(text),
    write: oneFile('gexf', writeGexf),
  },
  json: {
    title: 'graphology JSON',
    extensions: ['json'],
    read: (text) => readGraphJson(text),
    write: oneFile('json', writeGraphJson),
  },
  nodelink: {
    title: 'node-link JSON (networkx, D3)',
    extensions: ['json'],
    read: (text) => readNodeLinkJson(text),
  },
  cytoscape: {
    title: 'Cytoscape JSON',
    extensions: ['json', 'cyjs'],
    read: (text) => readCytoscapeJson(text),
  },
  gml: {
    title: 'GML',
    extensions: ['gml'],
    read: (text) => readGml(text),
    write: oneFile('gml', writeGml),
  },
  pajek: {
    title: 'Pajek',
    extensions: ['net', 'mat', 'paj'],
    read: (text) => readPajek(text),
    write: oneFile('net', (network) => writePajek(network)),
  },
  dl: {
    title: 'UCINET DL',
    extensions: ['dl'],
    read: (text) => readDl(text),
  },
});

/** The names of the formats that are written too. */
export const WRITTEN_FORMATS: readonly string[] = Object.keys(NETWORK_FORMATS).filter(
  (name) => NETWORK_FORMATS[name].write !== undefined,
);

/**
 * Read a network from a text in any format.
 *
 * @throws FormatError for a malformed text or a file that is none, UnknownNameError for a format that is not in NETWORK_FORMATS.
 */
export function readNetwork(text: string, options: NetworkReadOptions = {}): ReadResult {
  refuseBinary(text, options.fileName);
  const format = options.format ?? detectFormat(text, options.fileName);
  return lookUp('network format', NETWORK_FORMATS, format).read(text, options);
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
  const { header, rows } = readCsvRecords(text, 'table');
  if (findEnds(header) !== undefined) return 'csv';
  const isMatrix =
    header.length > 1 && header.length === rows.length + 1 && rows.every((row, i) => row[0] === header[i + 1]);
  return isMatrix ? 'adjacency' : 'csv';
}

function detectXml(start: string, fileName: string): string {
  const root = /<(?:\w+:)?(graphml|gexf)\b/.exec(start);
  if (root !== null) return root[1];
  if (/\.(?:graphml|gexf)$/i.test(fileName)) return fileName.toLowerCase().endsWith('gexf') ? 'gexf' : 'graphml';
  throw malformed('network', 1, '<graphml> or <gexf>', start.slice(0, 40));
}
