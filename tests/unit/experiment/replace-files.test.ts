import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ParameterError, StoreError } from '../../../src/base/index.js';
import { replaceFiles } from '../../../src/experiment/node/index.js';
import { mountSmallDisk } from '../../support/small-disk.js';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-replace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function textsIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

const OLD = { 'a.csv': 'old a', 'b.csv': 'old b', 'mine.txt': 'not of any result', 'record.json': 'old record' };
const NEW = [
  { name: 'a.csv', text: 'new a' },
  { name: 'c.csv', text: 'new c' },
  { name: 'record.json', text: 'new record' },
];

function folderOfOld(): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(OLD)) writeFileSync(join(folder, name), text);
  return folder;
}

test('files take the place of others together, what is to go goes, and the rest stays', async () => {
  const folder = folderOfOld();
  await replaceFiles(folder, NEW, ['b.csv', 'never-there.csv']);
  expect(textsIn(folder)).toEqual({
    'a.csv': 'new a',
    'c.csv': 'new c',
    'mine.txt': 'not of any result',
    'record.json': 'new record',
  });
});

test('where one file cannot take its place, all is as it was', async () => {
  const folder = folderOfOld();
  mkdirSync(join(folder, 'c.csv'));
  await expect(replaceFiles(folder, NEW, ['b.csv'])).rejects.toThrow(StoreError);
  rmdirSync(join(folder, 'c.csv'));
  expect(textsIn(folder)).toEqual(OLD);
});

test('what a process put aside that was killed stays until other files are in its place', async () => {
  const folder = folderOfOld();
  const { pid } = spawnSync(process.execPath, ['--version']);
  const [half, aside] = [1, 2].map((count) => join(folder, `.writing-${pid}-${count}@${hostname()}@a.csv.part`));
  mkdirSync(half);
  mkdirSync(join(aside, 'before'), { recursive: true });
  mkdirSync(join(folder, 'c.csv'));
  await expect(replaceFiles(folder, NEW)).rejects.toThrow(`${folder}/c.csv to be written`);
  expect([half, aside].map((path) => existsSync(path))).toEqual([false, true]);
  rmdirSync(join(folder, 'c.csv'));
  await replaceFiles(folder, NEW);
  expect(existsSync(aside)).toBe(false);
});

test.each(['../x', '/x', 'a/b', '..', '.', '', 'a\0b'])('no file is written by the name %j', async (name) => {
  const folder = folderOfOld();
  await expect(replaceFiles(folder, [{ name, text: 'x' }])).rejects.toThrow(ParameterError);
  await expect(replaceFiles(folder, NEW, [name])).rejects.toThrow(ParameterError);
  expect(textsIn(folder)).toEqual(OLD);
});

test('a link is replaced and what it leads to stays', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'precious'), 'precious');
  symlinkSync(join(folder, 'precious'), join(folder, 'out/a.csv'));
  await replaceFiles(join(folder, 'out'), NEW);
  expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious');
  expect(readFileSync(join(folder, 'out/a.csv'), 'utf8')).toBe('new a');
});

test('a long name can be written', async () => {
  const folder = newFolder();
  const name = `${'n'.repeat(251)}.csv`;
  await replaceFiles(folder, [{ name, text: 'x' }]);
  await replaceFiles(folder, [{ name, text: 'y' }]);
  expect(textsIn(folder)).toEqual({ [name]: 'y' });
});

test('a full disk leaves what was there, and no folder that was not', async ({ skip }) => {
  const folder = newFolder();
  if (!mountSmallDisk(folder, 64)) return skip('no small disk can be mounted here');
  mkdirSync(join(folder, 'out'));
  await replaceFiles(join(folder, 'out'), [{ name: 'a.csv', text: 'a'.repeat(30_000) }]);
  const before = textsIn(join(folder, 'out'));
  const large = [
    { name: 'a.csv', text: 'b'.repeat(1000) },
    { name: 'b.csv', text: 'c'.repeat(50_000) },
  ];
  await expect(replaceFiles(join(folder, 'out'), large)).rejects.toThrow(StoreError);
  await expect(replaceFiles(join(folder, 'other'), large)).rejects.toThrow(/a full disk \(ENOSPC\)/);
  expect(textsIn(join(folder, 'out'))).toEqual(before);
  expect(readdirSync(folder)).toEqual(['out']);
});
