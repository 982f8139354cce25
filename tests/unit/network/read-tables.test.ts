import { describe, expect, test } from 'vitest';
import {
  type Network,
  type NetworkReadOptions,
  readAdjacencyCsv,
  readNetwork,
  readNetworkCsv,
} from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';

/** The ties of a network as texts, "A>B". */
function tiesOf({ ids, offsets, targets }: Network): string[] {
  return ids.flatMap((from, i) => Array.from(targets.slice(offsets[i], offsets[i + 1]), (j) => `${from}>${ids[j]}`));
}

const read = (text: string, options: NetworkReadOptions = {}) => {
  const { network, report } = readNetwork(text, options);
  return { network, ties: tiesOf(network), notes: report.notes.join(' '), report };
};

describe('cells', () => {
  test.each([
    ['a quoted blank', 'source,target,trust\nmill,dam,0.4\ndam,mill,"  "\n'],
    ['a blank between tabs', 'source\ttarget\ttrust\nmill\tdam\t0.4\ndam\tmill\t \n'],
    ['a hard space', 'source;target;trust\nmill;dam;0,4\ndam;mill;\u00a0\n'],
  ])('%s is a missing value', (_, text) => {
    const { network, report } = read(text);
    expect(network.tieAttributes['trust']).toEqual(Float64Array.of(0.4, Number.NaN));
    expect(report.missing).toEqual([{ of: 'tie', attribute: 'trust', count: 1 }]);
  });

  test('codes are missing values where they are said to be, and suspected where they are not', () => {
    const nodes = 'id,staff\nmill,4\ndam,12\nport,9999\nlock,-8\n';
    const edges = 'source,target,trust\nmill,dam,3\ndam,port,99\nport,lock,1\n';
    const suspected = readNetworkCsv({ nodes, edges });
    expect(suspected.report.notes.at(-1)).toContain('-8, 9999 in staff, 99 in trust');
    const { network, report } = readNetworkCsv({ nodes, edges }, { missing: [9999, '-8', '99.0'] });
    expect(network.nodeAttributes['staff']).toEqual(Float64Array.of(4, 12, Number.NaN, Number.NaN));
    expect(network.tieAttributes['trust']).toEqual(Float64Array.of(3, Number.NaN, 1));
    expect(report.notes.join()).not.toContain('codes');
  });

  test('answers that reach the code are not suspected', () => {
    expect(read('source,target,trust\na,b,7\nb,c,8\nc,a,9\n').notes).not.toContain('codes');
  });

  test.each([
    ['a nine that comes once', [1, 2, 9, 1, 2, 1]],
    ['counts of which one is 77', [3, 12, 40, 77]],
    ['counts of which one is 8', [1, 2, 4, 8]],
    ['numbers of both signs', [-7, -3, 2, 5]],
    ['measured shares', [0.5, 0.25, 7, 7]],
  ])('%s is not suspected', (_, values) => {
    const rows = values.map((value, i) => `n${i},n${i + 1},${value}`);
    expect(read(`source,target,w\n${rows.join('\n')}\n`).notes).not.toContain('codes');
  });

  test.each([
    ['nines among ticks', [0, 1, 9, 9, 1], '9 in w'],
    ['nines on a scale', [1, 5, 4, 9, 9], '9 in w'],
    ['one 99 on a scale', [1, 3, 5, 99], '99 in w'],
    ['one 99 on a scale with halves', [3, 5.5, 8, 8.5, 10, 99], '99 in w'],
    ['one 99 beyond tenths', [3.2, 5.7, 9.9, 99], '99 in w'],
    ['9999 far beyond counts', [12, 40, 150, 9999], '9999 in w'],
    ['a minus nine among answers', [1, 2, -9], '-9 in w'],
  ])('%s are suspected', (_, values, found) => {
    const rows = values.map((value, i) => `n${i},n${i + 1},${value}`);
    expect(read(`source,target,w\n${rows.join('\n')}\n`).notes).toContain(found);
  });

  test('a word that is a code leaves a column of numbers; one that is not is named', () => {
    const text = 'source,target,trust\na,b,0.1\nb,c,refused\nc,a,0.3\n';
    expect(read(text).notes).toContain('trust with refused');
    expect(read(text, { missing: ['refused'] }).network.tieAttributes['trust']).toEqual(
      Float64Array.of(0.1, Number.NaN, 0.3),
    );
  });
});

