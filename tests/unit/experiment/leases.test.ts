import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createPlan,
  type ExperimentInput,
  parseExperiment,
  runExperiment,
  type Shard,
} from '../../../src/experiment/index.js';
import { folderClaims, folderStore, readHolders } from '../../../src/experiment/node/index.js';
import { LEASES, type LeaseOptions, openLeases } from '../../../src/experiment/node/leases.js';
import { TINY } from '../../support/small-experiment.js';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-leases-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The leases of a machine whose clock stands somewhere of its own. */
function machine(folder: string, host: string, options: Partial<LeaseOptions> = {}) {
  const leases = openLeases(folder, { seconds: 60, host, pid: 7, ...options });
  onTestFinished(leases.close);
  return leases;
}

describe('leases', () => {
  test('a shard is taken by one, and by another once it was given back', () => {
    const folder = newFolder();
    const [one, other] = [machine(folder, 'one'), machine(folder, 'other')];
    expect([one.take('a'), other.take('a'), one.take('a'), other.take('b')]).toEqual([true, false, false, true]);
    expect([...other.taken()].sort()).toEqual(['a', 'b']);
    expect([...readHolders(folder)].map(([key, holder]) => [key, holder?.host]).sort()).toEqual([
      ['a', 'one'],
      ['b', 'other'],
    ]);
    one.release('a');
    expect(other.take('a')).toBe(true);
    other.close();
    one.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(one.take('c')).toBe(true);
  });

  test('one without a sign of life for its time, by the clock of whoever looks, is taken over by one of those who see it', () => {
    const folder = newFolder();
    const dead = openLeases(folder, { seconds: 60, host: 'dead', pid: 7 });
    dead.take('a');
    // Stops the signs of life; the file stays, as that of a machine without power.
    const file = join(folder, LEASES, 'a.0');
    const text = readFileSync(file);
    dead.close();
    machine(folder, 'keeps the folder').take('z');
    writeFileSync(file, text);
    // What the disk says of times means nothing.
    utimesSync(file, 1, 1);
    let [here, there] = [1e9, -5];
    const one = machine(folder, 'one', { now: () => here });
    const other = machine(folder, 'other', { now: () => there });
    for (const leases of [one, other]) expect(leases.watch(0)).toEqual({ abandoned: [], unsure: 2 });
    here += 59;
    there += 59;
    for (const leases of [one, other]) expect(leases.watch(0).abandoned).toEqual([]);
    here += 1;
    there += 1;
    for (const leases of [one, other]) expect(leases.watch(0).abandoned).toContain('a');
    expect([one.takeOver('a'), other.takeOver('a')].sort()).toEqual([false, true]);
    expect(readHolders(folder).get('a')?.host).not.toBe('dead');
    one.release('a');
    other.release('a');
    expect([...one.taken()]).toEqual(['z']);
  });

  test('one that is renewed stays, however far its clock is off', async () => {
    const folder = newFolder();
    const far = machine(folder, 'far', { seconds: 0.2 });
    far.take('a');
    let now = 0;
    const one = machine(folder, 'one', { seconds: 60, now: () => now });
    expect(one.watch(0)).toEqual({ abandoned: [], unsure: 1 });
    const before = readFileSync(join(folder, LEASES, 'a.0'), 'utf8');
    await expect.poll(() => readFileSync(join(folder, LEASES, 'a.0'), 'utf8')).not.toBe(before);
    now = 1000;
    expect(one.watch(0)).toEqual({ abandoned: [], unsure: 0 });
    expect(far.take('a')).toBe(false);
  });

  test('of a process of this machine that is no more it is taken over at once, and of one that lives it is not', () => {
    const folder = newFolder();
    // No process has this number: it is above what systems give.
    const dead = openLeases(folder, { seconds: 60, host: 'here', pid: 2 ** 30 });
    const alive = openLeases(folder, { seconds: 60, host: 'here', pid: process.pid });
    onTestFinished(() => [dead, alive].forEach((leases) => leases.close()));
    dead.take('a');
    alive.take('b');
    const one = openLeases(folder, { seconds: 60, host: 'here', pid: process.ppid });
    onTestFinished(one.close);
    expect(one.watch(0)).toEqual({ abandoned: ['a'], unsure: 1 });
    expect(one.takeOver('a')).toBe(true);
  });

  test('a thousand others are not all watched, and those that are differ', () => {
    const folder = newFolder();
    const others = machine(folder, 'others');
    for (let index = 0; index < 200; index++) others.take(`k${String(index).padStart(3, '0')}`);
    const one = machine(folder, 'one');
    expect(one.watch(0).unsure).toBe(32);
    expect(one.watch(0.5).unsure).toBe(32);
  });
});

const EXPERIMENT: ExperimentInput = {
  scenarios: [{ scenario: TINY, label: 'tiny' }],
  strategies: ['handsOff'],
  replicates: 12,
  metrics: ['interaction'],
  seed: 'leases',
};

