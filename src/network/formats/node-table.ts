import { brief } from '../../base/index.js';
import { type CsvRecords, readCsvRecords } from './csv-records.js';
import type { IsCode } from './missing-codes.js';
import { type NetworkDraft, note } from './network-draft.js';
import { readColumns } from './table-columns.js';

const NODES = 'node table';
const ID_NAMES = ['id', 'actor', 'node', 'vertex', 'name'];

/**
 * Read a node table into a draft: its ids and its attributes.
 *
 * @param known - the ids that stand in ties: they tell which column holds the ids.
 */
export function readNodeTable(text: string, known: ReadonlySet<string>, draft: NetworkDraft, isCode: IsCode): void {
  const records = readCsvRecords(text, NODES);
  const key = findKey(records, known, draft);
  draft.ids = records.rows.map((row) => row[key]);
  if (draft.ids.includes('NA')) {
    note(draft, 'One node is called NA: this was taken for its id, not for a missing one.');
  }
  draft.nodeColumns = readColumns(records, NODES, [key], draft, isCode);
}

/** The column id, actor, node or name, else the first; unless another one holds more of the ids that stand in ties, each once. */
export function findKey({ header, rows }: CsvRecords, known: ReadonlySet<string>, draft: NetworkDraft): number {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const named = ID_NAMES.find((name) => names.includes(name));
  const usual = named === undefined ? 0 : names.indexOf(named);
  let best = usual;
  let most = countKnown(rows, usual, known);
  for (let column = 0; column < header.length && most < known.size; column++) {
    const count = countKnown(rows, column, known);
    if (count > most && isUnique(rows, column)) [best, most] = [column, count];
  }
  if (best !== usual) {
    note(
      draft,
      `The ids of the nodes were taken from the column ${brief(header[best], 30)}: it has those of the ties.`,
    );
  }
  return best;
}

function countKnown(rows: CsvRecords['rows'], column: number, known: ReadonlySet<string>): number {
  return new Set(rows.map((row) => row[column]).filter((cell) => known.has(cell))).size;
}

function isUnique(rows: CsvRecords['rows'], column: number): boolean {
  const filled = rows.map((row) => row[column]).filter((cell) => cell !== '');
  return new Set(filled).size === filled.length;
}
