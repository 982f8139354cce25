import { array, assert, double, property, string } from 'fast-check';
import * as fflate from 'fflate';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  loadWorkbook,
  nodesOf,
  readNetwork,
  readWorkbook,
  sheetsByKind,
  tablesOf,
} from '../../../src/network/index.js';
import { type CellInput, type WorkbookInput, workbookParts, writeWorkbook } from '../../support/write-workbook.js';
import { formatErrorOf } from './format-error-of.js';
import { tiesOf } from './ties-of.js';

const read = (input: WorkbookInput) => readWorkbook(writeWorkbook(input), fflate);
const rowsOf = (cells: readonly (readonly CellInput[])[], more: Partial<WorkbookInput> = {}) =>
  read({ sheets: { Sheet1: cells }, ...more }).sheets[0];

describe('cells of a workbook', () => {
  test('texts and numbers come back as they were written, in their places', () => {
    assert(
      property(
        array(
          array(
            string({ minLength: 1 }).filter(
              (text) => /^[\x20-\x7e\u00a1-\u02ff]+$/.test(text) && !/_x[0-9a-f]{4}_/i.test(text),
            ),
            { minLength: 1, maxLength: 4 },
          ),
          { minLength: 1, maxLength: 5 },
        ),
        (rows) => {
          expect(rowsOf(rows)?.rows).toEqual(rows);
        },
      ),
    );
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(Number(rowsOf([[number]])?.rows[0]?.[0])).toBe(number + 0);
      }),
    );
  });

  test('empty cells and empty rows keep the places of the others', () => {
    expect(rowsOf([['a', null, 'c'], [], [null, 2]])?.rows).toEqual([['a', '', 'c'], [], ['', '2']]);
  });

  test('dates, times, percentages, truth values, formulas and errors', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="165" formatCode="&quot;days&quot; 0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs>';
    const cells = [
      '<c s="1"><v>45352</v></c>',
      '<c s="2"><v>45352.5625</v></c>',
      '<c s="1"><v>1</v></c>',
      '<c s="3"><v>7</v></c>',
      '<c s="4"><v>0.5</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="str"><f>A1</f><v>said</v></c>',
      '<c><f>1/0</f></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="inlineStr"><is><r><t>in</t></r><r><t>side</t></r></is></c>',
    ].map((xml) => ({ xml }));
    const sheet = rowsOf([cells], { styles });
    expect(sheet?.rows).toEqual([
      ['2024-03-01', '2024-03-01 13:30', '1900-01-01', '7', '0.5', '1', 'said', '', '', 'inside'],
    ]);
    expect(sheet?.notes.join(' ')).toContain(
      'Percentages in the sheet Sheet1 (1 cell) were read as fractions: 50 % is 0.5.',
    );
    expect(sheet?.notes.join(' ')).toContain('Errors in the sheet Sheet1 such as #N/A (1 cell) were read as missing.');
    expect(sheet?.notes.join(' ')).toContain('Formulas in the sheet Sheet1 without a saved value (1 cell)');
  });

  test('days of old Macintoshes are counted from 1904', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const cell = { xml: '<c s="0"><v>43890</v></c>' };
    expect(rowsOf([[cell]], { styles, workbookPr: '<workbookPr date1904="1"/>' })?.rows).toEqual([['2024-03-01']]);
  });

  test('merged cells are said', () => {
    const sheet = rowsOf([['a']], {
      after: '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A4"/></mergeCells>',
    });
    expect(sheet?.notes[0]).toContain('Merged cells in the sheet Sheet1 (2 times)');
  });

  test('what is to be read aloud is no part of a text', () => {
    const parts = workbookParts({ sheets: { S: [['x']] } });
    parts['xl/sharedStrings.xml'] = strToU8(
      '<sst><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si></sst>',
    );
    expect(readWorkbook(zipSync(parts), fflate).sheets[0]?.rows).toEqual([['東京']]);
  });

  test('the reader is loaded by whoever asks for it', async () => {
    expect(await loadWorkbook(writeWorkbook({ sheets: { S: [['x']] } }))).toEqual(read({ sheets: { S: [['x']] } }));
  });
});