const shards: Shard[] = Array.from({ length: 12 }, (_, index) => ({ index, key: `k${index}`, blocks: [] }));

async function openedFolder(): Promise<string> {
  const folder = newFolder();
  await folderStore(folder).open(createPlan(parseExperiment(EXPERIMENT).experiment), 1);
  return folder;
}

function claims(...args: Parameters<typeof folderClaims>) {
  const mine = folderClaims(...args);
  onTestFinished(mine.close);
  return mine;
}

describe('claims on a folder', () => {
  test('a part comes first, then what is free, and what others hold not at all', async () => {
    const folder = await openedFolder();
    const mine = claims(folder, { part: { index: 1, of: 3 } });
    const other = claims(folder, { part: { index: 2, of: 3 } });
    const first = other.choose(shards)[Symbol.iterator]();
    expect([first.next(), first.next()].map(({ value }) => value?.index)).toEqual([2, 5]);
    expect(Array.from(mine.choose(shards), ({ index }) => index)).toEqual([1, 4, 7, 10, 6, 8, 9, 11, 0, 3]);
    expect(first.next().done).toBe(true);
  });

  test('without how many parts there are, tasks begin far from each other', async () => {
    const folder = await openedFolder();
    const firsts = [0, 1, 2, 3].map((index) => {
      const { value } = claims(folder, { part: { index } }).choose(shards)[Symbol.iterator]().next();
      return value?.index;
    });
    expect(new Set(firsts).size).toBe(4);
  });

  test('what is lost is not chosen again, here or elsewhere, as long as this process lives', async () => {
    const folder = await openedFolder();
    const mine = claims(folder, { waits: false });
    const other = claims(folder, { waits: false, seconds: 0.4 });
    const [lost] = mine.choose(shards.slice(0, 1));
    mine.settle(lost, false);
    const missing = async () => shards.slice(0, 1);
    expect([...mine.choose(await missing())]).toEqual([]);
    expect(await mine.again(missing)).toBe(false);
    expect([...other.choose(await missing())]).toEqual([]);
    mine.close();
    expect(await other.again(missing)).toBe(true);
    expect([...other.choose(await missing())]).toEqual([lost]);
  });

  test('one that does not wait ends once the others have given a sign of life; one that waits takes what they leave', async () => {
    const folder = await openedFolder();
    const busy = claims(folder, { seconds: 0.4 });
    const [held] = busy.choose(shards.slice(0, 1));
    const missing = async () => [held];
    expect(await claims(folder, { waits: false, seconds: 2 }).again(missing)).toBe(false);
    const waiting = claims(folder, { seconds: 2 });
    const again = waiting.again(missing);
    setTimeout(busy.close, 100);
    expect(await again).toBe(true);
    const end = new AbortController();
    const stopped = claims(folder, { enough: end.signal });
    expect([...waiting.choose(await missing())]).toEqual([held]);
    const idle = stopped.again(missing);
    end.abort();
    expect(await idle).toBe(false);
  });

  test('a shard that another has finished meanwhile is not run again', async () => {
    const folder = await openedFolder();
    const store = folderStore(folder);
    const run = await runExperiment(EXPERIMENT, { store });
    const done = [...(await run.store.keys())].map((key, index) => ({ index, key, blocks: [] }));
    expect([...claims(folder).choose(done)]).toEqual([]);
    expect(readHolders(folder).size).toBe(0);
  });

  test.each([
    [{ seconds: 0 }, 'seconds'],
    [{ part: { index: 3, of: 3 } }, 'part.index'],
    [{ part: { index: 0, of: 0 } }, 'part.of'],
    [{ second: 4 }, 'second'],
  ])('%o is refused', (options, name) => {
    expect(() => folderClaims('nowhere', options as object)).toThrow(name);
  });
});

test('workers that come and go at random leave what one process would', async () => {
  const alone = newFolder();
  await runExperiment(EXPERIMENT, { store: folderStore(alone), shardRuns: 1 });
  const folder = await openedFolder();
  const work = (index: number, enough?: AbortSignal) => {
    const mine = claims(folder, { part: { index, of: 3 }, seconds: 1, ...(enough === undefined ? {} : { enough }) });
    return runExperiment(EXPERIMENT, {
      store: folderStore(folder, { seals: 'whenRead' }),
      claims: mine,
      ...(enough === undefined ? {} : { enough }),
    }).finally(mine.close);
  };
  const leaves = new AbortController();
  setTimeout(() => leaves.abort(), 5);
  const ends = await Promise.all([work(0), work(1, leaves.signal), work(2)]);
  expect(ends.filter(({ isComplete }) => isComplete).length).toBeGreaterThanOrEqual(2);
  const bytes = (of: string) =>
    readdirSync(join(of, 'runs')).map((name) => [name, readFileSync(join(of, 'runs', name), 'latin1')]);
  expect(bytes(folder)).toEqual(bytes(alone));
  expect(readdirSync(folder)).not.toContain(LEASES);
});
