import { brief } from '../../base/index.js';
import { refuseBinary } from '../formats/binary-file.js';
import { DIVISIONS } from '../formats/choose-ties.js';
import { detectKind, isMissing, readHeaderCell } from '../formats/csv-column.js';
import { decodeText } from '../formats/decode-text.js';
import { findEnds } from '../formats/end-names.js';
import { startDraft } from '../formats/network-draft.js';
import { findKey } from '../formats/node-table.js';
import { parseNumber } from '../formats/number-text.js';
import { suspectedCodes } from '../formats/suspected-codes.js';
import { readTruth } from '../formats/truth.js';
import { SECTORS, type Sector } from '../generators/sectors.js';
import type { MappedTable, MappedTies } from './mapped-table.js';
import { MATRIX_COLUMN } from './mapping.js';
import { formatOf, listTable, type MappedFile, openNodes, openTies, recordsTable } from './open-tables.js';
import { proposeSector } from './sector-words.js';
import { yamlText } from './yaml-text.js';

/** A file from which a mapping is drafted. */
export interface DraftSource {
  /** As the mapping is to call it. */
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly content: string | Uint8Array;
}

const TRUST = /trust|tillid|confidence/i;
const DEPENDENCE = /depend|afhæng/i;
const CONFLICT = /conflict|konflikt|disagree|oppos|quarrel|dispute|uenig|strid/i;
const INFLUENCE = /influen|indflydelse|reputation|power|importan/i;
const TYPES = /^(?:sector|sektor|type|kind|category|kategori|organi[sz]ation_?type|class|group|actor_?type)$/i;
const NAMES = /^(?:name|navn|label|organi[sz]ation|title|full_?name)$/i;
const RESPONDENT = /respond|answered|svarede?\b|svaret|deltog|deltaget|participated/i;
const LEVELS = /^(?:(?:asset|need)_[a-z]+|frame_[1-8])$/;
/** More different values make no types. */
const MOST_TYPES = 60;
const MOST_RELATIONS = 12;
/** The upper ends of the usual scales. */
const ENDS = [1, 2, 3, 4, 5, 6, 7, 10, 20, 100, 1000];

const HEAD = `# Which column of which file is what. Drafted from what the files hold: go through it, change what is not as it should be.
# Files are looked for beside this one. A scale says what becomes 0 and what becomes 1: [0, 10], or [5, 1] for one that runs the
# other way. A recoding names every value that comes; null is "not known", and the model draws it.`;

/**
 * A mapping as a YAML text with comments, drafted from the files of a survey: which column is what as far as their names and
 * values tell, the types found with a sector for each that is recognised and "?" for others, and scales of trust and the like.
 *
 * @param ties - one file or more, each a list, a matrix or another format of networks.
 * @throws FormatError for a malformed file.
 */
export function draftMapping(ties: readonly DraftSource[], nodes?: DraftSource): string {
  const files = ties.map((source) => ({ source, file: textOf(source) }));
  const formats = files.map(({ file }) => formatOf(file));
  const ids = new Set<string>();
  const opened = files.map(({ source, file }, at) => openDraft(source, file, formats[at]));
  for (const { table } of opened) for (const id of [...table.sources, ...table.targets]) if (id !== '') ids.add(id);
  const entries = opened.flatMap(entriesOf);
  // Something must make ties.
  if (entries.every(({ makes }) => makes === 'attributes') && entries[0] !== undefined) entries[0].makes = 'ties';
  return [
    HEAD,
    '',
    ...(nodes === undefined ? [] : [...nodeLines(nodes, ids), '']),
    'ties:',
    ...entries.flatMap(entryLines),
    '',
  ].join('\n');
}

function textOf({ file, content }: DraftSource): MappedFile {
  refuseBinary(content, file);
  return { name: file, text: typeof content === 'string' ? content : decodeText(content).text };
}

interface Opened {
  readonly source: DraftSource;
  readonly format: string;
  readonly table: MappedTies;
  /** The columns of the ends of a list. */
  readonly ends: readonly number[];
  /** Whether the ends were found by their place, as no name told them. */
  readonly isGuessed: boolean;
}

