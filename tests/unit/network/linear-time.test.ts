import { describe, expect, test } from 'vitest';
import { readNetwork } from '../../../src/network/index.js';

const times = (size: number, each: (i: number) => string) => Array.from({ length: size }, (_, i) => each(i)).join('');
const graphml = (graph: string) => `<graphml><graph edgedefault="directed">${graph}</graph></graphml>`;

/** A node for every ten ties, so that all are different. */
const ends = (size: number) => {
  const nodes = size / 10;
  return (i: number) => [i % nodes, (i + 1 + Math.floor(i / nodes)) % nodes] as const;
};

/** Networks of so many ties in each format that is no table. */
const NETWORKS: Readonly<Record<string, (size: number) => string>> = {
  graphml: (size) =>
    graphml(
      times(size / 10, (i) => `<node id="${i}"/>`) +
        times(size, (i) => `<edge source="${ends(size)(i)[0]}" target="${ends(size)(i)[1]}"/>`),
    ),
  gexf: (size) =>
    `<gexf><graph defaultedgetype="directed"><nodes>${times(size / 10, (i) => `<node id="${i}" label="n${i}"/>`)}</nodes><edges>${times(
      size,
      (i) => `<edge source="${ends(size)(i)[0]}" target="${ends(size)(i)[1]}"/>`,
    )}</edges></graph></gexf>`,
  nodelink: (size) =>
    JSON.stringify({
      directed: true,
      nodes: Array.from({ length: size / 10 }, (_, id) => ({ id })),
      links: Array.from({ length: size }, (_, i) => ({ source: ends(size)(i)[0], target: ends(size)(i)[1] })),
    }),
  cytoscape: (size) =>
    JSON.stringify({
      elements: {
        nodes: Array.from({ length: size / 10 }, (_, id) => ({ data: { id } })),
        edges: Array.from({ length: size }, (_, i) => ({
          data: { source: ends(size)(i)[0], target: ends(size)(i)[1] },
        })),
      },
    }),
  gml: (size) =>
    `graph [ directed 1 ${times(size / 10, (i) => `node [ id ${i} label "n${i}" ]\n`)}${times(
      size,
      (i) => `edge [ source ${ends(size)(i)[0]} target ${ends(size)(i)[1]} ]\n`,
    )}]`,
  pajek: (size) =>
    `*Vertices ${size / 10}\n${times(size / 10, (i) => `${i + 1} "n${i}"\n`)}*Arcs\n${times(
      size,
      (i) => `${ends(size)(i)[0] + 1} ${ends(size)(i)[1] + 1} 2\n`,
    )}`,
  dl: (size) =>
    `dl n=${size / 10} format=edgelist1\ndata:\n${times(size, (i) => `${ends(size)(i)[0] + 1} ${ends(size)(i)[1] + 1} 2\n`)}`,
};

/** Texts that are long where nobody would look for it. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'elements inside each other': (size) => `<graphml>${'<a>'.repeat(size)}${'</a>'.repeat(size)}<graph/></graphml>`,
  'a long attribute': (size) => graphml(`<node id="${'x'.repeat(10 * size)}"/>`),
  'ids that repeat': (size) => graphml('<node id="a"/>'.repeat(size)),
  'drawings inside each other': (size) =>
    `<graphml><key id="k" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed"><node id="a"><data key="k">${'<y:Realizers>'.repeat(size)}${'</y:Realizers>'.repeat(size)}</data></node></graph></graphml>`,
  'lists inside each other': (size) => `graph [ ${'a [ '.repeat(size)}${'] '.repeat(size)}]`,
  'keys that repeat': (size) => `graph [ node [ id 1 ${'a 1 '.repeat(size)}] ]`,
  'a text of entities': (size) => `graph [ node [ id 1 label "${'&#65;&'.repeat(size)}" ] ]`,
  'quotes that do not end': (size) => `*Vertices 1\n1 "${'a" "'.repeat(size)}\n`,
  'a label of spaces': (size) => `dl n=1\nlabels:${' '.repeat(10 * size)}a\ndata:\n0\n`,
  'labels without data': (size) => `dl n=${size}\nlabels:\n${'row labels '.repeat(size)}\ndata:\n`,
  comments: (size) => `${'% % % %\n'.repeat(size)}*Vertices 1\n`,
  relations: (size) => `*Vertices 2\n${times(size, (i) => `*Arcs :${i} "r${i}"\n1 2\n`)}`,
};

function secondsOf(text: string): number {
  const start = process.cpuUsage();
  try {
    readNetwork(text);
  } catch {
    // An error must not take long either.
  }
  return process.cpuUsage(start).user / 1e6;
}

/** The least of a few, as other work only adds to it. */
function quickest(text: string): number {
  return Math.min(...Array.from({ length: 2 }, () => secondsOf(text)));
}

describe.each([
  ['networks', NETWORKS, 100_000],
  ['hostile texts', HOSTILE, 50_000],
] as const)('the time of %s', (_, texts, size) => {
  test.each(Object.entries(texts))('%s is linear in the length', (_name, write) => {
    quickest(write(size / 10));
    const [half, whole] = [quickest(write(size / 2)), quickest(write(size))];
    expect(whole).toBeLessThan(2.6 * half + 0.1);
    expect(whole).toBeLessThan(3);
  });
});

test('entities that stand for many others are not followed', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${times(30, (i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`)}]>`;
  expect(() => readNetwork(`${laughs}<graphml><graph><node id="&a29;"/></graph></graphml>`)).toThrow(
    /^Expected well-formed XML/,
  );
});
