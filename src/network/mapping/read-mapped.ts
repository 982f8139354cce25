import { brief, FormatError, show } from '../../base/index.js';
import { refuseBinary } from '../formats/binary-file.js';
import { decodeText } from '../formats/decode-text.js';
import { finishDraft } from '../formats/finish-draft.js';
import { codesOf } from '../formats/missing-codes.js';
import { keepTies, type NetworkDraft, note, startDraft, tieText, valuesByRow } from '../formats/network-draft.js';
import type { DropReason, ReadReport, ReadResult } from '../formats/read-report.js';
import { countMissing, isNumberColumn, type Network } from '../network.js';
import { describeTwoMode } from '../two-mode.js';
import { checkMapping } from './check-mapping.js';
import { eachTie, joinNetworks, withTieAttributes } from './join-networks.js';
import { findColumn, type MappedTies } from './mapped-table.js';
import { mappedColumn } from './mapped-values.js';
import type { Mapping, NodeMapping, TieMapping } from './mapping.js';
import { type MappedFile, openNodes, openTies } from './open-tables.js';

/** What a reader of a mapping is told besides. */
export interface MappedReadOptions {
  /** Take the ties of this wave only, of tables that say the column of the wave. Default: all. */
  readonly wave?: string | number | undefined;
}

/** The content of a file that a mapping names; of a workbook the text of a sheet, of nodes or of ties where none is named. */
export type FileOf = (file: string, sheet: string | undefined, of: 'nodes' | 'ties') => string | Uint8Array;

/**
 * Read a network from the files of a mapping: one table of nodes, and tables of ties that become one network, each with its
 * attributes. Tables with `makes: attributes` only say something of ties that others make.
 *
 * @param mapping - checked here; a value read from YAML or JSON will do.
 * @param fileOf - the content of a file that the mapping names.
 * @throws FormatError for a mapping that is none, a malformed file, and whatever in it is not as the mapping says: what was
 * expected, what was found and where.
 */
export function readMapped(mapping: Mapping, fileOf: FileOf, options: MappedReadOptions = {}): ReadResult {
  const { nodes, ties } = checkMapping(mapping);
  const report: JointReport = { dropped: new Map(), notes: new Set() };
  const open = ({ file, sheet }: TieMapping | NodeMapping, of: 'nodes' | 'ties') =>
    openFile(file, sheet, of, fileOf, report.notes);
  const base = nodes === undefined ? undefined : readNodes(open(nodes, 'nodes'), nodes);
  const tables = ties.map((each, at) => {
    const place = `ties.${at}`;
    return { place, mapping: each, table: openTies(open(each, 'ties'), each, place, base?.ids) };
  });
  checkWave(ties, options.wave);
  const making = tables.filter((each) => each.mapping.makes !== 'attributes');
  if (making.length === 0) {
    throw new FormatError('Expected one table of ties at least with makes: ties but found attributes in all', {
      expected: 'makes: ties',
    });
  }
  const say = (sentence: string) => report.notes.add(sentence);
  const parts: Network[] = [];
  for (const each of making) {
    const [first] = parts;
    // What is said of nodes is read once.
    const known = first && { ids: first.ids, columns: [], addUnknown: base?.addUnknown ?? true };
    parts.push(finishPart(draftOf(each, known ?? base, options), each.mapping, report));
  }
  let network = joinNetworks(parts, say);
  for (const each of tables) {
    if (each.mapping.makes !== 'attributes') continue;
    const draft = draftOf(each, { ids: network.ids, columns: [], addUnknown: false }, options);
    const more = finishPart(onTiesOf(network, draft, each.mapping), each.mapping, report);
    network = withTieAttributes(network, more, say);
  }
  noteSilent(network, say);
  return { network, report: finishReport(network, report) };
}

/** Who did not answer named nobody, which is not the same as to have no ties. */
function noteSilent({ ids, nodeAttributes, offsets }: Network, say: (sentence: string) => void): void {
  const { respondent } = nodeAttributes;
  if (respondent === undefined || !isNumberColumn(respondent)) return;
  const silent = Array.from(ids.keys()).filter((node) => respondent[node] === 0);
  const hasTies = (node: number) => offsets[node] < offsets[node + 1];
  const named = (nodes: readonly number[]) => {
    const some = nodes.slice(0, 3).map((node) => brief(ids[node], 30));
    return `${some.join(', ')}${nodes.length > some.length ? ` and ${nodes.length - some.length} more` : ''}`;
  };
  const [without, having] = [silent.filter((node) => !hasTies(node)), silent.filter(hasTies)];
  if (without.length > 0) {
    say(
      `Of ${without.length} who did not answer (respondent), ties to others are not known and were read as none: ${named(without)}.`,
    );
  }
  if (having.length > 0) {
    say(
      `Of ${having.length} who did not answer (respondent), some tables have ties to others all the same, and others may be missing: ${named(having)}.`,
    );
  }
}