function openDraft(source: DraftSource, file: MappedFile, format: string): Opened {
  // Of a matrix all cells, so that zeros are seen too.
  const shape = format === 'adjacency' ? 'matrix' : 'list';
  if (format !== 'csv') {
    const table = openTies(
      file,
      { file: file.name, ...(format === 'adjacency' && { shape, makes: 'attributes' }) },
      'ties',
    );
    return { source, format, table, ends: [], isGuessed: false };
  }
  const records = listTable(file);
  const found = findEnds(records.columns);
  const ends = found ?? [0, 1];
  const at = (column: number) => Array.from({ length: records.rowCount }, (_, row) => records.cell(row, column) ?? '');
  const table = { ...records, sources: at(ends[0]), targets: at(ends[1]) };
  return { source, format, table, ends, isGuessed: found === undefined };
}

interface Entry {
  readonly source: DraftSource;
  /** Lines behind the name of the file. */
  readonly lines: readonly string[];
  makes: 'ties' | 'attributes';
  readonly gives: readonly string[];
}

function entriesOf(opened: Opened): Entry[] {
  const { source, table, format, ends, isGuessed } = opened;
  const lines = [
    ...shapeLines(format),
    ...endLines(table, ends, isGuessed),
    ...directionLines(opened),
    ...codeLines(table, ends),
  ];
  if (format === 'adjacency') {
    const values = cellsIn(table, 0);
    const about = nameOf(source);
    return [{ source, lines, makes: makesOf(about), gives: [valueLine(about, MATRIX_COLUMN, values, namer())] }];
  }
  const waves = columnsOf(table, ends).filter((column) => isDivision('wave', table.columns[column]));
  // A file that is called after one relation holds no others.
  const isOne = makesOf(nameOf(source)) === 'attributes';
  const [relation] = isOne ? [] : columnsOf(table, ends).filter((column) => isRelation(table, column));
  const waveLines = waves
    .slice(0, 1)
    .map(
      (column) =>
        `wave: ${yamlText(table.columns[column])}   # one of them: --wave NAME; ${listOf(different(table, column))}`,
    );
  const others = columnsOf(table, ends).filter((column) => column !== relation && !waves.includes(column));
  /** The lines of the other columns, under names that no other line has. */
  const givesWith = (take: Take) =>
    others.map((column) => valueLine(table.columns[column], table.columns[column], cellsIn(table, column), take));
  if (relation === undefined) {
    const about = nameOf(source);
    const saysLevel = others.some((column) => makesOf(table.columns[column]) === 'attributes');
    const isBare = others.length === 0 || (CONFLICT.test(about) && !saysLevel);
    const take = namer();
    const own = isBare && format === 'csv' ? [constantLine(about, take)] : [];
    return [{ source, lines: [...lines, ...waveLines], makes: makesOf(about), gives: [...own, ...givesWith(take)] }];
  }
  return different(table, relation).map((value) => {
    const take = namer();
    return {
      source,
      lines: [...lines, ...waveLines, `where: { ${yamlText(table.columns[relation])}: ${yamlText(value)} }`],
      makes: makesOf(value),
      gives: [constantLine(value, take), ...givesWith(take)],
    };
  });
}

/** Gives a name as it stands in YAML, another one where it was given before. */
type Take = (name: string) => string;

function namer(): Take {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = wanted === '__proto__' ? 'proto' : wanted;
    let name = plain;
    for (let more = 2; taken.has(name); more++) name = `${plain}_${more}`;
    taken.add(name);
    return yamlText(name);
  };
}

/** A list of ties that says nothing but that they are there. */
function constantLine(about: string, take: Take): string {
  return `${take(CONFLICT.test(about) ? 'conflict' : attributeOf(about))}: 1   # wherever there is such a tie`;
}

function makesOf(about: string): Entry['makes'] {
  return [TRUST, CONFLICT, INFLUENCE, DEPENDENCE].some((words) => words.test(about)) ? 'attributes' : 'ties';
}

