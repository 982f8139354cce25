import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkMapping,
  describeReport,
  findTie,
  type Mapping,
  type Network,
  readMapped,
  readNetwork,
} from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';
import { tiesOf } from './ties-of.js';

const FILES: Readonly<Record<string, string>> = {
  'who.csv': 'code;who;kind;said\nm;Mill;firm;yes\nd;Dam;office;yes\np;Port;firm;no\nl;Lock;club;yes\n',
  'work.csv': ';m;d;p;l\nm;0;1;0;2\nd;1;0;1;0\np;0;0;0;0\nl;1;0;9;0\n',
  'trust.csv': 'giver;taker;score\nm;d;7\nd;m;10\nd;p;0\nl;m;99\nm;p;5\n',
  'rows.csv': 'org,other,relation,strength\nm,d,works,3\nd,m,works,1\nm,l,quarrels,2\nl,p,works,2\np,l,quarrels,1\n',
};
const fileOf = (file: string) => FILES[file] ?? '';
const read = (mapping: Mapping, files = fileOf, wave?: string) => {
  const { network, report } = readMapped(mapping, files, wave === undefined ? {} : { wave });
  return { network, report, ties: tiesOf(network), said: describeReport(report).join('\n') };
};
/** The value of an attribute on the tie between two, by their ids. */
const valueOn = (network: Network, name: string, from: string, to: string) =>
  network.tieAttributes[name]?.[findTie(network, network.ids.indexOf(from), network.ids.indexOf(to))];

const WHO = {
  file: 'who.csv',
  id: 'code',
  gives: {
    name: 'who',
    sector: { column: 'kind', recode: { firm: 'private', Office: 'administrative', club: null } },
    respondent: 'said',
  },
} as const;
const WORK = { file: 'work.csv', directed: true, missing: [9], gives: { weight: 'value' } } as const;
const TRUST = {
  file: 'trust.csv',
  from: 'giver',
  to: 'taker',
  directed: true,
  makes: 'attributes',
  missing: [99],
  gives: { trust: { column: 'score', scale: [0, 10] } },
} as const;

