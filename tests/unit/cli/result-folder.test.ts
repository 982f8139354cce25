import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ParameterError, StoreError } from '../../../src/base/index.js';
import { type ResultKind, resultFolder } from '../../../src/cli/result-folder.js';

const KIND: ResultKind = { record: 'run.json', names: ['processes.csv', 'events.csv'] };
const RECORD = { version: '0', seed: 1 };
const FILES = [
  { name: 'processes.csv', text: 'p' },
  { name: 'events.csv', text: 'e' },
];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-result-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function folderWithResult(): Promise<string> {
  const folder = join(newFolder(), 'deep/out');
  const written = await resultFolder('--out', folder, KIND).write(RECORD, FILES);
  expect(written).toEqual({
    names: ['run.json', 'processes.csv', 'events.csv'],
    folder,
    isReplaced: false,
  });
  return folder;
}

test('a result replaces an earlier one as a whole and says so; other files stay', async () => {
  const folder = await folderWithResult();
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const written = await resultFolder('--out', folder, KIND).write({ ...RECORD, seed: 2 }, FILES.slice(0, 1));
  expect(written).toMatchObject({ isReplaced: true, folder });
  expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'processes.csv', 'run.json']);
  const { seed, files } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  expect(seed).toBe(2);
  expect(Object.keys(files)).toEqual(['processes.csv']);
});

// What stands in the folder before, by name; and what the message has to name.
const FOREIGN: readonly (readonly [string, (folder: string) => void, string])[] = [
  ['a file of the same name', (folder) => writeFileSync(join(folder, 'events.csv'), 'mine'), 'events.csv'],
  [
    'a file of ours that was changed',
    (folder) => writeFileSync(join(folder, 'processes.csv'), 'p, edited'),
    'processes.csv',
  ],
  ['a record that is not ours', (folder) => writeFileSync(join(folder, 'run.json'), '{"version": "1"}'), 'run.json'],
  [
    'a record that claims other files',
    (folder) => writeFileSync(join(folder, 'run.json'), '{"version": "1", "files": {"../x": "y"}}'),
    'run.json',
  ],
  ['a folder of the same name', (folder) => mkdirSync(join(folder, 'events.csv')), 'events.csv is not a file'],
  ['a link', (folder) => symlinkSync('elsewhere', join(folder, 'events.csv')), 'a symbolic link'],
  ['a result of another command', (folder) => writeFileSync(join(folder, 'summary.json'), '{}'), 'summary.json'],
  ['an experiment', (folder) => writeFileSync(join(folder, 'experiment.json'), '{}'), 'experiment.json'],
];

test.each(FOREIGN)('%s is refused before the work, and after it too', async (_, put, named) => {
  const folder = await folderWithResult();
  const ready = resultFolder('--out', folder, KIND);
  for (const name of ['events.csv']) rmSync(join(folder, name));
  put(folder);
  const before = readdirSync(folder).sort();
  expect(() => resultFolder('--out', folder, KIND)).toThrow(ParameterError);
  expect(() => resultFolder('--out', folder, KIND)).toThrow(named);
  await expect(ready.write(RECORD, FILES)).rejects.toThrow(StoreError);
  expect(readdirSync(folder).sort()).toEqual(before);
});

test('a folder that cannot be written into is found out, whatever the reason, and nothing is left', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  symlinkSync('nowhere', join(folder, 'link'));
  symlinkSync('circle', join(folder, 'circle'));
  const before = readdirSync(folder);
  for (const path of ['file', 'file/x', 'link', 'link/x', 'circle/x', 'n'.repeat(256), `new/${'n'.repeat(256)}/x`]) {
    expect(() => resultFolder('--out', join(folder, path), KIND), path).toThrow(ParameterError);
  }
  expect(() => resultFolder('--out', '', KIND)).toThrow('an empty name');
  resultFolder('--out', join(folder, 'new/deep'), KIND);
  expect(readdirSync(folder)).toEqual(before);
});

test('an empty file is no loss, and an own link to a folder is followed', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real/run.json'), '');
  symlinkSync('real', join(folder, 'link'));
  await resultFolder('--out', join(folder, 'link'), KIND).write(RECORD, FILES);
  expect(readdirSync(join(folder, 'real')).sort()).toEqual(['events.csv', 'processes.csv', 'run.json']);
});
