import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import { replaceTogether } from '../../../src/experiment/node/replace-together.js';
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
    expect(files).toEqual(['runs.csv', 'series.csv', 'barriers.csv', 'removals.csv', 'columns.csv']);
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
      ['barriers.parquet', 'columns.csv', 'removals.parquet', 'runs.parquet', 'series.parquet'].sort(),
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
      removals: ['gained', 'processes'],
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
    expect(files).toHaveLength(8);
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
    await store.write(key, { runs, series: table({}), barriers: table({}), removals: table({}), failed: [] });
  }
  return { manifest, store };
}

/** The files of a folder with their bytes, hidden ones too. */
function bytesIn(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

describe('a merge', () => {
  test('takes the place of an earlier one as a whole, in whatever formats that is', async () => {
    const [folder, out] = [newFolder(), join(newFolder(), 'out')];
    await mergeExperiment(await runInto(folder), out);
    writeFileSync(join(out, 'notes.txt'), 'mine');
    const { series: _series, ...bare } = EVERYTHING;
    const files = await mergeExperiment(await runInto(newFolder(), { ...bare, seed: 'other' }), out, {
      formats: ['csv'],
    });
    expect(files).toEqual(['runs.csv', 'barriers.csv', 'removals.csv', 'columns.csv']);
    expect(readdirSync(out).sort()).toEqual([...files, 'notes.txt'].sort());
  });

  test.each([1, 3, 8])('whose disk is full at read %i leaves the earlier one as it is', async (times) => {
    const out = join(newFolder(), 'out');
    const stored = await runInto(newFolder());
    await mergeExperiment(stored, out);
    const before = bytesIn(out);
    const other = await runInto(newFolder(), { ...EVERYTHING, seed: 'other' });
    let reads = 0;
    const read: StoredExperiment['store']['read'] = (...given) => {
      reads += 1;
      if (reads > times) throw Object.assign(new Error('write'), { code: 'ENOSPC' });
      return other.store.read(...given);
    };
    const merging = mergeExperiment({ ...other, store: { ...other.store, read } }, out);
    await expect(merging).rejects.toThrow(StoreError);
    await expect(merging).rejects.toThrow(
      /^Expected (?!\S*\.writing-)\S+\/out\S* to be written (into )?but found a full disk \(ENOSPC\)/,
    );
    expect(bytesIn(out)).toEqual(before);
  });

  test('takes nothing away that no merge wrote, and writes nothing among shards', async () => {
    const [folder, out] = [newFolder(), newFolder()];
    const stored = await runInto(folder);
    writeFileSync(join(out, 'series.csv'), 'of a comparison');
    await expect(mergeExperiment(stored, out, { formats: ['parquet'] })).rejects.toThrow(
      `Expected ${out} to be a place for tables but found series.csv there without the columns.csv that stands beside ours`,
    );
    expect([...bytesIn(out)]).toEqual([['series.csv', 'of a comparison']]);
    const before = readdirSync(folder, { recursive: true });
    await expect(mergeExperiment(stored, join(folder, 'runs'))).rejects.toThrow(
      /the shards of an experiment are there/,
    );
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test('that cannot be exchanged for the earlier one puts it back', async () => {
    const out = newFolder();
    const names = ['first', 'second', 'nowhere/third'];
    const write = (text: string, written: readonly string[]) => async (staging: string) => {
      mkdirSync(join(staging, 'nowhere'));
      for (const name of written) writeFileSync(join(staging, name), text);
      return [...written];
    };
    await replaceTogether(out, names, write('old', ['first', 'second']));
    await expect(replaceTogether(out, names, write('new', names))).rejects.toThrow(StoreError);
    expect([...bytesIn(out)].sort()).toEqual([
      ['first', 'old'],
      ['second', 'old'],
    ]);
    await replaceTogether(out, names, write('new', ['first']));
    expect([...bytesIn(out)]).toEqual([['first', 'new']]);
  });

  test('of an experiment that is not complete is an error, unless part of it is asked for', async () => {
    const folder = newFolder();
    const store = folderStore(folder);
    const part = await runExperiment(EVERYTHING, { store, shardRuns: 8, shards: [{ first: 1, end: 3 }] });
    const out = join(folder, 'out');
    await expect(mergeExperiment(part, out)).rejects.toThrow(/shard 0 \(\S+\) is missing/);
    expect(existsSync(out)).toBe(false);
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
