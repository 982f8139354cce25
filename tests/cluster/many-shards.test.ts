import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  createPlan,
  type ExperimentInput,
  experimentStatus,
  parseExperiment,
  runExperiment,
} from '../../src/experiment/index.js';
import { folderClaims, folderStore, mergeExperiment, openFolder } from '../../src/experiment/node/index.js';
import { TINY } from '../support/small-experiment.js';

/** A folder where forcing to the disk costs nothing, if there is one: what is asked here is what the work costs. */
function newFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'metagovernor-many-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 60_000);
  return folder;
}

/** CPU seconds of planning, of two workers, of the status and of merging, and whether all rows are there. */
async function costOf(shards: number): Promise<number> {
  const folder = newFolder();
  const input: ExperimentInput = {
    scenarios: [
      { scenario: { ...TINY, ticks: 1, problems: { count: 1, decisions: 2, interdependence: 0 } }, label: 'tiny' },
    ],
    strategies: ['handsOff'],
    replicates: shards,
    metrics: ['interaction'],
    seed: 'many',
  };
  const before = process.cpuUsage();
  const work = (index: number) => {
    const claims = folderClaims(folder, { part: { index, of: 2 } });
    return runExperiment(input, { store: folderStore(folder, { seals: 'whenRead' }), claims, shardRuns: 1 }).finally(
      claims.close,
    );
  };
  // The second finds the folder planned.
  await folderStore(folder).open(createPlan(parseExperiment(input).experiment), 1);
  const ends = await Promise.all([work(0), work(1)]);
  expect(ends.map(({ done }) => done)).toEqual([shards, shards]);
  const stored = openFolder(folder);
  expect(await experimentStatus(stored)).toMatchObject({ shards, missing: [], runs: shards });
  await mergeExperiment(stored, join(folder, 'tables'), { formats: ['csv'] });
  const { user, system } = process.cpuUsage(before);
  const rows = readFileSync(join(folder, 'tables', 'runs.csv'), 'utf8')
    .trim()
    .split('\r\n');
  expect(rows).toHaveLength(1 + shards);
  expect(rows[shards].startsWith(`tiny,0,handsOff,${shards - 1},`)).toBe(true);
  return (user + system) / 1e6;
}

test('ten thousand shards are planned, run by two workers, told of and merged at a cost that grows with their number', async () => {
  await costOf(100);
  const [few, many] = [await costOf(1000), await costOf(10_000)];
  // Ten times as many: a cost that grew with their square would be a hundred times as large.
  expect(many / few).toBeLessThan(25);
}, 900_000);