interface OpenTable {
  readonly place: string;
  readonly mapping: TieMapping;
  readonly table: MappedTies;
}

/** What the table of nodes says. */
interface NodeBase {
  readonly ids: readonly string[];
  readonly columns: NetworkDraft['nodeColumns'];
  readonly addUnknown: boolean;
}

function openFile(
  file: string,
  sheet: string | undefined,
  of: 'nodes' | 'ties',
  fileOf: FileOf,
  notes: Set<string>,
): MappedFile {
  const content = fileOf(file, sheet, of);
  const shown = brief(file, 200);
  const name = sheet === undefined ? shown : `${shown} (sheet ${brief(sheet, 40)})`;
  refuseBinary(content, file);
  if (typeof content === 'string') return { name, text: content };
  const { text, encoding } = decodeText(content);
  if (encoding !== undefined) notes.add(`${brief(file)} was read as ${encoding}, as it is not in UTF-8.`);
  return { name, text };
}

function readNodes(file: MappedFile, mapping: NodeMapping): NodeBase {
  const table = openNodes(file, mapping);
  const rows = table.ids.map((_, row) => row);
  const subject = (row: number) => brief(table.ids[row]) || `row ${row + 1}`;
  const context = { table, rows, missing: mapping.missing ?? [], place: 'nodes', subject };
  const columns = Object.entries(mapping.gives ?? {}).map(([name, value]) => mappedColumn(name, value, context));
  return { ids: table.ids, columns, addUnknown: mapping.addUnknown === true };
}

function draftOf(
  { place, mapping, table }: OpenTable,
  base: NodeBase | undefined,
  { wave }: MappedReadOptions,
): NetworkDraft {
  const { gives = {}, missing = [], directed } = mapping;
  const draft = startDraft(table.name, base?.addUnknown ?? true);
  const rows = chooseRows(table, mapping, place, wave, draft);
  draft.ids = [...(base?.ids ?? [])];
  draft.nodeColumns = base?.columns ?? [];
  const subject = (row: number) => tieText(table.sources[row], table.targets[row]);
  draft.tieColumns = Object.entries(gives).map(([name, value]) =>
    mappedColumn(name, value, { table, rows, missing, place, subject }),
  );
  // NA is a missing end, unless somebody is called so.
  const isCalledNA = draft.ids.includes('NA');
  const end = (id: string) => (id === 'NA' && !isCalledNA ? '' : id);
  for (const row of rows) {
    draft.sources.push(end(table.sources[row]));
    draft.targets.push(end(table.targets[row]));
    draft.undirected.push(directed === false ? 1 : 0);
  }
  if (directed === undefined && rows.length > 0) {
    note(draft, 'Each row was read as one way, as the mapping does not say (directed: true or false): *.', table.name);
  }
  return draft;
}

/** The rows that a mapping asks for. */
function chooseRows(
  table: MappedTies,
  { where = {}, wave: column, missing }: TieMapping,
  place: string,
  wave: string | number | undefined,
  draft: NetworkDraft,
): number[] {
  const conditions = Object.entries(where).map(([name, value]) => ({
    at: `${place}.where.${brief(name, 40)}`,
    column: findColumn(table, `${place}.where`, name),
    isWanted: codesOf([value].flat() as (string | number)[]),
    wanted: [value].flat().join(', '),
  }));
  if (column !== undefined) {
    const at = `${place}.wave`;
    const found = findColumn(table, at, column);
    if (wave !== undefined) conditions.push({ at, column: found, isWanted: codesOf([wave]), wanted: String(wave) });
    else {
      for (const each of new Set(Array.from({ length: table.rowCount }, (_, row) => table.cell(row, found).trim())))
        note(draft, `Ties of every wave were read together (one of them: --wave NAME, or the option wave): *.`, each);
    }
  }
  const isCode = codesOf(missing);
  let rows = Array.from({ length: table.rowCount }, (_, row) => row);
  for (const { at, column: tested, isWanted, wanted } of conditions) {
    const kept = rows.filter((row) => isWanted(table.cell(row, tested)) && !isCode(table.cell(row, tested)));
    if (kept.length === 0 && rows.length > 0) {
      const found = Array.from(new Set(rows.map((row) => table.cell(row, tested).trim()))).slice(0, 12);
      throw new FormatError(
        `Expected ${at} to name what the column ${brief(table.columns[tested], 30)} of ${table.name} has (${found.map((each) => brief(each, 20) || 'nothing').join(', ')}) but found ${show(wanted)}`,
        { place: at, found: wanted },
      );
    }
    rows = kept;
  }
  if (rows.length < table.rowCount && conditions.length > 0) {
    const left = table.rowCount - rows.length;
    note(
      draft,
      `Left out of ${brief(table.name)}, as the mapping asks for others: *.`,
      left === 1 ? '1 row' : `${left} rows`,
    );
  }
  return rows;
}

