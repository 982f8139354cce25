import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkNames, deepFreeze, lookUp, StoreError } from '../../base/index.js';
import { concatenateTables, formatTableCsv, type Table, table } from '../../numeric/index.js';
import { TABLES } from '../run/run-tables.js';
import { describeColumns } from '../store/describe-columns.js';
import { longTable } from '../store/long-table.js';
import { createParquet } from '../store/parquet.js';
import { type ReadOptions, readParts, type StoredExperiment } from '../store/read-tables.js';
import { isAmongShards } from './experiment-files.js';
import { publishFile } from './publish-file.js';
import { replaceTogether } from './replace-together.js';

/** In which forms tables are written: as they are in Parquet or CSV, or with a row for each measure (`long`, CSV). */
export const FORMATS = deepFreeze({ parquet: '.parquet', csv: '.csv', long: '-long.csv' } as const);
/** A form in which tables are written, by its name in FORMATS. */
export type Format = keyof typeof FORMATS;

/** How to merge. */
export interface MergeOptions extends Pick<ReadOptions, 'partial'> {
  /** All by default. */
  readonly formats?: readonly Format[];
}

// Rows that are in memory at once; a row becomes many in the long form.
const GROUP_ROWS = { parquet: 20_000, csv: 20_000, long: 500 } as const;

const COLUMNS = 'columns.csv';
// The columns come first and go last.
const FILES = [COLUMNS, ...TABLES.flatMap((name) => Object.values(FORMATS).map((ending) => `${name}${ending}`))];

/**
 * Write the tables of an experiment into a folder, each whole, and `columns.csv`, which says what is in their columns.
 *
 * They take the place of all tables of an earlier merge together, in whatever format those are; where anything goes wrong, those
 * stay.
 *
 * The bytes depend on the experiment alone: not on how often it was interrupted, by what, or who ran what. Never more than a few
 * shards are in memory.
 *
 * @returns the names of the files.
 * @throws StoreError where shards are missing (unless `partial`) or damaged, the folder cannot be written into, or it holds files of
 * such names that no merge wrote.
 */
export async function mergeExperiment(
  stored: StoredExperiment,
  folder: string,
  options: MergeOptions = {},
): Promise<string[]> {
  checkNames('the options of a merge', options, ['formats', 'partial']);
  const { formats = Object.keys(FORMATS) as Format[], partial = false } = options;
  for (const format of formats) lookUp('format', FORMATS, format);
  checkPlace(folder);
  return replaceTogether(folder, FILES, (staging) => writeTables(stored, staging, formats, partial));
}

/** Throw a StoreError for a folder of an experiment's shards, and one with tables that no merge wrote. */
function checkPlace(folder: string): void {
  const found = isAmongShards(folder) ? 'that the shards of an experiment are there' : findForeign(folder);
  if (found === undefined) return;
  throw new StoreError(`Expected ${folder} to be a place for tables but found ${found}: use another folder`, {
    path: folder,
  });
}

/** The columns are there as long as any of the tables is. */
function findForeign(folder: string): string | undefined {
  const [first] = FILES.filter((name) => existsSync(join(folder, name)));
  return first === undefined || first === COLUMNS
    ? undefined
    : `${first} there without the ${COLUMNS} that stands beside ours`;
}

async function writeTables(
  stored: StoredExperiment,
  folder: string,
  formats: readonly Format[],
  partial: boolean,
): Promise<string[]> {
  const written: string[] = [];
  const identifiers = new Set([
    'point',
    'replicate',
    'tick',
    'order',
    'place',
    ...stored.manifest.experiment.factors.map(({ path }) => path),
  ]);
  for (const name of TABLES) {
    for (const format of formats) {
      const file = `${name}${FORMATS[format]}`;
      if (
        await writeTable(
          () => groups(readParts(stored, name, { partial }), GROUP_ROWS[format]),
          join(folder, file),
          format,
          identifiers,
        )
      ) {
        written.push(file);
      }
    }
  }
  const columns = formatTableCsv(describeColumns(stored.manifest.experiment));
  await publishFile(join(folder, COLUMNS), (sink) => sink(new TextEncoder().encode(columns)));
  return [...written, COLUMNS];
}

/** Write a table, if it has rows. */
async function writeTable(
  read: () => AsyncGenerator<Table>,
  path: string,
  format: Format,
  identifiers: ReadonlySet<string>,
): Promise<boolean> {
  const parts = read();
  const first = await parts.next();
  if (first.done) return false;
  await publishFile(path, async (sink) => {
    const writer = format === 'parquet' ? createParquet(first.value, sink) : createCsv(format, sink, identifiers);
    writer.add(first.value);
    for await (const part of parts) writer.add(part);
    writer.finish();
  });
  return true;
}

function createCsv(format: Format, sink: (bytes: Uint8Array) => void, identifiers: ReadonlySet<string>) {
  const encoder = new TextEncoder();
  let isFirst = true;
  return {
    add: (part: Table): void => {
      const text = formatTableCsv(format === 'long' ? longTable(part, identifiers) : part);
      sink(encoder.encode(isFirst ? text : text.slice(text.indexOf('\r\n') + 2)));
      isFirst = false;
    },
    finish: () => {},
  };
}

/** Parts put together and cut into groups of so many rows, the last with the rest: the same whatever the parts are. */
async function* groups(parts: AsyncGenerator<Table>, size: number): AsyncGenerator<Table> {
  let waiting: Table[] = [];
  let rows = 0;
  for await (const part of parts) {
    if (part.rowCount === 0) continue;
    waiting.push(part);
    rows += part.rowCount;
    if (rows < size) continue;
    const all = concatenateTables(waiting);
    let first = 0;
    for (; first + size <= rows; first += size) yield sliceRows(all, first, first + size);
    waiting = first < rows ? [sliceRows(all, first, rows)] : [];
    rows -= first;
  }
  if (waiting.length > 0) yield concatenateTables(waiting);
}

function sliceRows(of: Table, first: number, end: number): Table {
  return table(
    Object.fromEntries(Object.entries(of.columns).map(([name, column]) => [name, column.slice(first, end)])),
  );
}
