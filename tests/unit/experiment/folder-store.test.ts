import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StoreError } from '../../../src/base/index.js';
import {
  type ExperimentRun,
  listShards,
  type RunExperimentOptions,
  readTable,
  runExperiment,
} from '../../../src/experiment/index.js';
import { folderStore, mergeExperiment, openFolder } from '../../../src/experiment/node/index.js';
import { asStoreError, isLeftover, publishFile, publishOnce } from '../../../src/experiment/node/publish-file.js';
import { parseSealed, sealedJson } from '../../../src/experiment/node/sealed-json.js';
import { EVERYTHING, textOf } from '../../support/small-experiment.js';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A manifest as another version writes it. */
function ofAnotherVersion(text: string): string {
  const { value } = parseSealed(Buffer.from(text), 'experiment.json');
  return Buffer.from(sealedJson({ ...value, version: '9.9.9' }, 'experiment.json')).toString();
}

/** All files of a folder with their bytes. */
function filesOf(folder: string): Map<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

function runIn(folder: string, options: RunExperimentOptions = {}): Promise<ExperimentRun> {
  return runExperiment(EVERYTHING, { store: folderStore(folder), shardRuns: 8, ...options });
}

describe('a folder', () => {
  test('holds the experiment and a Parquet file for each shard and table, and nothing half done', async () => {
    const folder = newFolder();
    const run = await runIn(folder);
    const keys: string[] = [];
    for await (const { key } of listShards(run)) keys.push(key);
    expect(keys).toHaveLength(6);
    const tables = ['barriers', 'removals', 'runs', 'series'].flatMap((name) =>
      keys.map((key) => join(name, `${key}.parquet`)),
    );
    expect([...filesOf(folder).keys()]).toEqual(['experiment.json', ...tables].sort());
    expect(await textOf(openFolder(folder))).toBe(await textOf(await runExperiment(EVERYTHING)));
    expect(openFolder(folder).manifest).toEqual(run.manifest);
  });

  test('holds the same bytes whoever runs the shards, in whatever order, however often', async () => {
    const [one, other] = [newFolder(), newFolder()];
    await runIn(one);
    for (const first of [4, 1, 5, 0, 3, 2]) await runIn(other, { shards: [{ first, end: first + 1 }] });
    await runIn(other);
    expect(filesOf(other)).toEqual(filesOf(one));
  });

  test.each(['runs', 'series', 'barriers', 'removals'] as const)(
    'with a damaged shard in %s says which; with it removed, it is written again to the bit',
    async (name) => {
      const folder = newFolder();
      const run = await runIn(folder);
      const before = filesOf(folder);
      const [, key] = [...(await run.store.keys())].sort();
      const file = join(folder, name, `${key}.parquet`);
      const said = new RegExp(
        `Expected ${file} to be as it was written but found .*: remove it and run the experiment`,
      );
      for (const size of [statSync(file).size - 3, 20, 5, 0]) {
        truncateSync(file, size);
        await expect(openFolder(folder).store.keys()).rejects.toThrow(said);
        await expect(runIn(folder)).rejects.toThrow(said);
        await expect(mergeExperiment(openFolder(folder), join(folder, 'tables'))).rejects.toThrow(StoreError);
      }
      rmSync(file);
      expect(existsSync(join(folder, 'tables'))).toBe(false);
      await expect(readTable(openFolder(folder), 'runs')).rejects.toThrow(`shard 1 (${key}) is missing`);
      expect(await runIn(folder)).toMatchObject({ isComplete: true });
      expect(filesOf(folder)).toEqual(before);
    },
  );

  test('keeps a shard as it is where other numbers are to be written, and says so', async () => {
    const folder = newFolder();
    const run = await runIn(folder);
    const [key] = [...(await run.store.keys())].sort();
    const before = filesOf(folder);
    const results = {
      runs: await run.store.read(key, 'runs'),
      series: await run.store.read(key, 'series'),
      barriers: await run.store.read(key, 'barriers'),
      removals: await run.store.read(key, 'removals'),
      failed: [],
    };
    await run.store.write(key, results);
    await expect(run.store.write(key, { ...results, runs: results.series })).rejects.toThrow(/same content each time/);
    expect(filesOf(folder)).toEqual(before);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, 100), /experiment\.json to be JSON as this library writes it/],
    ['empty', () => '', /experiment\.json to be JSON.*found 0 bytes/],
    ['of something else', () => '{"id": "x"}', /experiment\.json to hold "version"/],
    ['of another version', ofAnotherVersion, /9\.9\.9/],
  ])('whose manifest is %s is refused, and stays as it is', async (_, change, said) => {
    const folder = newFolder();
    await runIn(folder, { shards: [{ first: 0, end: 1 }] });
    const file = join(folder, 'experiment.json');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const before = filesOf(folder);
    const running = runIn(folder);
    await expect(running).rejects.toThrow(StoreError);
    await expect(running).rejects.toThrow(said);
    expect(filesOf(folder)).toEqual(before);
  });

  test('that is none, or is a file, or cannot be made, is told in one line', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => openFolder(folder)).toThrow(`Expected ${folder} to be the folder of an experiment but found no`);
    expect(() => openFolder(join(folder, 'none'))).toThrow(StoreError);
    expect(() => openFolder(join(folder, 'file'))).toThrow(/a file where a folder should be \(ENOTDIR\)/);
    await expect(runIn(join(folder, 'file'))).rejects.toThrow(StoreError);
    // Nothing can be made there, whoever one is.
    await expect(runIn('/proc/metagovernor')).rejects.toThrow(/\/proc\/metagovernor\S* to be made but found/);
  });
});

