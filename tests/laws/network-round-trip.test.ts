import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  fromGraphology,
  type Network,
  readAdjacencyCsv,
  readGexf,
  readGml,
  readGraphJson,
  readGraphml,
  readNetwork,
  readNetworkCsv,
  readPajek,
  toGraphology,
  writeAdjacencyCsv,
  writeGexf,
  writeGml,
  writeGraphJson,
  writeGraphml,
  writeNetwork,
  writeNetworkCsv,
  writePajek,
} from '../../src/network/index.js';

// Texts and numbers that formats like to change on the way.
const AWKWARD_TEXTS = [
  '007',
  '5',
  '1e3',
  '0,5',
  'NA',
  'NaN',
  'null',
  'true',
  ' padded ',
  'two\nlines',
  'old\rmac',
  'dos\r\nend',
  'tab\there',
  'a;b',
  'a,b',
  'say "so"',
  "it's",
  '<&>',
  ']]>',
  '&amp;',
  'blåbærgrød',
  '東京',
  '👩‍👧',
  '\u0085',
  '\u2028',
  '\ufeff',
  '__proto__',
  'constructor',
  'id',
  'source',
  'weight',
  'label',
  'x:text',
  'x:number',
  '=1+1',
  '#c',
  '-',
  '"',
];
const AWKWARD_NUMBERS = [
  0.1 + 0.2,
  1e-300,
  5e-324,
  1.7976931348623157e308,
  -0,
  0,
  1,
  1e21,
  2 ** 60,
  -1 / 3,
  Number.NaN,
  Infinity,
  -Infinity,
];

const xmlText = fc
  .string({ unit: 'grapheme', maxLength: 6 })
  // oxlint-disable-next-line no-control-regex -- the characters that XML cannot hold
  .map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '?'));
const text = fc.oneof(fc.constantFrom(...AWKWARD_TEXTS), xmlText);
const name = text.filter((value) => value !== '');
const number = fc.oneof(fc.constantFrom(...AWKWARD_NUMBERS), fc.double());
const weight = fc.double({ noNaN: true }).filter((value) => value !== 0);

type Values = fc.Arbitrary<readonly string[] | Float64Array>;

function column(length: number): Values {
  return fc.oneof(
    fc.array(text, { minLength: length, maxLength: length }),
    fc.array(number, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values)),
    fc.constant(new Float64Array(length).fill(Number.NaN)),
  );
}