function entryLines({ source, lines, makes, gives }: Entry): string[] {
  const about =
    makes === 'ties'
      ? 'makes: ties   # attributes: its rows only say something of ties that other tables make'
      : 'makes: attributes   # ties: its rows make ties as well';
  return [
    `  - file: ${yamlText(source.file)}`,
    ...[...sheetLines(source), ...lines, about].map((line) => `    ${line}`),
    ...(gives.length === 0 ? [] : ['    gives:', ...gives.map((line) => `      ${line}`)]),
  ];
}

function sheetLines({ sheet }: DraftSource): string[] {
  return sheet === undefined ? [] : [`sheet: ${yamlText(sheet)}`];
}

function shapeLines(format: string): string[] {
  if (format === 'adjacency') return ['shape: matrix'];
  return format === 'csv' ? ['shape: list'] : [`# read as ${format}`];
}

function endLines({ columns }: MappedTable, [from, to]: readonly number[], isGuessed: boolean): string[] {
  if (from === undefined || to === undefined) return [];
  const guessed = isGuessed ? '   # guessed: the first two columns' : '';
  return [`from: ${yamlText(columns[from])}${guessed}`, `to: ${yamlText(columns[to] ?? '')}`];
}

function keyOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function directionLines({ table: { sources, targets, cell }, format }: Opened): string[] {
  const isMatrix = format === 'adjacency';
  const value = new Map<string, string>();
  sources.forEach((from, row) => value.set(keyOf(from, targets[row]), isMatrix ? cell(row, 0) : '1'));
  const mirrored = sources.filter(
    (from, row) => value.get(keyOf(targets[row], from)) === value.get(keyOf(from, targets[row])),
  );
  if (isMatrix && mirrored.length === sources.length) return ['directed: false   # the matrix is symmetric'];
  if (isMatrix) return ['directed: true   # the matrix is not symmetric: from the row to the column'];
  const about =
    mirrored.length > 0 ? 'some ties stand in both directions' : 'nothing says it: false if each row means both ways';
  return [`directed: true   # ${about}`];
}

function codeLines(table: MappedTable, keys: readonly number[]): string[] {
  const codes = new Set(columnsOf(table, keys).flatMap((column) => codesIn(cellsIn(table, column))));
  const twice = new Set(table.columns.filter((name) => isTwice(table, name)));
  return [
    ...(codes.size === 0
      ? []
      : [`missing: [${Array.from(codes).join(', ')}]   # they look like codes for missing values`]),
    ...Array.from(twice, (name) => `# several columns are called ${brief(name, 40) || '""'}, and so were left out`),
  ];
}

/** Columns that have a value somewhere, without the keys. */
function columnsOf(table: MappedTable, keys: readonly number[]): number[] {
  return table.columns.flatMap((name, column) =>
    keys.includes(column) || isTwice(table, name) || cellsIn(table, column).length === 0 ? [] : [column],
  );
}

/** Of several columns of one name none can be named. */
function isTwice({ columns }: MappedTable, name: string): boolean {
  return columns.indexOf(name) !== columns.lastIndexOf(name);
}

function cellsIn({ rowCount, cell }: MappedTable, column: number): string[] {
  return Array.from({ length: rowCount }, (_, row) => (cell(row, column) ?? '').trim()).filter(
    (each) => !isMissing(each),
  );
}

function different(table: MappedTable, column: number): string[] {
  return Array.from(new Set(cellsIn(table, column)));
}

function isDivision(option: 'relation' | 'wave', column: string): boolean {
  return DIVISIONS.some((each) => each.option === option && each.names.includes(column.trim().toLowerCase()));
}

function isRelation(table: MappedTable, column: number): boolean {
  if (!isDivision('relation', table.columns[column])) return false;
  const values = different(table, column);
  const isDirection = values.every((value) => /^(?:un)?directed$/i.test(value));
  return !isDirection && values.length > 1 && values.length <= MOST_RELATIONS;
}

