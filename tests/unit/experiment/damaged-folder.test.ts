import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { StoreError } from '../../../src/base/index.js';
import { type ExperimentInput, experimentStatus, runExperiment } from '../../../src/experiment/index.js';
import { folderStore, isOfExperiment, mergeExperiment, openFolder } from '../../../src/experiment/node/index.js';
import type { Strategy } from '../../../src/metagovernance/index.js';
import { nextInteger, runKey, seedSequence } from '../../../src/numeric/index.js';
import { reportExperiment } from '../../../src/report/index.js';
import { EVERYTHING, textOf } from '../../support/small-experiment.js';

/** Throws in about half of the replicates. */
const FRAGILE: Strategy = {
  name: 'fragile',
  about: 'Breaks at times.',
  options: {},
  create:
    () =>
    ({ tick }, { draw }) => {
      if (tick === 1 && draw(1) < 0.5) throw new Error('broke');
      return [];
    },
};

/** All kinds of files that a folder can have, the record of runs that failed among them. */
const INPUT: ExperimentInput = { ...EVERYTHING, strategies: ['handsOff', FRAGILE] };

const ROOT = mkdtempSync(join(tmpdir(), 'metagovernor-damaged-'));
const WHOLE = join(ROOT, 'whole');
const runIn = (folder: string, input = INPUT) => runExperiment(input, { store: folderStore(folder), shardRuns: 8 });

let names: string[];
beforeAll(async () => {
  await runIn(WHOLE);
  names = (readdirSync(WHOLE, { recursive: true }) as string[]).filter((name) => /\.(json|parquet)$/.test(name)).sort();
});
afterAll(() => rmSync(ROOT, { recursive: true }));

/** A copy of the whole folder, or of another. */
function copyOf(folder = WHOLE): string {
  const copy = mkdtempSync(join(ROOT, 'copy-'));
  cpSync(folder, copy, { recursive: true });
  onTestFinished(() => rmSync(copy, { recursive: true }));
  return copy;
}

const COMMANDS: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  status: async (folder) => experimentStatus(openFolder(folder)),
  run: (folder) => runIn(folder),
  merge: async (folder) => mergeExperiment(openFolder(folder), join(folder, 'tables')),
  report: async (folder) => reportExperiment(openFolder(folder)),
};

/** What a command says of a folder: that it cannot be read, or nothing. */
async function saidBy(command: string, folder: string): Promise<string> {
  try {
    await COMMANDS[command](folder);
    return '';
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    throw error;
  }
}

/** A pattern for what must be said of a damaged file. */
function naming(folder: string, damaged: string): RegExp {
  const file = join(folder, damaged).replaceAll('.', '\\.');
  return new RegExp(`^Expected ${file} to .* but found .*: (remove|put a copy)`);
}