function checkWave(ties: readonly TieMapping[], wave: string | number | undefined): void {
  if (wave === undefined || ties.some((each) => each.wave !== undefined)) return;
  throw new FormatError(
    `Expected a mapping that says the column of the wave (wave: under ties) beside the wave ${show(wave)} but found none`,
  );
}

/** Of a table that makes no ties, the rows that speak of ties there are. */
function onTiesOf(network: Network, draft: NetworkDraft, { directed }: TieMapping): NetworkDraft {
  const place = new Map(network.ids.map((id, node) => [id, node]));
  const there = new Set<number>();
  eachTie(network, (from, to) => there.add((place.get(from) ?? 0) * network.nodeCount + (place.get(to) ?? 0)));
  const has = (from: string, to: string) => {
    const [source, target] = [place.get(from), place.get(to)];
    // What names nobody, or stands at a node itself, is dropped and counted with all others.
    if (source === undefined || target === undefined || source === target) return true;
    return there.has(source * network.nodeCount + target);
  };
  const kept = draft.sources.map((from, row) => {
    const to = draft.targets[row];
    return has(from, to) || (directed === false && has(to, from));
  });
  const columns = draft.tieColumns.map((column) => valuesByRow(column, draft.sources.length));
  // A zero is no conflict, no influence and so on: nothing is lost with it.
  const saysNothing = (row: number) => columns.length > 0 && columns.every((values) => !values[row]);
  draft.sources.forEach((from, row) => {
    if (kept[row] || saysNothing(row)) return;
    const sentence = `Left out of ${brief(draft.format)}, as no table makes a tie there (makes: ties would): *.`;
    note(draft, sentence, tieText(from, draft.targets[row]));
  });
  return keepTies(draft, kept);
}

/** What is to be said of all tables together. */
interface JointReport {
  readonly dropped: Map<DropReason, { count: number; examples: string[] }>;
  readonly notes: Set<string>;
}

/** The network of one table; what is said of it goes into the report of all. */
function finishPart(draft: NetworkDraft, { repeated }: TieMapping, { dropped, notes }: JointReport): Network {
  const { network, report } = finishDraft(draft, { repeated });
  const twoMode = describeTwoMode(network);
  for (const sentence of report.notes) if (sentence !== twoMode) notes.add(sentence);
  for (const { reason, count, examples } of report.dropped) {
    const known = dropped.get(reason);
    if (known === undefined) dropped.set(reason, { count, examples: [...examples] });
    else {
      known.count += count;
      known.examples = [...known.examples, ...examples].slice(0, 3);
    }
  }
  return network;
}

function missingIn(of: 'node' | 'tie', columns: Network['nodeAttributes']): ReadReport['missing'] {
  return Object.entries(columns).flatMap(([attribute, column]) => {
    const count = countMissing(column);
    return count === 0 ? [] : [{ of, attribute, count }];
  });
}

function finishReport(network: Network, { dropped, notes }: JointReport): ReadReport {
  const twoMode = describeTwoMode(network);
  return {
    format: 'mapping',
    nodes: network.nodeCount,
    ties: network.tieCount,
    dropped: Array.from(dropped, ([reason, { count, examples }]) => ({ reason, count, examples })),
    missing: [...missingIn('node', network.nodeAttributes), ...missingIn('tie', network.tieAttributes)],
    notes: twoMode === undefined ? [...notes] : [...notes, twoMode],
  };
}
