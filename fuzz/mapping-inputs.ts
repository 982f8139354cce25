import * as fflate from 'fflate';
import { zipSync } from 'fflate';
import { stringify } from 'yaml';
import { parseYaml } from '../src/cli/parse-yaml.js';
import {
  draftMapping,
  type Mapping,
  type Network,
  nodesOf,
  readMapped,
  readNetwork,
  readNetworkCsv,
  readWorkbook,
  sheetsByKind,
  tablesOf,
} from '../src/network/index.js';
import type { Dice } from './dice.js';
import { drawMatrix, drawTables } from './draw-tables.js';
import type { Input, Reader } from './input.js';
import { mutate } from './mutate.js';
import { attempt, checkLine, checkReport } from './sound.js';

const FILES: Readonly<Record<string, string>> = {
  'who.csv': 'id;name;kind;said\na;Mill;firm;yes\nb;Dam;office;no\nc;Port;firm;yes\nd;Lock;club;\n',
  'rows.csv': 'from,to,relation,score,year\na,b,advice,7,1\nb,c,money,10,1\nc,d,advice,0,2\nd,a,money,99,2\n',
  'matrix.csv': ';a;b;c;d\na;0;1;0;2\nb;1;0;1;0\nc;0;9;0;1\nd;1;0;0;0\n',
};

const MAPPING = stringify({
  nodes: {
    file: 'who.csv',
    id: 'id',
    missing: [9],
    gives: {
      name: 'name',
      sector: { column: 'kind', recode: { firm: 'private', office: 'administrative', club: null } },
      respondent: 'said',
    },
  },
  ties: [
    { file: 'matrix.csv', shape: 'matrix', directed: true, missing: [9], gives: { weight: 'value' } },
    {
      file: 'rows.csv',
      from: 'from',
      to: 'to',
      where: { relation: ['advice', 'money'] },
      wave: 'year',
      directed: false,
      makes: 'attributes',
      repeated: 'mean',
      missing: [99],
      gives: { trust: { column: 'score', scale: [0, 10] }, conflict: 0.5 },
    },
  ],
});

function mappingInput(mapping: string, files: Readonly<Record<string, string>>): Input {
  return {
    texts: [mapping, ...Object.values(files)],
    run() {
      const result = attempt(() => readMapped(parseYaml(mapping) as Mapping, (file) => files[file] ?? ''), 'printed');
      if (result === undefined) return;
      checkReport(result);
      for (const name of ['trust', 'conflict']) {
        const column = result.network.tieAttributes[name] ?? [];
        for (const value of column) if (Number(value) < 0 || Number(value) > 1) throw new Error(`${name} of ${value}`);
      }
    },
  };
}

const tiesIn = ({ ids, offsets, targets }: Network) =>
  JSON.stringify([ids, ids.map((_, node) => Array.from(targets.subarray(offsets[node], offsets[node + 1])))]);

const source = (file: string, content: string) => ({ file, content });

/** What is drafted from tables is YAML; read by it, they give the nodes and ties that the reader of tables finds. */
function draftInput(dice: Dice): Input {
  const matrix = dice.chance(0.3);
  const { nodes, edges } = matrix ? { nodes: undefined, edges: drawMatrix(dice).text } : drawTables(dice);
  const texts = nodes === undefined ? [edges] : [nodes, edges];
  return {
    texts,
    run() {
      const draft = attempt(() =>
        draftMapping([source('ties.csv', edges)], nodes === undefined ? undefined : source('nodes.csv', nodes)),
      );
      if (draft === undefined) return;
      const mapping = JSON.parse(JSON.stringify(parseYaml(draft)).replaceAll('"?"', 'null')) as Mapping;
      const fileOf = (file: string) => (file === 'nodes.csv' ? (nodes ?? '') : edges);
      const mapped = attempt(() => readMapped(mapping, fileOf));
      if (mapped === undefined || mapping.ties.length > 1 || 'where' in mapping.ties[0]) return;
      checkReport(mapped);
      if (matrix) return;
      const tables = { edges, ...(nodes !== undefined && { nodes }) };
      const read = attempt(() => readNetworkCsv(tables, { directed: true }));
      if (read !== undefined && tiesIn(read.network) !== tiesIn(mapped.network))
        throw new Error('another network by its drafted mapping');
    },
  };
}

/** Parts of a workbook as Excel names them. */
const PARTS: Readonly<Record<string, string>> = {
  'xl/workbook.xml':
    '<workbook><workbookPr date1904="0"/><sheets><sheet name="Edges" sheetId="1" r:id="r1"/><sheet name="Nodes" state="visible" r:id="r2"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml':
    '<sst><si><t>from</t></si><si><t>to</t></si><si><r><t>a</t></r><rPh><t>x</t></rPh></si><si><t>b_x000D_</t></si></sst>',
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>w</t></is></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="1"><v>45352</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
  'xl/worksheets/sheet2.xml':
    '<worksheet><sheetData><row><c t="str"><v>id</v></c><c t="b"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="e"><v>#N/A</v></c></row></sheetData></worksheet>',
};

function workbookInput(texts: readonly string[], bytesOf: () => Uint8Array): Input {
  return {
    texts,
    run() {
      const workbook = attempt(() => readWorkbook(bytesOf(), fflate));
      if (workbook === undefined) return;
      for (const { notes } of workbook.sheets) for (const note of notes) checkLine(note);
      attempt(() => nodesOf(workbook));
      attempt(() => sheetsByKind(workbook));
      const tables = attempt(() => tablesOf(workbook));
      if (tables === undefined) return;
      const result = attempt(() =>
        readNetwork(tables.ties.text, {
          fileName: 'sheet.csv',
          ...(tables.nodes !== undefined && { nodes: tables.nodes.text }),
        }),
      );
      if (result !== undefined) checkReport(result);
    },
  };
}

const asBytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const zipped = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));

/** Mappings, what is drafted from tables, and workbooks. */
export const MAPPING_READERS: readonly Reader[] = [
  {
    name: 'damaged mapping',
    share: 8,
    draw: (dice) => mappingInput(mutate(dice, MAPPING, Object.values(FILES)), FILES),
  },
  {
    name: 'a mapping of damaged files',
    share: 6,
    draw(dice) {
      const name = dice.pick(Object.keys(FILES));
      return mappingInput(MAPPING, { ...FILES, [name]: mutate(dice, FILES[name] ?? '', Object.values(FILES)) });
    },
  },
  { name: 'drafted mapping', share: 8, draw: draftInput },
  {
    name: 'workbook of damaged parts',
    share: 6,
    draw(dice) {
      const name = dice.pick(Object.keys(PARTS));
      const parts = { ...PARTS, [name]: mutate(dice, PARTS[name] ?? '', Object.values(PARTS)) };
      return workbookInput(Object.values(parts), () => zipped(parts));
    },
  },
  {
    name: 'damaged workbook',
    share: 6,
    draw(dice) {
      const text = Buffer.from(zipped(PARTS)).toString('latin1');
      const damaged = mutate(dice, text, [text]);
      return workbookInput([damaged], () => asBytes(damaged));
    },
  },
];