describe('how a table is written', () => {
  test.each([
    ['commas', 'source,target,w\n"Mill, old",dam,0.5\n'],
    ['semicolons and decimal commas', 'source;target;w\nMill, old;dam;0,5\n'],
    ['tabs', 'source\ttarget\tw\nMill, old\tdam\t0.5\n'],
    ['a line that says the separator', 'sep=;\r\nsource;target;w\r\nMill, old;dam;0,5\r\n'],
    ['blanks and quotes, with row numbers that have no header', '"source" "target" "w"\n"1" "Mill, old" "dam" 0.5\n'],
    ['several blanks', '  source   target    w \n "Mill, old"  dam  0.5 \n'],
    ['empty columns and rows at the end', 'source,target,w,,\n"Mill, old",dam,0.5,,\n,,,,\n'],
  ])('%s', (_, text) => {
    const { network, ties } = read(text);
    expect(ties).toEqual(['Mill, old>dam']);
    expect(network.tieAttributes['w']).toEqual(Float64Array.of(0.5));
  });

  test.each([
    ['sender', 'receiver'],
    ['EGO', 'Alter'],
    ['From', 'TO'],
    ['Fra', 'Til'],
    ['Source', 'Target'],
    ['i', 'j'],
    ['afsender', 'modtager'],
  ])('the ends are called %s and %s', (from, to) => {
    expect(read(`${to};note;${from}\ndam;x;mill\n`).ties).toEqual(['mill>dam']);
  });

  const text = 'source;target\nÅlaug;Brøndværk\n';
  const utf16 = (encoding: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
    return encoding === 'le' ? bytes : bytes.swap16();
  };
  test.each([
    ['UTF-8', Buffer.from(text), undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), undefined],
    ['UTF-16', utf16('le', true), 'UTF-16'],
    ['UTF-16, the other way', utf16('be', true), 'UTF-16'],
    ['UTF-16 without a mark', utf16('le', false), 'UTF-16'],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'Windows-1252'],
  ])('%s', (_, bytes, said) => {
    const { network, report } = readNetwork(new Uint8Array(bytes), { fileName: 'ties.csv' });
    expect(tiesOf(network)).toEqual(['Ålaug>Brøndværk']);
    const notes = report.notes.filter((sentence) => sentence.includes('was read as') && sentence.includes('UTF-8'));
    expect(notes).toEqual(said === undefined ? [] : [`The text was read as ${said}, as it is not in UTF-8.`]);
  });
});

describe('a list without a header', () => {
  test.each([
    ['two columns', 'mill,dam\ndam,port\nport,mill\n'],
    ['tabs', 'mill\tdam\ndam\tport\nport\tmill\n'],
    ['numbers', '1;2\n2;3\n3;1\n'],
  ])('is read where its first ends come again, and that is said: %s', (_, text) => {
    const { ties, notes } = read(text, { fileName: 'ties.csv' });
    expect(ties).toHaveLength(3);
    expect(notes).toContain('The list has no header: its first row was read as a tie');
  });

  test('a third column of numbers is a weight, and lines are counted as they stand', () => {
    const { network, ties } = read('mill,dam,2\ndam,port,1\nport,mill,3\nmill,port,5\nlock,mill,1\n', {
      fileName: 't.csv',
    });
    expect(ties).toEqual(['mill>dam', 'mill>port', 'dam>port', 'port>mill', 'lock>mill']);
    expect(network.tieAttributes['weight']).toEqual(Float64Array.of(2, 5, 1, 3, 1));
  });

  test.each([
    ['names of columns that are not the usual ones', 'giver,taker\nmill,dam\ndam,mill\n'],
    ['an end that comes once', 'mill,dam\nport,mill\nmill,port\n'],
    ['a third column of words', 'mill,dam,advice\ndam,mill,advice\n'],
  ])('is refused where its first row may be a header, with the way to say it: %s', (_, text) => {
    const { message } = formatErrorOf(() => readNetwork(text, { fileName: 'ties.csv' }));
    expect(message).toContain(
      'write from,to above a list without a header, or say which are the ends: --draft-mapping',
    );
  });
});