function columns(length: number): fc.Arbitrary<Record<string, readonly string[] | Float64Array>> {
  return fc
    .uniqueArray(fc.tuple(name, column(length)), { maxLength: 4, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
}

const shape = fc.uniqueArray(name, { maxLength: 8 }).chain((ids) => {
  const pairs = ids.flatMap((_, i) => ids.flatMap((_id, j) => (i === j ? [] : [[i, j] as const])));
  return fc.record({ ids: fc.constant(ids), ties: fc.shuffledSubarray(pairs) });
});

const anyNetwork: fc.Arbitrary<Network> = shape.chain(({ ids, ties }) =>
  fc
    .record({ nodeAttributes: columns(ids.length), tieAttributes: columns(ties.length) })
    .map((attributes) =>
      buildNetwork({ ids, sources: ties.map(([i]) => i), targets: ties.map(([, j]) => j), ...attributes }),
    ),
);

/** What graphology can hold. */
const graphNetwork = anyNetwork.filter(({ ids, nodeAttributes, tieAttributes }) =>
  [...ids, ...Object.keys(nodeAttributes), ...Object.keys(tieAttributes)].every((word) => !(word in Object.prototype)),
);

/** What an adjacency matrix can hold. */
const matrixNetwork: fc.Arbitrary<Network> = shape.chain(({ ids, ties }) =>
  fc
    .record({
      name,
      values: fc.array(weight, { minLength: ties.length, maxLength: ties.length }),
      weighted: fc.boolean(),
    })
    .map((attribute) =>
      buildNetwork({
        ids,
        sources: ties.map(([i]) => i),
        targets: ties.map(([, j]) => j),
        tieAttributes: attribute.weighted
          ? Object.fromEntries([[attribute.name, Float64Array.from(attribute.values)]])
          : {},
      }),
    ),
);

const key = fc.oneof(
  fc.constantFrom('id', 'label', 'label_', 'source', 'target', 'constructor', 'weight', 'x1'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,5}$/),
);

/** What GML can hold: names that are keys, and no attribute of which all values are missing. */
const gmlNetwork: fc.Arbitrary<Network> = shape.chain(({ ids, ties }) => {
  const filled = (length: number) =>
    fc
      .uniqueArray(fc.tuple(key, column(length)), { maxLength: length === 0 ? 0 : 4, selector: ([each]) => each })
      .map((entries) =>
        Object.fromEntries(
          entries.filter(([, values]) =>
            Array.from<unknown>(values).some((value) => value !== '' && !Number.isNaN(value)),
          ),
        ),
      );
  return fc
    .record({ nodeAttributes: filled(ids.length), tieAttributes: filled(ties.length) })
    .map((attributes) =>
      buildNetwork({ ids, sources: ties.map(([i]) => i), targets: ties.map(([, j]) => j), ...attributes }),
    );
});

/** What Pajek can hold. */
const pajekNetwork: fc.Arbitrary<Network> = matrixNetwork
  .filter(({ ids }) => ids.every((id) => !/["\r\n]/.test(id)))
  .map((network) => {
    const [values] = Object.values(network.tieAttributes);
    return { ...network, tieAttributes: values === undefined || values.length === 0 ? {} : { weight: values } };
  });

function viaCsv(separator: ',' | ';' | '\t') {
  return (network: Network) => readNetworkCsv(writeNetworkCsv(network, { separator }));
}

function viaNames(format: string) {
  return (network: Network) => {
    const files = writeNetwork(network, format);
    const last = files[files.length - 1];
    return readNetwork(last.text, { fileName: last.fileName, ...(files.length > 1 && { nodes: files[0].text }) });
  };
}

const FORMATS = [
  { format: 'CSV with commas', networks: anyNetwork, trip: viaCsv(',') },
  { format: 'CSV with semicolons', networks: anyNetwork, trip: viaCsv(';') },
  { format: 'CSV with tabs', networks: anyNetwork, trip: viaCsv('\t') },
  { format: 'CSV through a spreadsheet', networks: anyNetwork, trip: viaSpreadsheet },
  { format: 'GraphML', networks: anyNetwork, trip: (network: Network) => readGraphml(writeGraphml(network)) },
  { format: 'GEXF', networks: anyNetwork, trip: (network: Network) => readGexf(writeGexf(network)) },
  {
    format: 'graphology JSON',
    networks: anyNetwork,
    trip: (network: Network) => readGraphJson(writeGraphJson(network)),
  },
  {
    format: 'a graphology graph',
    networks: graphNetwork,
    trip: (network: Network) => fromGraphology(toGraphology(network)),
  },
  {
    format: 'adjacency matrix',
    networks: matrixNetwork,
    trip: (network: Network) => readAdjacencyCsv(writeAdjacencyCsv(network)),
  },
  { format: 'GML', networks: gmlNetwork, trip: (network: Network) => readGml(writeGml(network)) },
  { format: 'Pajek', networks: pajekNetwork, trip: (network: Network) => readPajek(writePajek(network)) },
  ...['gml', 'pajek'].map((format) => ({
    format: `readNetwork with files of ${format}`,
    networks: format === 'gml' ? gmlNetwork : pajekNetwork,
    trip: viaNames(format),
  })),
  ...['csv', 'graphml', 'gexf', 'json'].map((format) => ({
    format: `readNetwork with files of ${format}`,
    networks: anyNetwork,
    trip: viaNames(format),
  })),
];

/** Attribute names as data: as keys, "constructor" would confuse the comparison. */
function comparable({ nodeAttributes, tieAttributes, ...rest }: Network) {
  return { ...rest, nodes: sortedColumns(nodeAttributes), ties: sortedColumns(tieAttributes) };
}

function sortedColumns(attributes: Network['nodeAttributes']) {
  return Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a spreadsheet does to a table without changing what it says: a byte order mark and line ends of DOS. */
function viaSpreadsheet(network: Network) {
  const { nodes, edges } = writeNetworkCsv(network);
  return readNetworkCsv({ nodes: asSpreadsheet(nodes), edges: asSpreadsheet(edges) });
}

function asSpreadsheet(table: string): string {
  return `\ufeff${table.replace(/("(?:[^"]|"")*")|\n/g, (match, quoted) => (quoted ? match : '\r\n'))}`;
}

describe('a network is the same after writing and reading', () => {
  test.each(FORMATS)('as $format', ({ networks, trip }) => {
    fc.assert(
      fc.property(networks, (network) => {
        const { network: read, report } = trip(network);
        expect(comparable(read)).toStrictEqual(comparable(network));
        expect(report.dropped).toEqual([]);
        expect([report.nodes, report.ties]).toEqual([network.nodeCount, network.tieCount]);
      }),
      { numRuns: 300 },
    );
  });
});