describe('a folder', () => {
  test('has a manifest, three tables and failures', () => {
    for (const kind of ['experiment.json', 'runs/', 'series/', 'barriers/', 'removals/', 'failed/']) {
      expect(names.filter((name) => name.startsWith(kind)).length, kind).toBeGreaterThan(kind.endsWith('/') ? 2 : 0);
    }
  });

  test('in which any bit of any file is flipped is never read: 1,000 flips, each named', async () => {
    const folder = copyOf();
    const draws = new Int32Array(4);
    seedSequence(draws, runKey('flip'), 0, 0, 0);
    const accepted: string[] = [];
    for (let flip = 0; flip < 1000; flip++) {
      const name = names[nextInteger(draws, names.length)];
      const bytes = readFileSync(join(WHOLE, name));
      const [at, bit] = [nextInteger(draws, bytes.length), nextInteger(draws, 8)];
      bytes[at] ^= 1 << bit;
      writeFileSync(join(folder, name), bytes);
      // The status looks at all; what the others do with it is asked now and then, for they take longer.
      for (const command of flip % 20 === 0 ? Object.keys(COMMANDS) : ['status']) {
        const said = await saidBy(command, folder);
        if (!naming(folder, name).test(said)) accepted.push(`${command}: bit ${bit} of byte ${at} of ${name}: ${said}`);
      }
      copyFileSync(join(WHOLE, name), join(folder, name));
    }
    expect(accepted).toEqual([]);
    expect(await textOf(openFolder(folder))).toBe(await textOf(openFolder(WHOLE)));
  }, 120_000);

  test.each(['status', 'run', 'merge', 'report'])(
    'with any file cut, emptied, zeroed or longer is named by %s',
    async (command) => {
      const folder = copyOf();
      const ways: readonly ((bytes: Buffer) => Uint8Array)[] = [
        (bytes) => bytes.subarray(0, bytes.length - 1),
        (bytes) => bytes.subarray(0, bytes.length >> 1),
        () => new Uint8Array(0),
        (bytes) => Buffer.alloc(bytes.length),
        (bytes) => Buffer.concat([bytes.subarray(0, 64), Buffer.alloc(64), bytes.subarray(128)]),
        (bytes) => Buffer.concat([bytes, Buffer.from(' ')]),
        (bytes) => Buffer.concat([bytes, bytes]),
      ];
      for (const name of [names[0], names.at(-1) as string, ...names.filter((_, at) => at % 5 === 0)]) {
        for (const way of ways) {
          writeFileSync(join(folder, name), way(readFileSync(join(WHOLE, name))));
          expect(await saidBy(command, folder)).toMatch(naming(folder, name));
        }
        copyFileSync(join(WHOLE, name), join(folder, name));
      }
    },
  );

  test("with files of shards that stand in each other's place names both, whatever their kind", async () => {
    for (const kind of ['runs', 'series', 'barriers', 'removals', 'failed']) {
      const folder = copyOf();
      const [one, other] = names.filter((name) => name.startsWith(`${kind}/`));
      renameSync(join(folder, one), join(folder, 'aside'));
      renameSync(join(folder, other), join(folder, one));
      renameSync(join(folder, 'aside'), join(folder, other));
      for (const command of Object.keys(COMMANDS)) {
        const said = await saidBy(command, folder);
        expect(said).toMatch(naming(folder, one));
        expect(said).toContain(`(so too ${join(folder, other)}): remove them and run the experiment again`);
      }
    }
    const folder = copyOf();
    const [runs] = names.filter((name) => name.startsWith('runs/'));
    copyFileSync(join(folder, runs), join(folder, runs.replace('runs/', 'barriers/')));
    expect(await saidBy('status', folder)).toMatch(naming(folder, runs.replace('runs/', 'barriers/')));
  });

  test.each([
    ['another experiment', { ...INPUT, seed: 'another' }, 8],
    ['the same, cut into other shards', INPUT, 12],
  ])('with a shard of %s names it, under its own name and under one of the folder', async (_, input, shardRuns) => {
    const elsewhere = join(ROOT, `elsewhere-${shardRuns}`);
    await runExperiment(input, { store: folderStore(elsewhere), shardRuns });
    const [own] = readdirSync(join(elsewhere, 'runs')).sort();
    const [here] = names.filter((name) => name.startsWith('runs/'));
    for (const place of [join('runs', own), here]) {
      const folder = copyOf();
      copyFileSync(join(elsewhere, 'runs', own), join(folder, place));
      for (const command of Object.keys(COMMANDS)) {
        expect(await saidBy(command, folder)).toMatch(naming(folder, place));
      }
    }
    // Nor is a folder begun in which shards of another lie.
    const folder = copyOf(elsewhere);
    rmSync(join(folder, 'experiment.json'));
    expect(await saidBy('run', folder)).toMatch(naming(folder, join('runs', own)));
    expect(readdirSync(folder)).not.toContain('experiment.json');
  });

  test('is mended as it is told: each file that is removed is written again, to the bit', async () => {
    const folder = copyOf();
    for (const name of names.filter((each) => each !== 'experiment.json')) {
      rmSync(join(folder, name));
      const status = await experimentStatus(openFolder(folder));
      expect(status.missing, name).toHaveLength(1);
      expect(await runIn(folder)).toMatchObject({ isComplete: true, lost: [] });
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(WHOLE, name))), name).toBe(true);
    }
    rmSync(join(folder, 'experiment.json'));
    expect(await runIn(folder)).toMatchObject({ isComplete: true, failed: 0 });
    expect(await textOf(openFolder(folder))).toBe(await textOf(openFolder(WHOLE)));
  });

  test('of 0.1.0, which wrote no seals, is refused and says so', async () => {
    const folder = copyOf();
    const { seal: _seal, ...manifest } = JSON.parse(readFileSync(join(folder, 'experiment.json'), 'utf8'));
    writeFileSync(join(folder, 'experiment.json'), JSON.stringify({ ...manifest, version: '0.1.0' }));
    for (const command of Object.keys(COMMANDS)) {
      expect(await saidBy(command, folder)).toMatch(
        /experiment\.json to be .*no seal in it: .*metagovernor 0\.1\.0 wrote it/,
      );
    }
  });
});

test('what an experiment rests on is known, by whatever way one gets there', () => {
  const folder = copyOf();
  const [runs] = names.filter((name) => name.startsWith('runs/'));
  const link = join(ROOT, 'link');
  symlinkSync(folder, link);
  for (const path of ['experiment.json', runs, 'runs/new.parquet', 'failed/../series/x', 'barriers/report.html']) {
    expect(isOfExperiment(join(folder, path)), path).toBe(true);
    expect(isOfExperiment(join(link, path)), path).toBe(true);
  }
  for (const path of ['report.html', 'tables/runs.csv', 'runs.csv', 'new/experiment.json', 'runs/deeper/x.csv']) {
    expect(isOfExperiment(join(folder, path)), path).toBe(false);
  }
  expect(isOfExperiment(join(ROOT, 'runs', 'x.parquet'))).toBe(false);
});