describe('nodes', () => {
  const edges = 'from,to\nMW,RT\nRT,MW\n';

  test('ids are in the column that has those of the ties, and that is said', () => {
    const nodes = 'Name,Founded,Short\nMinistry,1848,MW\nTrust,1990,RT\nUnion,1920,FU\n';
    const { network, report } = readNetworkCsv({ nodes, edges });
    expect(network.ids).toEqual(['MW', 'RT', 'FU']);
    expect(Object.keys(network.nodeAttributes)).toEqual(['Name', 'Founded']);
    expect(report.notes[0]).toBe('The ids of the nodes were taken from the column Short: it has those of the ties.');
  });

  test('nodes without ties stay, in a node table and in a list of ties', () => {
    expect(readNetworkCsv({ nodes: 'id\nMW\nRT\nalone\n', edges }).network.ids).toContain('alone');
    const { network, notes, report } = read('from,to\na,b\nc,\n,d\ne,NA\n');
    expect([network.ids, network.tieCount, report.dropped]).toEqual([['a', 'b', 'c', 'd', 'e'], 1, []]);
    expect(notes).toContain('Rows that name one end only give a node, and no tie: c, d, e.');
  });

  test('a network that loses all its ties is refused', () => {
    const { message } = formatErrorOf(() => readNetworkCsv({ nodes: 'id\n1\n2\n', edges }));
    expect(message).toContain('2 ties with an id that no node has: MW -> RT, RT -> MW');
    expect(() => read('from,to\na,a\n')).toThrow('a tie that joins two nodes');
  });
});

describe('direction', () => {
  const text = 'source,target\na,b\nb,c\n';

  test('is said where the file does not say it, and as asked for', () => {
    expect(read(text).notes).toContain('--undirected');
    expect(read(text, { directed: true })).toMatchObject({ ties: ['a>b', 'b>c'], notes: '' });
    expect(read(text, { directed: false }).ties).toEqual(['a>b', 'b>a', 'b>c', 'c>b']);
  });

  test('is what a column Type says, which is no attribute', () => {
    const { network, ties, notes } = read('Source,Target,Type\na,b,Undirected\nc,b,Directed\n');
    expect([ties, Object.keys(network.tieAttributes)]).toEqual([['a>b', 'b>a', 'c>b'], []]);
    expect(notes).toBe('1 undirected edges were read as two directed ties each.');
  });

  test('can be asked for in every format', () => {
    const graphml =
      '<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>';
    expect(read(graphml, { directed: true })).toMatchObject({ ties: ['a>b'], notes: expect.stringContaining('asked') });
  });
});

