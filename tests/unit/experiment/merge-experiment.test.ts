import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StoreError, UnknownNameError } from '../../../src/base/index.js';
import {
  createPlan,
  decodeParquet,
  type ExperimentInput,
  listShards,
  memoryStore,
  parseExperiment,
  readTable,
  runExperiment,
  type StoredExperiment,
  TABLES,
} from '../../../src/experiment/index.js';
import { type Format, folderStore, mergeExperiment } from '../../../src/experiment/node/index.js';
import { isTexts, numbers, type Table, table } from '../../../src/numeric/index.js';
import { EVERYTHING } from '../../support/small-experiment.js';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-merge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function runInto(folder: string, input: ExperimentInput = EVERYTHING): Promise<StoredExperiment> {
  return runExperiment(input, { store: folderStore(folder), shardRuns: 10 });
}

/** A CSV file as rows of texts, by another reader than ours. */
function readCsv(folder: string, name: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, name)), { columns: true });
}

/** A value as CSV holds it, read back. */
function fromCsv(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}

describe('merged tables', () => {
  test('in CSV are the tables', async () => {
    const folder = newFolder();
    const stored = await runInto(folder);
    const files = await mergeExperiment(stored, join(folder, 'out'), { formats: ['csv'] });
    expect(files).toEqual(['runs.csv', 'series.csv', 'barriers.csv', 'columns.csv']);
    for (const name of TABLES) {
      const expected = await readTable(stored, name);
      const rows = readCsv(join(folder, 'out'), `${name}.csv`);
      expect(rows).toHaveLength(expected.rowCount);
      expect(rows.length).toBeGreaterThan(40);
      for (const [column, values] of Object.entries(expected.columns)) {
        const found = rows.map((row) => row[column]);
        expect(isTexts(values) ? found : found.map(fromCsv)).toEqual([...values]);
      }
    }
  });

  test('in Parquet are the tables', async () => {
    const folder = newFolder();
    const stored = await runInto(folder);
    await mergeExperiment(stored, join(folder, 'out'), { formats: ['parquet'] });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      ['barriers.parquet', 'columns.csv', 'runs.parquet', 'series.parquet'].sort(),
    );
    for (const name of TABLES) {
      const found = await decodeParquet(readFileSync(join(folder, 'out', `${name}.parquet`)));
      expect(found).toEqual(await readTable(stored, name));
    }
  });

  test('in the long form hold a row for each measure', async () => {
    const folder = newFolder();
    const stored = await runInto(folder);
    await mergeExperiment(stored, join(folder, 'out'), { formats: ['long'] });
    const measures = {
      runs: ['interaction', 'meanTrust', 'ticksToInnovation', 'stoppedAt'],
      series: ['ties', 'trust'],
      barriers: ['share', 'lastCheck'],
    };
    for (const name of TABLES) {
      const wide = await readTable(stored, name);
      const rows = readCsv(join(folder, 'out'), `${name}-long.csv`);
      const here = measures[name];
      expect(rows).toHaveLength(wide.rowCount * here.length);
      for (const [at, row] of rows.entries()) {
        const source = Math.floor(at / here.length);
        expect(row.measure).toBe(here[at % here.length]);
        expect(fromCsv(row.value)).toBe(numbers(wide, row.measure)[source]);
        for (const [column, values] of Object.entries(wide.columns)) {
          if (!here.includes(column)) expect(row[column]).toBe(String(values[source]));
        }
      }
    }
  });

  test('are what DuckDB reads in the shards and in the merged file', async () => {
    const folder = newFolder();
    const stored = await runInto(folder);
    await mergeExperiment(stored, join(folder, 'out'), { formats: ['parquet'] });
    const connection = await (await DuckDBInstance.create()).connect();
    onTestFinished(() => connection.closeSync());
    for (const name of TABLES) {
      const expected = await readTable(stored, name);
      for (const files of [`${name}/*.parquet`, `out/${name}.parquet`]) {
        // The shards are named by their place, so the order of the names is that of the rows.
        const query = `select * from read_parquet('${join(folder, files)}', file_row_number = true, filename = true)
          order by filename, file_row_number`;
        const {
          file_row_number: _at,
          filename: _file,
          ...found
        } = (await connection.runAndReadAll(query)).getColumnsObjectJS();
        expect(Object.keys(found)).toEqual(Object.keys(expected.columns));
        for (const [column, values] of Object.entries(expected.columns)) {
          expect(found[column], `${files} ${column}`).toEqual([...values]);
        }
      }
    }
    const types = await connection.runAndReadAll(
      `describe select * from read_parquet('${join(folder, 'runs/*.parquet')}')`,
    );
    const byName = Object.fromEntries(types.getRowObjectsJS().map((row) => [row.column_name, row.column_type]));
    expect(byName).toMatchObject({ scenario: 'VARCHAR', point: 'INTEGER', replicate: 'INTEGER', meanTrust: 'DOUBLE' });
  });

  test('come with a dictionary of every column, once each', async () => {
    const folder = newFolder();
    await mergeExperiment(await runInto(folder), join(folder, 'out'));
    const dictionary = readCsv(join(folder, 'out'), 'columns.csv');
    const described = dictionary.map(({ column }) => column);
    expect(new Set(described).size).toBe(described.length);
    for (const { unit, about } of dictionary) {
      expect(unit).not.toBe('');
      expect(about).not.toBe('');
    }
    const files = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.csv') && name !== 'columns.csv');
    expect(files).toHaveLength(6);
    for (const file of files) {
      for (const column of Object.keys(readCsv(join(folder, 'out'), file)[0])) expect(described).toContain(column);
    }
  });

  test('have no file for what nobody asked for', async () => {
    const { series: _series, attributed: _attributed, ...bare } = EVERYTHING;
    const folder = newFolder();
    const files = await mergeExperiment(await runInto(folder, bare), join(folder, 'out'));
    expect(files).toEqual(['runs.parquet', 'runs.csv', 'runs-long.csv', 'columns.csv']);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([...files].sort());
  });

  test('are the same bytes whatever the shards, beyond the rows that are in memory at once', async () => {
    const [one, other] = [newFolder(), newFolder()];
    for (const [folder, shardRuns] of [
      [one, 3000],
      [other, 17_000],
    ] as const) {
      await mergeExperiment(await pretend(shardRuns), folder);
    }
    for (const name of ['runs.parquet', 'runs.csv', 'runs-long.csv']) {
      const bytes = readFileSync(join(one, name));
      expect(bytes.equals(readFileSync(join(other, name))), name).toBe(true);
    }
    const found = await decodeParquet(readFileSync(join(one, 'runs.parquet')));
    expect(found.rowCount).toBe(45_000);
    // What is missing is missing in the file too.
    const worths = readCsv(one, 'runs.csv').map(({ worth }) => worth);
    expect(worths.flatMap((worth, row) => (worth === '' ? [row] : []))).toHaveLength(45);
    expect(worths[7007]).toBe('1001');
    expect([...numbers(found, 'replicate')]).toEqual(Array.from({ length: 45_000 }, (_, row) => row));
  });
});