const EDGES = [
  ['from', 'to'],
  ['a', 'b'],
  ['b', 'c'],
];
const NODES = [
  ['id', 'sector'],
  ['a', 'civil'],
  ['b', 'private'],
  ['c', 'citizen'],
];

describe('sheets of a network', () => {
  test("NodeXL's workbook: headings of columns in the second row, columns without values left out", () => {
    const { ties, nodes } = tablesOf(
      read({
        sheets: {
          Edges: [
            [null, null, 'Visual Properties', null, 'Labels'],
            ['Vertex 1', 'Vertex 2', 'Color', 'Width', 'Relationship'],
            ['ann', 'bo', null, null, 'advice'],
            ['bo', 'cy', null, null, 'money'],
          ],
          Vertices: [
            [null, 'Graph'],
            ['Vertex', 'Shape', 'Party'],
            ['ann', null, 'red'],
            ['bo', null, 'blue'],
            ['cy', null, 'red'],
          ],
          'Overall Metrics': [['Graph Type', 'Directed']],
        },
      }),
    );
    const { network } = readNetwork(ties.text, {
      ...(nodes !== undefined && { nodes: nodes.text }),
      fileName: 's.csv',
    });
    expect(tiesOf(network)).toEqual(['ann>bo', 'bo>cy']);
    expect(network.nodeAttributes).toEqual({ Party: ['red', 'blue', 'red'] });
    expect(network.tieAttributes).toEqual({ Relationship: ['advice', 'money'] });
    expect(ties.notes).toEqual(['Left out of the sheet Edges: 2 columns without values.']);
  });

  test('the only sheet, the one that is named, the one called so, or a line that lists all', () => {
    expect(tablesOf(read({ sheets: { Ark1: EDGES } })).ties.name).toBe('Ark1');
    const two = read({ sheets: { Survey: EDGES, Other: EDGES, Nodes: NODES } });
    expect(tablesOf(two, 'other').ties.name).toBe('Other');
    expect(nodesOf(two).name).toBe('Nodes');
    expect(formatErrorOf(() => tablesOf(two)).message).toContain(
      'Expected a workbook of one sheet, or one of them called Edges, to know which has the ties, but found Survey, Other, Nodes: name it',
    );
    expect(formatErrorOf(() => tablesOf(two, 'Ties')).message).toBe(
      'Expected one of the sheets Survey, Other, Nodes but found Ties',
    );
  });

  test('a hidden sheet is none, unless there is no other', () => {
    const sheets = { Ties: EDGES, Codes: NODES };
    expect(read({ sheets, states: { Codes: 'state="hidden"' } }).sheets.map(({ name }) => name)).toEqual(['Ties']);
    expect(read({ sheets: { Ties: EDGES }, states: { Ties: 'state="hidden"' } }).sheets).toHaveLength(1);
  });

  test('a heading above the table is left out and said, and lines are the rows of the sheet', () => {
    const { ties } = tablesOf(
      read({ sheets: { S: [['Survey of 2024'], [], ['from', 'to', 'trust:number'], ['a', 'b', 'much']] } }),
    );
    expect(ties.notes).toEqual(['What stands above the table of the sheet S was left out: Survey of 2024.']);
    expect(formatErrorOf(() => readNetwork(ties.text, { fileName: 's.csv' })).message).toContain('on line 4');
  });

  test('a cell with commas, quotes or line breaks stays one cell', () => {
    const { ties } = tablesOf(
      read({
        sheets: {
          S: [
            ['from', 'to', 'note'],
            ['a; "x"', 'b, c', 'one\ntwo'],
          ],
        },
      }),
    );
    const { network } = readNetwork(ties.text, { fileName: 's.csv' });
    expect(network.ids).toEqual(['a; "x"', 'b, c']);
    expect(network.tieAttributes['note']).toEqual(['one two']);
  });

  test('a draft takes every sheet by what it seems to be', () => {
    const matrix = [
      [null, 'a', 'b', 'c'],
      ['a', 0, 1, 0],
      ['b', 1, 0, 1],
      ['c', 0, 0, 0],
    ];
    const { ties, nodes, others } = sheetsByKind(
      read({
        sheets: {
          People: [
            ['who', 'kind'],
            ['a', 'x'],
            ['b', 'y'],
          ],
          Collaboration: matrix,
          Conflict: EDGES,
          Readme: [['Written', 'by us']],
        },
      }),
    );
    expect(ties.map(({ name }) => name)).toEqual(['Collaboration', 'Conflict']);
    expect(nodes?.name).toBe('People');
    expect(others).toEqual(['Readme']);
  });
});