describe('readMapped', () => {
  test('makes one network of a matrix, a table of attributes and a second relation', () => {
    const { network, ties, said } = read({ nodes: WHO, ties: [WORK, TRUST] });
    expect(network.ids).toEqual(['m', 'd', 'p', 'l']);
    expect(ties).toEqual(['m>d', 'm>l', 'd>m', 'd>p', 'l>m']);
    expect(network.nodeAttributes).toEqual({
      name: ['Mill', 'Dam', 'Port', 'Lock'],
      sector: ['private', 'administrative', 'private', ''],
      respondent: Float64Array.of(1, 1, 0, 1),
    });
    expect(network.tieAttributes['weight']).toEqual(Float64Array.of(1, 2, 1, 1, 1));
    expect(network.tieAttributes['trust']).toEqual(Float64Array.of(0.7, Number.NaN, 1, 0, Number.NaN));
    expect(said).toContain('Read 4 nodes and 5 ties (mapping).');
    expect(said).toContain('Left out of trust.csv, as no table makes a tie there (makes: ties would): m -> p.');
    expect(said).toContain(
      'Of 1 who did not answer (respondent), ties to others are not known and were read as none: p.',
    );
    expect(said).toContain('Missing in 1 of 4 nodes: sector.');
  });

  test('a table that makes ties adds its own, and each tie keeps what every table says of it', () => {
    const { network, ties } = read({ nodes: WHO, ties: [WORK, { ...TRUST, makes: 'ties' }] });
    expect(ties).toEqual(['m>d', 'm>p', 'm>l', 'd>m', 'd>p', 'l>m']);
    expect(valueOn(network, 'trust', 'm', 'p')).toBe(0.5);
    expect(valueOn(network, 'weight', 'm', 'p')).toBeNaN();
    expect(valueOn(network, 'weight', 'm', 'l')).toBe(2);
  });

  test('rows of one list are several relations, and a number is the value of all of them', () => {
    const rows = { file: 'rows.csv', from: 'org', to: 'other', directed: true } as const;
    const { network, ties, said } = read({
      ties: [
        { ...rows, where: { relation: 'works' }, gives: { strength: 'strength' } },
        { ...rows, where: { relation: ['quarrels'] }, directed: false, makes: 'attributes', gives: { conflict: 1 } },
      ],
    });
    expect(ties).toEqual(['m>d', 'd>m', 'l>p']);
    expect(valueOn(network, 'conflict', 'l', 'p')).toBe(1);
    expect(valueOn(network, 'conflict', 'm', 'd')).toBeNaN();
    expect(network.tieAttributes['strength']).toEqual(Float64Array.of(3, 1, 2));
    expect(said).toContain('Left out of rows.csv, as the mapping asks for others: 2 rows');
  });

  test('a matrix that says something of ties says it with a zero too', () => {
    const files = { ...FILES, 't.csv': ';m;d\nm;0;0\nd;4;0\n' } as Record<string, string>;
    const { network } = read(
      {
        ties: [
          { file: 'work.csv', directed: true, missing: [9] },
          { file: 't.csv', directed: true, makes: 'attributes', gives: { trust: { column: 'value', scale: [0, 4] } } },
        ],
      },
      (file) => files[file] ?? '',
    );
    expect([valueOn(network, 'trust', 'm', 'd'), valueOn(network, 'trust', 'd', 'm')]).toEqual([0, 1]);
    expect(valueOn(network, 'trust', 'l', 'm')).toBeNaN();
  });

  test('an undirected matrix gives each tie both ways, once', () => {
    const files = () => ';a;b;c\na;0;1;0\nb;1;0;3\nc;0;0;0\n';
    const { ties, report } = read({ ties: [{ file: 'm.csv', directed: false, gives: { weight: 'value' } }] }, files);
    expect(ties).toEqual(['a>b', 'b>a', 'b>c', 'c>b']);
    expect(report.dropped).toEqual([]);
  });

  test('where nothing says the direction, that is said', () => {
    const { report } = read({ ties: [{ file: 'work.csv', missing: [9] }] });
    expect(report.notes.join()).toContain('as the mapping does not say (directed: true or false): work.csv');
  });

  test('a scale may run the other way, and a decimal comma is one', () => {
    const files = () => 'from;to;distrust\na;b;1,5\nb;c;5\nc;a;1\n';
    const gives = { trust: { column: 'distrust', scale: [5, 1] } } as const;
    const { network } = read({ ties: [{ file: 'd.csv', directed: true, gives }] }, files);
    expect([valueOn(network, 'trust', 'a', 'b'), valueOn(network, 'trust', 'b', 'c')]).toEqual([0.875, 0]);
  });

  test('a wave is chosen by its column; several are read together and that is said', () => {
    const files = () => 'from,to,year\na,b,2019\nb,c,2019\nc,a,2023\n';
    const mapping: Mapping = { ties: [{ file: 'w.csv', directed: true, wave: 'year' }] };
    expect(read(mapping, files, '2019').ties).toEqual(['a>b', 'b>c']);
    expect(read(mapping, files).said).toContain('Ties of every wave were read together');
    expect(formatErrorOf(() => read({ ties: [{ file: 'w.csv' }] }, files, '2019')).message).toContain(
      'beside the wave "2019"',
    );
  });

  test('ids that stand in ties only are dropped and counted, or kept where that is asked for', () => {
    const files = (file: string) => (file === 'w.csv' ? 'from,to\nm,d\nd,x\n' : fileOf(file));
    const ties = [{ file: 'w.csv', directed: true }];
    expect(read({ nodes: WHO, ties }, files).said).toContain('Dropped 1 tie with an id that no node has: d -> x.');
    expect(read({ nodes: { ...WHO, addUnknown: true }, ties }, files).network.ids).toEqual(['m', 'd', 'p', 'l', 'x']);
  });

  test('two tables that say different things of one tie are named; the first stays', () => {
    const files = (file: string) => `from,to,trust\na,b,${file === '1.csv' ? 0.2 : 0.9}\n`;
    const gives = { trust: 'trust' };
    const { network, said } = read(
      { ties: ['1.csv', '2.csv'].map((file) => ({ file, directed: true, gives })) },
      files,
    );
    expect(valueOn(network, 'trust', 'a', 'b')).toBe(0.2);
    expect(said).toContain('Two tables give different values of trust, for 1 tie: the first stays.');
  });

  test('a file of another format is a table too', () => {
    const graphml = `<graphml><key id="w" for="edge" attr.name="w" attr.type="int"/><key id="t" for="node" attr.name="kind" attr.type="string"/>
      <graph edgedefault="directed"><node id="a"><data key="t">firm</data></node><node id="b"/>
      <edge source="a" target="b"><data key="w">3</data></edge></graph></graphml>`;
    const { network } = read(
      {
        nodes: { file: 'g.graphml', id: 'id', gives: { sector: { column: 'kind', recode: { firm: 'private' } } } },
        ties: [{ file: 'g.graphml', directed: true, gives: { dependence: { column: 'w', scale: [0, 4] } } }],
      },
      () => graphml,
    );
    expect(network.nodeAttributes['sector']).toEqual(['private', '']);
    expect(network.tieAttributes['dependence']).toEqual(Float64Array.of(0.75));
  });

  test('a list read by a mapping is the network that the reader makes of it', () => {
    assert(
      property(
        array(tuple(integer({ min: 0, max: 5 }), integer({ min: 0, max: 5 }), integer({ min: 0, max: 9 })), {
          minLength: 1,
          maxLength: 20,
        }),
        (rows) => {
          const text = `from,to,w\n${rows.map(([a, b, w]) => `n${a},n${b},${w}`).join('\n')}\n`;
          const plain = () => readNetwork(text, { directed: true }).network;
          const mapped = () =>
            read({ ties: [{ file: 'f.csv', directed: true, gives: { w: 'w' } }] }, () => text).network;
          if (rows.every(([a, b]) => a === b)) expect(mapped).toThrow(/a tie that joins two nodes/);
          else expect(mapped()).toEqual(plain());
        },
      ),
    );
  });
});