/** An experiment of 45,000 runs in which nothing was run: the measure is made of the replicate. */
async function pretend(shardRuns: number): Promise<StoredExperiment> {
  const { experiment } = parseExperiment({ strategies: ['handsOff'], replicates: 45_000, metrics: ['worth'] });
  const store = memoryStore();
  const manifest = await store.open(createPlan(experiment), shardRuns);
  for await (const { key, blocks } of listShards({ manifest, store })) {
    const replicates = blocks.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at));
    const runs: Table = table({
      strategy: replicates.map(() => 'handsOff'),
      replicate: Int32Array.from(replicates),
      worth: Float64Array.from(replicates, (replicate) => (replicate % 1000 === 0 ? Number.NaN : replicate / 7)),
    });
    await store.write(key, { runs, series: table({}), barriers: table({}), failed: [] });
  }
  return { manifest, store };
}

describe('a merge', () => {
  test('of an experiment that is not complete is an error, unless part of it is asked for', async () => {
    const folder = newFolder();
    const store = folderStore(folder);
    const part = await runExperiment(EVERYTHING, { store, shardRuns: 8, shards: [{ first: 1, end: 3 }] });
    const out = join(folder, 'out');
    await expect(mergeExperiment(part, out)).rejects.toThrow(/shard 0 \(\S+\) is missing/);
    expect(readdirSync(out)).toEqual([]);
    await mergeExperiment(part, out, { formats: ['csv'], partial: true });
    expect(readCsv(out, 'runs.csv')).toHaveLength(16);
    await runExperiment(EVERYTHING, { store });
    await mergeExperiment(part, out, { formats: ['csv'] });
    expect(readCsv(out, 'runs.csv')).toHaveLength(48);
  });

  test('into what is no folder, in a form that is none, or with other options is an error', async () => {
    const folder = newFolder();
    const stored = await runInto(folder);
    writeFileSync(join(folder, 'file'), '');
    await expect(mergeExperiment(stored, join(folder, 'file'))).rejects.toThrow(StoreError);
    await expect(mergeExperiment(stored, join(folder, 'out'), { formats: ['cvs' as Format] })).rejects.toThrow(
      UnknownNameError,
    );
    await expect(mergeExperiment(stored, join(folder, 'out'), { format: 'csv' } as never)).rejects.toThrow('"formats"');
  });

  test('may be done again, to the same bytes', async () => {
    const folder = newFolder();
    const stored = await runInto(folder);
    const files = await mergeExperiment(stored, join(folder, 'out'));
    const bytes = files.map((name) => readFileSync(join(folder, 'out', name)));
    await mergeExperiment(stored, join(folder, 'out'));
    for (const [at, name] of files.entries())
      expect(readFileSync(join(folder, 'out', name)).equals(bytes[at])).toBe(true);
  });
});