describe('what a process left half written', () => {
  // No process has this number: it is above the most that Linux allows.
  const DEAD = 2 ** 22 + 1;
  const left = (host: string, id: number) => `.writing-${id}-7@${host}@000000-0123.parquet`;

  test('is removed by the next, unless it is still being written', async () => {
    const folder = newFolder();
    await runIn(folder, { shards: [{ first: 0, end: 1 }] });
    const gone = [left(hostname(), DEAD), left(hostname(), process.pid)];
    // The first process of the machine lives on; of other machines nothing is known.
    const kept = [left(hostname(), 1), left('elsewhere', DEAD), left(`${hostname()}-2`, DEAD)];
    for (const name of [...gone, ...kept]) {
      for (const place of ['', 'runs', 'series', 'failed']) writeFileSync(join(folder, place, name), 'half');
    }
    const run = await runIn(folder);
    expect(run).toMatchObject({ isComplete: true, done: 6 });
    for (const place of ['', 'runs', 'series', 'failed']) {
      const names = readdirSync(join(folder, place)).filter((name) => name.startsWith('.writing-'));
      expect(names.sort()).toEqual([...kept].sort());
    }
  });

  test('is nothing that this process is writing', async () => {
    const folder = newFolder();
    await publishFile(join(folder, 'file'), (sink) => {
      const [name] = readdirSync(folder);
      expect(name).toMatch(/^\.writing-/);
      expect(isLeftover(join(folder, name))).toBe(false);
      sink(new Uint8Array([1, 2]));
    });
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('a file', () => {
  test('is published whole or not at all, and what was there before stays', async () => {
    const folder = newFolder();
    const file = join(folder, 'file');
    await publishFile(file, (sink) => sink(new Uint8Array([1, 2, 3])));
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const writing = publishFile(file, (sink) => {
      sink(new Uint8Array([4]));
      throw full;
    });
    await expect(writing).rejects.toThrow(
      `Expected ${file} to be written but found a full disk (ENOSPC); what is stored so far is whole`,
    );
    await expect(publishFile(file, () => Promise.reject(new RangeError('mine')))).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual(['file']);
    expect([...readFileSync(file)]).toEqual([1, 2, 3]);
  });

  test('of determined content is written once', async () => {
    const file = join(newFolder(), 'file');
    const different = () => new Error('different');
    await publishOnce(file, new Uint8Array([1]), different);
    const { ino } = statSync(file);
    await publishOnce(file, new Uint8Array([1]), different);
    expect(statSync(file).ino).toBe(ino);
    await expect(publishOnce(file, new Uint8Array([1, 1]), different)).rejects.toThrow('different');
    expect([...readFileSync(file)]).toEqual([1]);
  });

  test('in no folder is an error of the store; what the system does not say stays as it is', async () => {
    await expect(publishFile(join(newFolder(), 'none', 'file'), () => {})).rejects.toThrow(/no such folder \(ENOENT\)/);
    const mine = new TypeError('mine');
    expect(asStoreError(mine, 'x', 'to be')).toBe(mine);
    expect(asStoreError(Object.assign(new Error('x'), { code: 'EIO' }), 'x', 'to be read')).toMatchObject({
      message: 'Expected x to be read but found EIO; what is stored so far is whole',
      details: { path: 'x', code: 'EIO' },
    });
  });
});