describe('several ties between two', () => {
  const text = 'from,to,layer,year,hours\na,b,advice,2020,1\na,b,money,2020,5\nb,c,advice,2021,2\na,b,advice,2021,3\n';

  test('what there is, is said', () => {
    const { ties, notes, report } = read(text);
    expect(ties).toEqual(['a>b', 'b>c']);
    expect(report.dropped).toEqual([{ reason: 'duplicate', count: 2, examples: ['a -> b', 'a -> b'] }]);
    expect(notes).toContain('advice (3 times), money');
    expect(notes).toContain('2020 (2 times), 2021 (2 times)');
  });

  test('one relation or one wave can be taken; its nodes stay', () => {
    const money = read(text, { relation: 'money' });
    expect([money.ties, money.network.ids]).toEqual([['a>b'], ['a', 'b', 'c']]);
    expect(money.notes).toContain('Left out, as of another relation: ties of advice (3 times).');
    expect(read(text, { relation: 'advice', wave: 2021 }).network.tieAttributes['hours']).toEqual(
      Float64Array.of(3, 2),
    );
    expect(formatErrorOf(() => read(text, { relation: 'love' })).details['found']).toBe('layer: advice 3, money 1');
  });

  test.each([
    ['first', 1],
    ['last', 3],
    ['sum', 9],
    ['mean', 3],
    ['max', 5],
  ] as const)('%s of them', (repeated, hours) => {
    const { network } = read(text, { repeated });
    expect(network.tieAttributes['hours']).toEqual(Float64Array.of(hours, 2));
  });

  test('a sum without numbers counts', () => {
    expect(read('from,to\na,b\na,b\nb,a\n', { repeated: 'sum' }).network.tieAttributes).toEqual({
      weight: Float64Array.of(2, 1),
    });
  });
});

describe('negative ties', () => {
  const text = 'from,to,sign\na,b,-2\nb,c,1\nc,a,-1\n';

  test('are ties, and said to be', () => {
    expect(read(text)).toMatchObject({ ties: ['a>b', 'b>c', 'c>a'], notes: expect.stringContaining('sign of 2 ties') });
  });

  test('become conflict, or are dropped', () => {
    expect(read(text, { negative: 'conflict' }).network.tieAttributes['conflict']).toEqual(
      Float64Array.of(1, Number.NaN, 0.5),
    );
    const { ties, report } = read(text, { negative: 'drop' });
    expect([ties, report.dropped]).toEqual([
      ['b>c'],
      [{ reason: 'negative', count: 2, examples: ['a -> b', 'c -> a'] }],
    ]);
    expect(() => read('from,to,sign\na,b,-1\n', { negative: 'drop' })).toThrow('of a negative value');
  });
});

