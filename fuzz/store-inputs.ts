import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { MetagovernorError } from '../src/base/index.js';
import { decodeParquet, experimentStatus, readTable, runExperiment, TABLES } from '../src/experiment/index.js';
import { folderStore, openFolder } from '../src/experiment/node/index.js';
import { formatTableCsv } from '../src/numeric/index.js';
import type { Dice } from './dice.js';
import type { Reader } from './input.js';
import { scratchPath } from './scratch-folder.js';
import { checkError } from './sound.js';

let whole: Promise<string> | undefined;

/** A folder with a small experiment that is done, run once. */
function wholeFolder(): Promise<string> {
  whole ??= (async () => {
    const folder = scratchPath('whole');
    await runExperiment(
      {
        scenarios: [
          {
            label: 'tiny',
            scenario: {
              ticks: 5,
              network: { kind: 'generated', actors: 8, meanDegree: 3 },
              problems: { count: 2, decisions: 6 },
            },
          },
        ],
        strategies: ['handsOff', 'convener'],
        replicates: 3,
        metrics: ['rate', 'meanTrust', 'digest'],
        series: { every: 2, measures: ['trust'] },
        seed: 'fuzz',
      },
      { store: folderStore(folder), shardRuns: 3 },
    );
    return folder;
  })();
  return whole;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Damage a file, as disks and people do. */
function damage(dice: Dice, path: string): void {
  const bytes = readFileSync(path);
  const at = dice.below(bytes.length);
  switch (dice.below(5)) {
    case 0:
      truncateSync(path, at);
      return;
    case 1:
      rmSync(path);
      return;
    case 2:
      bytes.fill(0, at, Math.min(bytes.length, at + 1 + dice.below(64)));
      break;
    case 3:
      bytes.copy(bytes, at, dice.below(bytes.length), bytes.length);
      break;
    default:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
  }
  writeFileSync(path, bytes);
}

async function soundly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof MetagovernorError)) throw error;
    checkError(error);
  }
}

/** All tables of a folder as text. Throws where the folder is not whole. */
async function tablesIn(folder: string): Promise<string> {
  const stored = openFolder(folder);
  await experimentStatus(stored);
  const texts: string[] = [];
  for (const name of TABLES) texts.push(formatTableCsv(await readTable(stored, name)));
  return texts.join('\n');
}

/** Folders of experiments and single tables, damaged: that is found, or does not matter. */
export const STORE_READERS: readonly Reader[] = [
  {
    name: 'damaged folder',
    share: 1,
    async draw(dice) {
      const folder = scratchPath('damaged');
      rmSync(folder, { recursive: true, force: true });
      cpSync(await wholeFolder(), folder, { recursive: true });
      const file = dice.pick(filesIn(folder));
      if (statSync(join(folder, file)).size > 0) damage(dice, join(folder, file));
      return {
        texts: [file],
        async run() {
          await soundly(async () => {
            const read = await tablesIn(folder);
            if (read !== (await tablesIn(await wholeFolder()))) throw new Error('damage was taken for numbers');
          });
        },
      };
    },
  },
  {
    name: 'damaged table',
    share: 2,
    async draw(dice) {
      const folder = await wholeFolder();
      const tables = filesIn(folder).filter((file) => file.endsWith('.parquet'));
      const bytes = readFileSync(join(folder, dice.pick(tables)));
      for (let count = 1 + dice.below(3); count > 0; count--) bytes[dice.below(bytes.length)] = dice.below(256);
      const cut = dice.chance(0.2) ? bytes.subarray(0, dice.below(bytes.length)) : bytes;
      return { texts: [cut.toString('base64')], run: () => soundly(() => decodeParquet(cut)) };
    },
  },
];
