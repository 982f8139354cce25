import { parquetMetadata, parquetRead } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { FormatError, lookUp, VERSION } from '../../base/index.js';
import { type Column, isTexts, type Table, table } from '../../numeric/index.js';

/** Where the bytes of a Parquet file go, piece by piece. */
export type Sink = (bytes: Uint8Array) => void;

/** Texts by name that a Parquet file carries beside its table. */
export type Metadata = Readonly<Record<string, string>>;

/** Writes a Parquet file of many tables of one shape, each a row group. */
export interface ParquetFile {
  readonly add: (rows: Table) => void;
  /** Write what belongs at the end of the file; without it the file is not whole. */
  readonly finish: () => void;
}

/**
 * Begin a Parquet file.
 *
 * Numbers are stored as DOUBLE, whole numbers as INT32, texts as STRING, compressed by Snappy: the same table gives the same bytes
 * everywhere.
 *
 * @param shape - a table with the columns of those to come.
 * @param metadata - what stands beside the table; nothing by default.
 */
export function createParquet(shape: Table, sink: Sink, metadata: Metadata = {}): ParquetFile {
  const bytes = new ByteWriter(65_536);
  const flush = (): void => {
    sink(new Uint8Array(bytes.buffer, 0, bytes.index));
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnData(shape) }),
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: `metagovernor ${VERSION}`,
  });
  return {
    add: (rows) => {
      if (rows.rowCount === 0) return;
      // The schema knows the types; the writer takes them from one place only. Its dictionaries take -0 for 0.
      const columns = Object.entries(rows.columns).map(([name, data]) => ({
        name,
        data: data as never,
        ...(hasNegativeZero(data) ? { encoding: 'PLAIN' as const } : {}),
      }));
      writer.write({ columnData: columns, rowGroupSize: rows.rowCount });
      flush();
    },
    finish: () => {
      writer.finish();
      flush();
    },
  };
}

/** A table as the bytes of a Parquet file; see createParquet. */
export function encodeParquet(of: Table, metadata: Metadata = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const file = createParquet(of, (bytes) => parts.push(bytes.slice()), metadata);
  file.add(of);
  file.finish();
  const all = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

function columnData(of: Table): ColumnSource[] {
  return Object.entries(of.columns).map(([name, data]) => ({
    name,
    data: data as never,
    type: typeOf(data),
    nullable: false,
  }));
}

function hasNegativeZero(column: Column): boolean {
  return column instanceof Float64Array && column.some((value) => Object.is(value, -0));
}

function typeOf(column: Column): 'STRING' | 'INT32' | 'DOUBLE' {
  if (isTexts(column)) return 'STRING';
  return column instanceof Int32Array ? 'INT32' : 'DOUBLE';
}

/**
 * The table that a Parquet file of ours holds.
 *
 * @param columns - only these, in this order; all by default.
 * @throws FormatError for bytes that are no whole Parquet file of such columns; UnknownNameError for a column that is not there.
 */
export async function decodeParquet(bytes: Uint8Array, columns?: readonly string[]): Promise<Table> {
  const file = new Uint8Array(bytes).buffer;
  try {
    const metadata = parquetMetadata(file);
    const rowCount = Number(metadata.num_rows);
    const elements = metadata.schema.slice(1);
    const known = Object.fromEntries(elements.map(({ name, type }) => [name, type]));
    const wanted = columns ?? elements.map(({ name }) => name);
    const read: Record<string, Column> = {};
    for (const name of wanted) read[name] = createColumn(lookUp('column', known, name), rowCount);
    await parquetRead({
      file,
      metadata,
      columns: [...wanted],
      onChunk: ({ columnName, columnData: values, rowStart }) => {
        const column = read[columnName] as unknown as Record<number, unknown>;
        for (let row = 0; row < values.length; row++) column[rowStart + row] = values[row];
      },
    });
    return table(read);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'UNKNOWN_NAME') throw error;
    throw new FormatError(`Expected a whole Parquet file but found ${error instanceof Error ? error.message : 'none'}`);
  }
}

/** The texts that a Parquet file carries beside its table. Throws a FormatError for bytes that are no whole Parquet file. */
export function readMetadata(bytes: Uint8Array): Metadata {
  try {
    const { key_value_metadata: pairs = [] } = parquetMetadata(new Uint8Array(bytes).buffer);
    return Object.fromEntries(pairs.map(({ key, value }) => [key, value ?? '']));
  } catch (error) {
    throw new FormatError(`Expected a whole Parquet file but found ${error instanceof Error ? error.message : 'none'}`);
  }
}

function createColumn(type: string | undefined, rowCount: number): Column {
  if (type === 'INT32') return new Int32Array(rowCount);
  if (type === 'DOUBLE') return new Float64Array(rowCount);
  return Array.from({ length: rowCount }, () => '');
}