describe('matrices', () => {
  test.each([
    ['labels in the same order', ',p,q,r\np,0,1,0\nq,0,0,1\nr,0,0,0\n'],
    ['rows in another order', 'id;p;q;r\nr;0;0;0\nq;0;0;1\np;0;1;0\n'],
    ['no corner, as R writes it', '"p" "q" "r"\n"p" 0 1 0\n"q" 0 0 1\n"r" 0 0 0\n'],
    ['empty rows and columns at the end', ',p,q,r,,\np,0,1,0,,\nq,0,0,1,,\nr,0,0,0,,\n,,,,,\n'],
    ['labels of columns only', 'p\tq\tr\n0\t1\t0\n0\t0\t1\n0\t0\t0\n'],
    ['labels of rows only', 'p,0,1,0\nq,0,0,1\nr,0,0,0\n'],
    ['blanks for no tie', ';p;q;r\np;;1;\nq;;;1\nr;;;\n'],
  ])('%s', (_, text) => {
    const { ties, report } = read(text);
    expect([report.format, ties, report.nodes]).toEqual(['adjacency', ['p>q', 'q>r'], 3]);
  });

  test('numbers for labels', () => {
    expect(read(',11,12,13\n12,0,0,1\n11,0,1,0\n13,0,0,0\n').ties).toEqual(['11>12', '12>13']);
  });

  test('no labels at all', () => {
    const { ties, notes } = read(' 0  1  0\n 0  0  1\n 0  0  0\n');
    expect([ties, notes]).toEqual([['1>2', '2>3'], expect.stringContaining('numbered from 1 to 3')]);
  });

  test('decimal commas, codes and signs', () => {
    const text = '0;0,5;-1\n0,5;0;999\n-1;0,5;0\n';
    expect(read(text).notes).toContain('999 in weight');
    const { network, ties, report } = read(text, { missing: [999], negative: 'drop' });
    expect([ties, network.tieAttributes]).toEqual([['1>2', '2>1', '3>2'], { weight: Float64Array.of(0.5, 0.5, 0.5) }]);
    expect(report.dropped.map(({ reason, count }) => [reason, count])).toEqual([
      ['missingCell', 1],
      ['negative', 2],
    ]);
  });

  test('a table of attributes beside it', () => {
    const nodes = 'organisation;sector\nr;civil\np;private\nalone;civil\n';
    const { network, report } = readNetwork(';p;q;r\np;0;1;0\nq;0;0;1\nr;0;0;0\n', { nodes });
    expect([network.ids, tiesOf(network)]).toEqual([
      ['r', 'p', 'alone', 'q'],
      ['p>q', 'q>r'],
    ]);
    expect(network.nodeAttributes['sector']).toEqual(['civil', 'private', 'civil', '']);
    expect(report.notes).toContain('Not in the node table, and so without attributes: q.');
    expect(report.notes).toContain('Not in the matrix, and so without ties: alone.');
  });

  test('a table of attributes gives ids to a matrix without labels', () => {
    const matrix = '0 1 0\n0 0 1\n0 0 0\n';
    expect(tiesOf(readNetwork(matrix, { nodes: 'id,size\nx,1\ny,2\nz,3\n' }).network)).toEqual(['x>y', 'y>z']);
    const { expected } = formatErrorOf(() => readNetwork(matrix, { nodes: 'id\nx\ny\n' })).details;
    expect(expected).toContain('3 nodes');
  });

  test('direction: said for what is not symmetric, and read both ways when asked', () => {
    const half = ',p,q,r\np,0,2,0\nq,0,0,1\nr,0,0,0\n';
    expect(read(half).notes).toContain('Only one half of the matrix has ties');
    expect(read(half, { directed: false }).ties).toEqual(['p>q', 'q>p', 'q>r', 'r>q']);
    const whole = ',p,q,r\np,0,2,0\nq,2,0,1\nr,0,1,0\n';
    expect(read(whole).notes).toContain('symmetric');
    const { ties, report } = read(whole, { directed: false });
    expect([ties.length, report.dropped]).toEqual([4, []]);
  });

  test('one of two modes is refused as a matrix, and not as a list of ties', () => {
    expect(() => read(',p,q,r\nx,0,1,0\ny,0,0,1\n')).toThrow('3 rows, one for each column');
  });

  test.each([
    ['a word in a cell', ',p,q,r\np,0,1,0\nq,0,yes,1\nr,0,0,0\n', { line: 3, found: 'yes' }],
    ['a row too short', ',p,q\np,0,1\nq,0\n', { line: 3, found: '2 fields' }],
    ['two modes', ',p,q,r\nx,0,1,0\ny,0,0,1\n', { expected: '3 rows, one for each column,' }],
  ])('%s is an error', (_, text, details) => {
    expect(formatErrorOf(() => readAdjacencyCsv(text)).details).toMatchObject(details);
  });
});

test('time grows with the number of ties', () => {
  const list = (count: number) =>
    `from;to;type;w\n${Array.from({ length: count }, (_, i) => `n${i % 9973};m${(i * 31) % 9967};t${i % 3};${i % 7}`).join('\n')}\n`;
  const nodes = `name;id\n${Array.from({ length: 9973 }, (_, i) => `x${i};n${i}`).join('\n')}\n`;
  const timeOf = (count: number) => {
    const text = list(count);
    const start = performance.now();
    readNetworkCsv({ nodes, edges: text }, { addUnknown: true, repeated: 'sum', missing: [6], relation: 't1' });
    return performance.now() - start;
  };
  timeOf(50_000);
  const [half, whole] = [50_000, 100_000].map((count) => Math.min(timeOf(count), timeOf(count)));
  expect(whole / half).toBeLessThan(5);
  expect(whole).toBeLessThan(20_000);
});