/** The line that gives an attribute: under the name that a scenario takes it by, and with its scale. */
function valueLine(about: string, column: string, cells: readonly string[], take: Take): string {
  const numbers = numbersIn(cells);
  const known = (
    [
      ['trust', TRUST],
      ['dependence', DEPENDENCE],
      ['conflict', CONFLICT],
    ] as const
  ).find(([, words]) => words.test(about));
  if (known === undefined || numbers.length === 0) {
    if (cells.every((cell) => parseNumber(cell) === 0 || parseNumber(cell) === 1) && column === MATRIX_COLUMN) {
      return `${take(attributeOf(about))}: ${yamlText(column)}   # 0 and 1`;
    }
    return `${take(attributeOf(about))}: ${yamlText(column)}${rangeOf(cells)}`;
  }
  return levelLine(take(known[0]), column, cells);
}

function levelLine(attribute: string, column: string, cells: readonly string[]): string {
  const codes = codesIn(cells);
  const numbers = numbersIn(cells).filter((each) => !codes.includes(each));
  const low = least(numbers);
  const high = -least(numbers.map((each) => -each));
  const one = ENDS.find((each) => each >= high && each > Math.min(low, 1)) ?? high;
  // Short scales begin at 1 where nobody answers 0, those of 10 and more at 0.
  const zero = low >= 1 && one <= 7 ? 1 : Math.min(0, low);
  const found = `found ${low} to ${high}`;
  if (zero === 0 && one === 1) return `${attribute}: ${yamlText(column)}   # ${found}`;
  return `${attribute}: { column: ${yamlText(column)}, scale: [${zero}, ${one}] }   # ${found}: are these the ends of the scale?`;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, each) => Math.min(low, each), Number.POSITIVE_INFINITY);
}

function numbersIn(cells: readonly string[]): number[] {
  if (detectKind(cells, ';').type !== 'number') return [];
  return cells.flatMap((cell) => parseNumber(cell.replace(',', '.')) ?? []);
}

function codesIn(cells: readonly string[]): number[] {
  const values = numbersIn(cells);
  return suspectedCodes({ name: '', type: 'number', rows: values.map((_, row) => row), values });
}

function rangeOf(cells: readonly string[]): string {
  const numbers = numbersIn(cells);
  if (numbers.length === 0) return '';
  return `   # ${least(numbers)} to ${-least(numbers.map((each) => -each))}`;
}

/** What a file or a relation is called, as the name of an attribute. */
function attributeOf(text: string): string {
  const plain = readHeaderCell(text)
    .name.trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  return plain === '' || /^(?:ties|edges|edgelist|matrix|network|links|value)$/.test(plain) ? 'weight' : plain;
}

function nameOf({ file, sheet }: DraftSource): string {
  return sheet ?? (file.split(/[/\\]/).at(-1) ?? file).replace(/\.\w+$/, '');
}

function nodeLines(source: DraftSource, ids: ReadonlySet<string>): string[] {
  const file = textOf(source);
  const { table, key } = openNodeTable(file, ids);
  const columns = columnsOf(table, [key]);
  const name = columns.find((column) => NAMES.test(table.columns[column].trim()));
  const type = findTypes(
    table,
    columns.filter((column) => column !== name),
  );
  const strangers = Array.from(ids).filter((id) => !idsIn(table, key).has(id));
  const codes = codeLines(table, [key]);
  const take = namer();
  // The names that a scenario takes come first, so that no other column has them.
  for (const known of ['name', 'sector']) take(known);
  const gives = [
    ...(name === undefined ? [] : [`name: ${yamlText(table.columns[name])}`]),
    ...(type === undefined
      ? ['# sector: no column of types was found; where none is given, the model draws it']
      : sectorLines(table, type)),
    ...columns
      .filter((column) => column !== name && !isSectorColumn(table, column, type))
      .map((column) => nodeLine(table, column, take)),
  ];
  return [
    'nodes:',
    `  file: ${yamlText(source.file)}`,
    ...sheetLines(source).map((line) => `  ${line}`),
    `  id: ${yamlText(table.columns[key])}`,
    ...(strangers.length === 0
      ? []
      : [
          `  # ${strangers.length} ids stand in ties only, such as ${strangers
            .slice(0, 3)
            .map((id) => brief(id, 30))
            .join(', ')}:`,
          '  # addUnknown: true',
        ]),
    ...codes.map((line) => `  ${line}`),
    '  gives:',
    ...gives.map((line) => `    ${line}`),
  ];
}

