import { readNetwork, readNetworkCsv } from '../src/network/index.js';
import { attempt } from './sound.js';

/** A kind of text that can be made as long as one likes, and what reads it. */
export interface LongText {
  readonly name: string;
  /** How large it is to begin with. */
  readonly size: number;
  readonly write: (size: number) => string;
  readonly read: (text: string) => unknown;
}

const as = (format: string) => (text: string) => readNetwork(text, { format });
const asNodes = (nodes: string) => readNetworkCsv({ nodes, edges: 'source,target\n' });
const times = (size: number, each: (i: number) => string, between = '') =>
  Array.from({ length: size }, (_, i) => each(i)).join(between);

const graphml = (keys: string, graph: string) =>
  `<graphml>${keys}<graph edgedefault="directed">${graph}</graph></graphml>`;
const gexf = (graph: string) => `<gexf><graph defaultedgetype="directed">${graph}</graph></gexf>`;
const key = (i: number) => `<key id="k${i}" for="all" attr.name="n${i}"/>`;
const attribute = (i: number) => `<attribute id="${i}" title="t${i}" type="double"/>`;

/** Texts of every format that are long in one way or another. */
export const LONG_TEXTS: readonly LongText[] = [
  ...['1', '0', '.', '-', '1e', '1.', ' ', '\t', ':', 'a ', '+0'].map((part) => ({
    name: `CSV: a cell of ${JSON.stringify(part)} and a letter`,
    size: 50_000,
    write: (size: number) => `source,target,w\na,b,${part.repeat(size)}x\n`,
    read: as('csv'),
  })),
  {
    name: 'CSV: digits in a column of numbers',
    size: 200_000,
    write: (size) => `source,target,w:number\na,b,${'1'.repeat(size)}\n`,
    read: as('csv'),
  },
  {
    name: 'CSV: a quoted cell with quotes and ends of lines',
    size: 100_000,
    write: (size) => `source,target,w\na,b,"${'""\r\n,'.repeat(size)}"\n`,
    read: as('csv'),
  },
  {
    name: 'CSV: a quote that does not end',
    size: 300_000,
    write: (size) => `source,target,w\na,b,"${'x\n'.repeat(size)}`,
    read: as('csv'),
  },
  {
    name: 'CSV: columns',
    size: 50_000,
    write: (size) => `source,target,${times(size, (i) => `c${i}`, ',')}\na,b${',1'.repeat(size)}\n`,
    read: as('csv'),
  },
  {
    name: 'CSV: columns without names',
    size: 100_000,
    write: (size) => `source,target${','.repeat(size)}\na,b${','.repeat(size)}\n`,
    read: as('csv'),
  },
  {
    name: 'CSV: ties',
    size: 50_000,
    write: (size) => `source,target,w\n${times(size, (i) => `n${i % 999},n${i},${i}`, '\n')}`,
    read: as('csv'),
  },
  {
    name: 'CSV: the same tie',
    size: 100_000,
    write: (size) => `source,target\n${'a,b\n'.repeat(size)}`,
    read: as('csv'),
  },
  {
    name: 'CSV: blank lines',
    size: 300_000,
    write: (size) => `source,target\n${'\r\n'.repeat(size)}a,b`,
    read: as('csv'),
  },
  { name: 'CSV: the same node', size: 100_000, write: (size) => `id,x\n${'a,1\n'.repeat(size)}`, read: asNodes },
  { name: 'CSV: a long header', size: 1_000_000, write: (size) => `${'h'.repeat(size)},b\n1,2\n`, read: as('csv') },
  {
    name: 'CSV: the last of many rows is too short',
    size: 50_000,
    write: (size) => `source,target,w\n${'a,b,1\n'.repeat(size)}a\n`,
    read: as('csv'),
  },
  {
    name: 'matrix: wide and empty',
    size: 300,
    // Twice the cells, so that the text is twice as long.
    write(size) {
      const side = Math.round(Math.sqrt(size * 300));
      const ids = Array.from({ length: side }, (_, i) => `n${i}`);
      return `,${ids.join(',')}\n${ids.map((id) => id + ',0'.repeat(side)).join('\n')}\n`;
    },
    read: as('adjacency'),
  },
  {
    name: 'matrix: ids without rows',
    size: 100_000,
    write: (size) => `,${times(size, (i) => `n${i}`, ',')}\n`,
    read: as('adjacency'),
  },
  {
    name: 'GraphML: keys',
    size: 10_000,
    write: (size) => graphml(times(size, key), '<node id="a"/>'),
    read: as('graphml'),
  },
  {
    name: 'GraphML: keys and nodes',
    size: 10_000,
    write: (size) =>
      graphml(
        times(size, key),
        times(size, (i) => `<node id="${i}"/>`),
      ),
    read: as('graphml'),
  },
  {
    name: 'GraphML: keys that all have values',
    size: 10_000,
    write: (size) =>
      graphml(times(size, key), `<node id="a">${times(size, (i) => `<data key="k${i}">x</data>`)}</node>`),
    read: as('graphml'),
  },
  {
    name: 'GraphML: values of keys that nobody declared',
    size: 20_000,
    write: (size) => graphml('', `<node id="a">${times(size, (i) => `<data key="k${i}"/>`)}</node>`),
    read: as('graphml'),
  },
  {
    name: 'GraphML: keys without names',
    size: 20_000,
    write: (size) =>
      graphml(
        times(size, (i) => `<key id="k${i}"/>`),
        '',
      ),
    read: as('graphml'),
  },
  {
    name: 'GraphML: values of one key',
    size: 20_000,
    write: (size) => graphml(key(0), `<node id="a">${'<data key="k0">x</data>'.repeat(size)}</node>`),
    read: as('graphml'),
  },
  {
    name: 'GraphML: a text in parts',
    size: 50_000,
    write: (size) => graphml(key(0), `<node id="a"><data key="k0">${'x<y/>'.repeat(size)}</data></node>`),
    read: as('graphml'),
  },
  {
    name: 'GraphML: a long text with references',
    size: 100_000,
    write: (size) => graphml(key(0), `<node id="a"><data key="k0">${'x&amp;'.repeat(size)}</data></node>`),
    read: as('graphml'),
  },
  {
    name: 'GraphML: nested graphs',
    size: 5_000,
    write: (size) => graphml('', `${times(size, (i) => `<node id="${i}"><graph>`)}${'</graph></node>'.repeat(size)}`),
    read: as('graphml'),
  },
  {
    name: 'GraphML: nested elements of others',
    size: 50_000,
    write: (size) => graphml('', `${'<y>'.repeat(size)}${'</y>'.repeat(size)}`),
    read: as('graphml'),
  },
  {
    name: 'GraphML: attributes of others',
    size: 10_000,
    write: (size) => graphml('', `<node id="a" ${times(size, (i) => `x${i}="1"`, ' ')}/>`),
    read: as('graphml'),
  },
  {
    name: 'GraphML: elements of others with many names',
    size: 10_000,
    write: (size) =>
      graphml(
        '',
        times(size, (i) => `<y${i}/>`),
      ),
    read: as('graphml'),
  },
  {
    name: 'GraphML: a long id',
    size: 1_000_000,
    write: (size) => graphml('', `<node id="${'a'.repeat(size)}"/><edge source="a" target="${'b'.repeat(size)}"/>`),
    read: as('graphml'),
  },
  {
    name: 'GraphML: digits and a letter',
    size: 100_000,
    write: (size) =>
      graphml(
        '<key id="k" for="node" attr.name="w" attr.type="double"/>',
        `<node id="a"><data key="k">${'1'.repeat(size)}x</data></node>`,
      ),
    read: as('graphml'),
  },
  {
    name: 'GraphML: spaces in front',
    size: 1_000_000,
    write: (size) => `${' '.repeat(size)}<graphml>`,
    read: as('graphml'),
  },
  {
    name: 'GEXF: attributes',
    size: 10_000,
    write: (size) =>
      gexf(`<attributes class="node">${times(size, attribute)}</attributes><nodes><node id="a"/></nodes>`),
    read: as('gexf'),
  },
  {
    name: 'GEXF: attributes that all have values',
    size: 10_000,
    write: (size) =>
      gexf(
        `<attributes class="node">${times(size, attribute)}</attributes><nodes><node id="a"><attvalues>${times(
          size,
          (i) => `<attvalue for="${i}" value="1"/>`,
        )}</attvalues></node></nodes>`,
      ),
    read: as('gexf'),
  },
  {
    name: 'GEXF: edges with labels and weights',
    size: 10_000,
    write: (size) =>
      gexf(
        `<nodes>${times(size, (i) => `<node id="${i}" label="l"/>`)}</nodes><edges>${times(
          size,
          (i) => `<edge id="e${i}" source="0" target="${i}" weight="2" label="l${i}"/>`,
        )}</edges>`,
      ),
    read: as('gexf'),
  },
  {
    name: 'GEXF: nested nodes',
    size: 5_000,
    write: (size) =>
      gexf(`<nodes>${times(size, (i) => `<node id="${i}"><nodes>`)}${'</nodes></node>'.repeat(size)}</nodes>`),
    read: as('gexf'),
  },
  {
    name: 'JSON: names of one node',
    size: 20_000,
    write: (size) => `{"nodes":[{"key":"a","attributes":{${times(size, (i) => `"n${i}":1`, ',')}}}]}`,
    read: as('json'),
  },
  {
    name: 'JSON: another name in each node',
    size: 1_000,
    write: (size) => `{"nodes":[${times(size, (i) => `{"key":"${i}","attributes":{"n${i}":1}}`, ',')}]}`,
    read: as('json'),
  },
  {
    name: 'JSON: names that nobody reads',
    size: 20_000,
    write: (size) => `{"nodes":[{"key":"a",${times(size, (i) => `"n${i}":1`, ',')}}]}`,
    read: as('json'),
  },
  {
    name: 'JSON: nested lists',
    size: 100_000,
    write: (size) => `{"nodes":[{"key":"a","attributes":{"x":${'['.repeat(size)}${']'.repeat(size)}}}]}`,
    read: as('json'),
  },
  {
    name: 'JSON: nested lists that do not end',
    size: 300_000,
    write: (size) => `{"nodes":${'['.repeat(size)}`,
    read: as('json'),
  },
  {
    name: 'JSON: a long text with escapes and no end',
    size: 300_000,
    write: (size) => `{"nodes":[{"key":"${'\\n'.repeat(size)}`,
    read: as('json'),
  },
  {
    name: 'JSON: a long text with escapes',
    size: 300_000,
    write: (size) => `{"nodes":[{"key":"${'\\"'.repeat(size)}"}]}`,
    read: as('json'),
  },
  {
    name: 'JSON: a long text and something else',
    size: 300_000,
    write: (size) => `{"nodes":[{"key":"${'\\"'.repeat(size)}"} nope`,
    read: as('json'),
  },
  {
    name: 'JSON: digits',
    size: 300_000,
    write: (size) => `{"nodes":[{"key":"a","attributes":{"x":${'1'.repeat(size)}}}]}`,
    read: as('json'),
  },
  {
    name: 'JSON: numbers with many digits',
    size: 10_000,
    write: (size) => `{"nodes":[{"key":"a","attributes":{"x":[${times(size, (i) => `1234567890123456${i}`, ',')}]}}]}`,
    read: as('json'),
  },
  { name: 'JSON: spaces', size: 1_000_000, write: (size) => `{"nodes":[${' '.repeat(size)}x`, read: as('json') },
  { name: 'of no format', size: 1_000_000, write: (size) => '<'.repeat(size), read: (text) => readNetwork(text) },
  {
    name: 'of no format, without end',
    size: 1_000_000,
    write: (size) => 'x'.repeat(size),
    read: (text) => readNetwork(text),
  },
];

/** The processor time that reading a text takes, in milliseconds: the least of several turns, as other work only adds to it. */
function timeOf({ write, read }: LongText, size: number, turns: number): number {
  const text = write(size);
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn++) {
    const start = process.cpuUsage();
    attempt(() => read(text));
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Four times the text takes four times as long; quadratic time would take sixteen. */
const MOST_FOR_FOURFOLD = 9;
/** Below this, the clock and the collector of garbage say more than the reader. */
const LEAST_MILLISECONDS = 4;

/**
 * Whether reading a text takes time linear in its length.
 *
 * @param scale - how much of the usual size to begin with.
 */
export function isLinear(text: LongText, scale = 1): boolean {
  const size = Math.max(1, Math.round(text.size * scale));
  // A busy machine may spoil a measurement, and not several.
  for (let turn = 1; turn <= 4; turn++) {
    const short = Math.max(LEAST_MILLISECONDS, timeOf(text, size, turn));
    if (timeOf(text, 4 * size, turn) <= MOST_FOR_FOURFOLD * short) return true;
  }
  return false;
}