test('who did not answer is named, also where another table has ties of theirs', () => {
  const files = (file: string) => (file === 'met.csv' ? 'a,b\np,m\n' : fileOf(file));
  const met = { file: 'met.csv', from: 'a', to: 'b', directed: true } as const;
  expect(read({ nodes: WHO, ties: [WORK] }, files).said).toMatch(/Of 1 who did not answer .* were read as none: p\./);
  expect(read({ nodes: WHO, ties: [WORK, met] }, files).said).toMatch(
    /Of 1 who did not answer .*, some tables have ties to others all the same, and others may be missing: p\./,
  );
});

test('a matrix of one word is none', () => {
  const files = (file: string) => (file === 'work.csv' ? 'hostname\n' : fileOf(file));
  const { message } = formatErrorOf(() => read({ nodes: WHO, ties: [{ ...WORK, shape: 'matrix' }] }, files));
  expect(message).toMatch(/Expected the matrix work\.csv/);
});

describe('what is wrong in a mapping or beside it is one line', () => {
  const trustOf = (more: object) => ({ nodes: WHO, ties: [WORK, { ...TRUST, ...more }] }) as Mapping;
  test.each<[string, unknown, string]>([
    ['no object', 'ties.csv', 'Expected the mapping to be an object with names but found "ties.csv"'],
    [
      'a misspelt name',
      { tise: [] },
      'Expected the mapping to be an object with known names, such as ties, but found "tise"',
    ],
    ['no ties', { nodes: WHO }, 'Expected ties to be there but found nothing'],
    ['an empty list', { ties: [] }, 'Expected ties to be one table or more but found []'],
    ['no file', { ties: [{}] }, 'Expected ties.0.file to be there but found nothing'],
    [
      'a shape that is none',
      { ties: [{ file: 'a', shape: 'table' }] },
      'Expected ties.0.shape to be one of list, matrix but found "table"',
    ],
    [
      'a scale of one number',
      trustOf({ gives: { trust: { column: 'score', scale: [10] } } }),
      'Expected ties.1.gives.trust.scale to be what becomes 0 and what becomes 1, two different numbers such as [0, 10], but found [10]',
    ],
    [
      'an unknown column',
      trustOf({ gives: { trust: 'scor' } }),
      'Expected ties.1.gives.trust to be a column of trust.csv, such as score (it has giver, taker, score), but found "scor"',
    ],
    ['an end that is no column', trustOf({ from: 'sender' }), 'Expected ties.1.from to be a column of trust.csv'],
    [
      'a key that is no column',
      { nodes: { ...WHO, id: 'id' }, ties: [WORK] },
      'Expected nodes.id to be a column of who.csv',
    ],
    [
      'a value out of the range',
      trustOf({ missing: [] }),
      'Expected trust of l -> m to be from 0 to 10, as its scale says, or its codes for missing values said under missing but found "99" in line 5 of trust.csv (ties.1.gives.trust)',
    ],
    [
      'a level without a scale',
      trustOf({ gives: { trust: 'score' } }),
      'Expected trust of m -> d to be from 0 to 1 (or to have its scale said, such as scale: [0, 10]) but found "7" in line 2 of trust.csv',
    ],
    [
      'a constant that is no level',
      trustOf({ gives: { conflict: 2 } }),
      'Expected conflict of every row of trust.csv (ties.1.gives.conflict) to be a number from 0 to 1 but found 2',
    ],
    [
      'a word among numbers',
      trustOf({ gives: { trust: { column: 'giver', scale: [0, 10] } } }),
      'Expected trust of m -> d to be a number but found "m" in line 2 of trust.csv',
    ],
    [
      'types without a sector',
      { nodes: { ...WHO, gives: { sector: 'kind' } }, ties: [WORK] },
      'to one of political, administrative, professional, private, civil, citizen but found without one: firm (2), office (1), club (1)',
    ],
    [
      'a type not mapped',
      { nodes: { ...WHO, gives: { sector: { column: 'kind', recode: { firm: 'private' } } } }, ties: [WORK] },
      'Expected nodes.gives.sector.recode to have every value of the column kind of who.csv but found without one: office (1), club (1)',
    ],
    [
      'a sector that is none',
      { nodes: { ...WHO, gives: { sector: { column: 'kind', recode: { firm: 'business' } } } }, ties: [WORK] },
      'Expected nodes.gives.sector.recode of "firm" to be one of political, administrative, professional, private, civil, citizen, or null where it is not known, but found "business"',
    ],
    [
      'a type that was not filled in',
      { nodes: { ...WHO, gives: { kind: { column: 'kind', recode: { firm: '?' } } } }, ties: [WORK] },
      'to be filled in, or null where it is not known, but found "?"',
    ],
    [
      'a relation that is not there',
      { ties: [{ file: 'rows.csv', from: 'org', to: 'other', where: { relation: 'fights' } }] },
      'Expected ties.0.where.relation to name what the column relation of rows.csv has (works, quarrels) but found "fights"',
    ],
    [
      'ends without the usual names',
      { ties: [{ file: 'rows.csv' }] },
      'Expected ties.0 to say the columns of both ends (from: and to:)',
    ],
    [
      'nobody makes ties',
      { ties: [TRUST] },
      'Expected one table of ties at least with makes: ties but found attributes in all',
    ],
    [
      'an answer that is none',
      { nodes: { ...WHO, gives: { respondent: 'kind' } }, ties: [WORK] },
      'Expected respondent of m to be yes or no, or 1 or 0, but found "firm" in line 2 of who.csv',
    ],
  ])('%s', (_, mapping, message) => {
    const found = formatErrorOf(() => readMapped(mapping as Mapping, fileOf)).message;
    expect(found).toContain(message);
    expect(found).not.toContain('\n');
  });

  test('a mapping that is none is refused before any file is looked at', () => {
    expect(() => checkMapping({ ties: [{ file: 'a.csv', gives: { trust: [] } }] })).toThrow(
      'Expected ties.0.gives.trust to be a column, a number, or an object with a column but found []',
    );
  });
});
