import { describe, expect, test } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { embeddedFrom } from '../../../src/model/index.js';
import { modesOf, type Network, projectTwoMode, readNetwork } from '../../../src/network/index.js';
import { tiesOf } from './ties-of.js';

const MEMBERS = 'from,to\nIda,Board\nIda,Forum\nJon,Board\nJon,Forum\nKim,Forum\nLis,Club\n';

function read(text: string): Network {
  return readNetwork(text).network;
}

const namesOf = ({ ids }: Network, nodes: readonly number[] = []) => nodes.map((node) => ids[node]);

describe('a two-mode network', () => {
  test('is noticed, and said in the report', () => {
    const { network, report } = readNetwork(MEMBERS);
    const modes = modesOf(network);
    expect(namesOf(network, modes?.actors)).toEqual(['Ida', 'Jon', 'Kim', 'Lis']);
    expect(namesOf(network, modes?.events)).toEqual(['Board', 'Forum', 'Club']);
    expect(report.notes).toContain(
      'This looks like a two-mode network: 4 nodes (actors) have ties to 3 others (events), and no ties among themselves.',
    );
  });

  test('is refused for runs by one line that says what to do', () => {
    expect(() => embeddedFrom(read(MEMBERS))).toThrow(
      new ParameterError(
        'Expected a network of one mode but found two, 4 actors with ties to 3 events: project it (--project actors or events, projectTwoMode)',
        { actors: 4, events: 3 },
      ),
    );
  });

  test('is noticed where it is undirected, by the attribute of networkx or igraph', () => {
    for (const [name, type, values] of [
      ['bipartite', 'int', ['0', '0', '1', '1']],
      ['type', 'boolean', ['false', 'false', 'true', 'true']],
    ] as const) {
      const nodes = values.map((value, i) => `<node id="${i}"><data key="k">${value}</data></node>`).join('');
      const edges = ['02', '03', '12'].map(([a, b]) => `<edge source="${a}" target="${b}"/>`).join('');
      const network = read(
        `<graphml><key id="k" for="node" attr.name="${name}" attr.type="${type}"/><graph edgedefault="undirected">${nodes}${edges}</graph></graphml>`,
      );
      expect(modesOf(network)).toEqual({ actors: [0, 1], events: [2, 3] });
      expect(tiesOf(projectTwoMode(network, 'actors'))).toEqual(['0>1', '1>0']);
    }
  });

  test.each([
    ['somebody both sends and receives', 'from,to\na,x\nb,x\nb,y\nx,y\n'],
    ['a star', 'from,to\na,b\na,c\na,d\n'],
    ['pairs that share nothing', 'from,to\na,x\nb,y\nc,z\n'],
    ['ties that are answered', 'from,to\na,b\nb,a\nb,c\nc,b\n'],
  ])('is not seen where there is none: %s', (_, text) => {
    const { network, report } = readNetwork(text);
    expect(modesOf(network)).toBeUndefined();
    expect(report.notes.filter((note) => note.includes('two-mode'))).toEqual([]);
  });
});

describe('its projection', () => {
  test('onto actors counts the events that they share, and keeps who shares none', () => {
    const network = projectTwoMode(read(MEMBERS), 'actors');
    expect(network.ids).toEqual(['Ida', 'Jon', 'Kim', 'Lis']);
    expect(tiesOf(network)).toEqual(['Ida>Jon', 'Ida>Kim', 'Jon>Ida', 'Jon>Kim', 'Kim>Ida', 'Kim>Jon']);
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(2, 1, 2, 1, 1, 1) });
  });

  test('onto events counts the actors that they share', () => {
    const network = projectTwoMode(read(MEMBERS), 'events');
    expect(network.ids).toEqual(['Board', 'Forum', 'Club']);
    expect(tiesOf(network)).toEqual(['Board>Forum', 'Forum>Board']);
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(2, 2) });
  });

  test('keeps the attributes of nodes, and what it is made of', () => {
    const whole = read(MEMBERS);
    const before = structuredClone(whole);
    const named = { ...whole, nodeAttributes: { size: Float64Array.from(whole.ids, (_, i) => i), name: whole.ids } };
    const { ids, nodeAttributes } = projectTwoMode(named, 'events');
    expect(nodeAttributes['name']).toEqual(ids);
    expect(nodeAttributes['size']).toEqual(Float64Array.from(ids, (id) => whole.ids.indexOf(id)));
    expect(whole).toStrictEqual(before);
  });

  test('is refused for one mode, and where too many share something', () => {
    expect(() => projectTwoMode(read('from,to\na,b\nb,c\n'), 'actors')).toThrow('found one of one mode');
    const crowd = Array.from({ length: 5_000 }, (_, i) => `${i},all`).join('\n');
    expect(() => projectTwoMode(read(`from,to\n${crowd}\n`), 'actors')).toThrow('at most 4000000 pairs');
  });
});
