import { array, assert, property, string, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/cli/parse-yaml.js';
import { checkMapping, draftMapping, type Mapping, readMapped } from '../../../src/network/index.js';

const source = (file: string, content: string) => ({ file, content });
/** The mapping that a draft says, without a look at whether it is filled in. */
const drafted = (ties: readonly (readonly [string, string])[], nodes?: readonly [string, string]) => {
  const text = draftMapping(
    ties.map(([file, content]) => source(file, content)),
    nodes === undefined ? undefined : source(...nodes),
  );
  return { text, mapping: parseYaml(text) as Mapping };
};

const NODES =
  'code;organisation;kind;answered;staff\n1;Mill & Sons;Private firm;1;12\n2;Dam office;Public agency;0;40\n3;Lock: club;Sailing;1;3\n4;Port;Private firm;1;9\n';

describe('draftMapping', () => {
  test('finds the key, the name, who answered and the types, with a sector for those that are recognised', () => {
    const { text, mapping } = drafted([['work.csv', 'from;to\n1;2\n2;3\n']], ['who.csv', NODES]);
    expect(mapping.nodes).toEqual({
      file: 'who.csv',
      id: 'code',
      gives: {
        name: 'organisation',
        sector: {
          column: 'kind',
          recode: { 'Private firm': 'private', 'Public agency': 'administrative', Sailing: '?' },
        },
        kind: 'kind',
        respondent: 'answered',
        staff: 'staff',
      },
    });
    expect(text).toContain('Private firm: private   # 2, proposed');
    expect(text).toContain('Sailing: "?"   # 1, fill in');
  });

  test('a column of sectors needs no recoding', () => {
    const { mapping } = drafted([['t.csv', 'from,to\na,b\n']], ['n.csv', 'id,Sector\na,Civil\nb,private\n']);
    expect(mapping.nodes?.gives).toEqual({ sector: 'Sector' });
  });

  test.each([
    ['0 to 10', [0, 7, 10, 3], [0, 10]],
    ['1 to 5', [1, 2, 5, 4], [1, 5]],
    ['1 to 7', [2, 6, 7, 3], [1, 7]],
    ['0 to 4', [0, 4, 2, 1], [0, 4]],
    ['0 to 100', [0, 35, 80, 62], [0, 100]],
  ])('of trust from %s it proposes that scale', (_, [a, b, c, d], scale) => {
    const { mapping } = drafted([['t.csv', `from,to,trust_score\na,b,${a}\nb,c,${b}\nc,a,${c}\nc,b,${d}\n`]]);
    expect(mapping.ties[0]?.gives).toEqual({ trust: { column: 'trust_score', scale } });
  });

  test('trust from 0 to 1 needs no scale, and codes are proposed as missing and not as its end', () => {
    const { mapping } = drafted([['t.csv', 'from,to,trust,dependence\na,b,0.5,5\nb,c,1,99\nc,a,0,1\n']]);
    expect(mapping.ties[0]).toMatchObject({
      missing: [99],
      gives: { trust: 'trust', dependence: { column: 'dependence', scale: [1, 5] } },
    });
  });

  test('each relation of a column and each file becomes an entry; conflict and trust only say something of ties', () => {
    const rows = 'from,to,relation\na,b,advice\nb,a,conflict\nb,c,advice\n';
    const { mapping } = drafted([
      ['rows.csv', rows],
      ['conflicts.csv', 'from,to\na,b\n'],
      ['trust.csv', ';a;b\na;0;4\nb;5;0\n'],
    ]);
    expect(mapping.ties.map(({ file, where, makes, gives }) => ({ file, where, makes, gives }))).toEqual([
      { file: 'rows.csv', where: { relation: 'advice' }, makes: 'ties', gives: { advice: 1 } },
      { file: 'rows.csv', where: { relation: 'conflict' }, makes: 'attributes', gives: { conflict: 1 } },
      { file: 'conflicts.csv', makes: 'attributes', gives: { conflict: 1 } },
      { file: 'trust.csv', makes: 'attributes', gives: { trust: { column: 'value', scale: [0, 5] } } },
    ]);
  });

  test('of one relation alone something makes ties', () => {
    expect(drafted([['trust.csv', 'from,to\na,b\n']]).mapping.ties[0]?.makes).toBe('ties');
  });

  test.each([
    ['symmetric', ';a;b;c\na;0;1;0\nb;1;0;1\nc;0;1;0\n', false],
    ['not symmetric', ';a;b;c\na;0;1;1\nb;1;0;1\nc;0;1;0\n', true],
  ])('says of a matrix whether it is directed: %s', (_, text, directed) => {
    expect(drafted([['m.csv', text]]).mapping.ties[0]).toMatchObject({ shape: 'matrix', directed });
  });

  test('ids without a row in the node table are named', () => {
    const { text } = drafted([['t.csv', 'from,to\na,x\n']], ['n.csv', 'id,group\na,1\nb,2\n']);
    expect(text).toContain('# 1 ids stand in ties only, such as x:');
  });

  test('whatever the cells hold, the draft is YAML that says them, and reads the files it was drafted from', () => {
    const cell = string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).map((text) =>
      text.replace(/["\r\n\0]/g, "'"),
    );
    assert(
      property(
        uniqueArray(cell, { minLength: 3, maxLength: 6, selector: (text) => text.trim().toLowerCase() }),
        array(cell, { minLength: 3, maxLength: 6 }),
        (ids, kinds) => {
          const quoted = (text: string) => `"${text}"`;
          const nodes = `id,kind\n${ids.map((_, i) => `n${i},${quoted(kinds[i % kinds.length] ?? '')}`).join('\n')}\n`;
          const ties = `from,to,${quoted(`c${ids[0]}`)}\n${ids.map((id, i) => `n${i},n${(i + 1) % ids.length},${quoted(id)}`).join('\n')}\n`;
          const { mapping } = drafted([['t.csv', ties]], ['n.csv', nodes]);
          const recode = mapping.nodes?.gives?.['sector'];
          // What nobody filled in is not accepted; a copy with null for it is.
          const filled: Mapping = JSON.parse(JSON.stringify(mapping).replaceAll('"?"', 'null')) as Mapping;
          const { network } = readMapped(checkMapping(filled), (file) => (file === 't.csv' ? ties : nodes));
          expect(network.tieCount).toBe(ids.length);
          expect(network.nodeCount).toBe(ids.length);
          if (typeof recode === 'object') expect(recode.column).toBe('kind');
        },
      ),
    );
  });
});