function openNodeTable(file: MappedFile, ids: ReadonlySet<string>): { table: MappedTable; key: number } {
  if (!['csv', 'adjacency'].includes(formatOf(file))) return { table: openNodes(file, { id: 'id' }), key: 0 };
  const table = recordsTable(file);
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map((__, column) => table.cell(row, column)),
  );
  const records = { separator: table.separator, header: table.columns, rows, lineOf: () => 0 };
  return { table, key: findKey(records, ids, startDraft('csv')) };
}

function idsIn(table: MappedTable, key: number): ReadonlySet<string> {
  return new Set(cellsIn(table, key));
}

/** Whether the column itself holds sectors, so that it need not be there twice. */
function isSectorColumn(table: MappedTable, column: number, type: number | undefined): boolean {
  return column === type && table.columns[column].trim().toLowerCase() === 'sector';
}

/** The column of types: by its name, else texts of which some come again and some are recognised. */
function findTypes(table: MappedTable, columns: readonly number[]): number | undefined {
  const isFew = (column: number) => {
    const values = different(table, column);
    return values.length <= MOST_TYPES && values.every((value) => value.length <= 100 && value !== '__proto__');
  };
  const named = columns.find((column) => /^se[ck]tor$/i.test(table.columns[column].trim()) && isFew(column));
  const typed = named ?? columns.find((column) => TYPES.test(table.columns[column].trim()) && isFew(column));
  if (typed !== undefined) return typed;
  return columns.find((column) => {
    const values = different(table, column);
    const isRepeated = values.length > 1 && values.length * 2 <= cellsIn(table, column).length;
    return isRepeated && isFew(column) && values.some((value) => proposeSector(value) !== undefined);
  });
}

function isSector(type: string): boolean {
  return SECTORS.includes(type.toLowerCase() as Sector);
}

function sectorLines(table: MappedTable, column: number): string[] {
  const counts = new Map<string, number>();
  for (const cell of cellsIn(table, column)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const types = Array.from(counts).sort(([, a], [, b]) => b - a);
  const name = yamlText(table.columns[column]);
  if (types.every(([type]) => isSector(type))) return [`sector: ${name}`];
  return [
    'sector:',
    `  column: ${name}`,
    `  recode:   # each to one of ${SECTORS.join(', ')}, or null; behind # how often it comes`,
    ...types.map(([type, count]) => {
      const sector = isSector(type) ? type.toLowerCase() : proposeSector(type);
      const note = sector === undefined ? 'fill in' : isSector(type) ? '' : 'proposed';
      return `    ${yamlText(type)}: ${sector ?? '"?"'}   # ${count}${note === '' ? '' : `, ${note}`}`;
    }),
  ];
}

function nodeLine(table: MappedTable, column: number, take: Take): string {
  const name = table.columns[column];
  const cells = cellsIn(table, column);
  if (RESPONDENT.test(name) && cells.every((cell) => readTruth(cell) !== undefined || /^(?:ja|nej|x)$/i.test(cell))) {
    return `${take('respondent')}: ${yamlText(name)}   # who answered`;
  }
  if (LEVELS.test(name) && numbersIn(cells).length > 0) return levelLine(take(name), name, cells);
  return `${take(plainName(name, column))}: ${yamlText(name)}${rangeOf(cells)}`;
}

/** The name of a column as that of an attribute: as it is, unless it is none, or no name at all. */
function plainName(column: string, place: number): string {
  const name = readHeaderCell(column).name.trim();
  if (name === '') return `column_${place + 1}`;
  return name.length <= 60 ? name : attributeOf(name);
}

function listOf(values: readonly string[]): string {
  const some = values.slice(0, 8).map((value) => brief(value, 20));
  return some.join(', ') + (values.length > some.length ? ', ...' : '');
}