describe('what is no workbook, or a hostile one, is one line in bounded time', () => {
  const whole = writeWorkbook({ sheets: { S: EDGES } });
  const bomb = (size: number) => {
    const parts = workbookParts({ sheets: { S: EDGES } });
    return zipSync({ ...parts, 'xl/sharedStrings.xml': [new Uint8Array(size).fill(32), { level: 9 }] });
  };
  /** The same archive with another size of the unpacked part in its headers: it lies. */
  const lying = (bytes: Uint8Array, size: number) => {
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 30 < bytes.length; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50 && view.getUint32(at + 22, true) === size) view.setUint32(at + 22, 100, true);
      if (signature === 0x02014b50 && view.getUint32(at + 24, true) === size) view.setUint32(at + 24, 100, true);
    }
    return bytes;
  };
  const far = (reference: string) => {
    const parts = workbookParts({ sheets: { S: EDGES } });
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      `<worksheet><sheetData><row><c r="${reference}"><v>1</v></c></row></sheetData></worksheet>`,
    );
    return zipSync(parts);
  };
  const withPart = (name: string, text: string) =>
    zipSync({ ...workbookParts({ sheets: { S: EDGES } }), [name]: strToU8(text) });

  test.each<[string, () => Uint8Array, RegExp]>([
    ['another file', () => strToU8('from,to\n'), /found another kind of file/],
    [
      'a zip of something else',
      () => zipSync({ 'a.txt': strToU8('a') }),
      /found a zip archive without xl\/workbook\.xml/,
    ],
    ['an archive cut short', () => whole.subarray(0, whole.length / 2), /found a/],
    ['the first bytes alone', () => whole.subarray(0, 7), /found a/],
    ['a bomb', () => bomb(105_000_000), /at most 100 MB when unpacked but found more/],
    ['a bomb that says it is small', () => lying(bomb(105_000_000), 105_000_000), /found|100 MB/],
    [
      'a part that is no XML',
      () => withPart('xl/workbook.xml', '<workbook><sheets>'),
      /found a damaged one \(workbook\.xml/,
    ],
    [
      'entities that grow',
      () => withPart('xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>'),
      /found a damaged one/,
    ],
    [
      'a text that is not there',
      () =>
        withPart(
          'xl/worksheets/sheet1.xml',
          '<worksheet><sheetData><row><c t="s"><v>99</v></c></row></sheetData></worksheet>',
        ),
      /a text of the number 99/,
    ],
    ['a cell beyond all columns', () => far('XFE1'), /the cell XFE1/],
    ['a row beyond all rows', () => far('A1048577'), /the cell A1048577/],
    [
      'no sheet of cells',
      () => withPart('xl/_rels/workbook.xml.rels', '<Relationships/>'),
      /with a sheet of cells but found none/,
    ],
  ])('%s', (_, bytes, message) => {
    const start = performance.now();
    const { message: found } = formatErrorOf(() => tablesOf(readWorkbook(bytes(), fflate)));
    expect(found).toMatch(message);
    expect(found).not.toContain('\n');
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('one cell in the last corner makes no table of all cells', () => {
    const { sheets } = readWorkbook(far('XFD1048576'), fflate);
    expect(sheets[0]?.rows.at(-1)).toHaveLength(16_384);
    expect(tablesOf({ sheets }).ties.text.length).toBeLessThan(2_000_000);
  });
});
