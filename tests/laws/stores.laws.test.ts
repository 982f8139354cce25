import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { FormatError, StoreError, UnknownNameError } from '../../src/base/index.js';
import {
  type BlockResults,
  createParquet,
  createPlan,
  decodeParquet,
  type ExperimentInput,
  encodeParquet,
  memoryStore,
  type Plan,
  parseExperiment,
  type Store,
  TABLES,
} from '../../src/experiment/index.js';
import { folderStore } from '../../src/experiment/node/index.js';
import { type Column, concatenateTables, isTexts, type Table, table } from '../../src/numeric/index.js';
import { EVERYTHING } from '../support/small-experiment.js';

const ROOT = mkdtempSync(join(tmpdir(), 'metagovernor-stores-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

let folders = 0;
function newFolder(): string {
  folders += 1;
  return join(ROOT, `${folders}`, 'in', 'folders');
}

const STORES: readonly (readonly [string, () => Store])[] = [
  ['memory', memoryStore],
  ['folder', () => folderStore(newFolder())],
];

function planOf(changes: ExperimentInput = {}): Plan {
  return createPlan(parseExperiment({ ...EVERYTHING, ...changes } as ExperimentInput).experiment);
}

/** A table with what is hard to keep: NaN, both zeros, the ends of the range, quotes, line breaks, letters beyond ASCII. */
const HARD = table({
  scenario: ['', '"quoted", or not', 'two\r\nlines', 'æøå', '日本 😀', ' ', 'null'],
  point: Int32Array.of(0, -1, 2_147_483_647, -2_147_483_648, 5, 6, 7),
  share: Float64Array.of(Number.NaN, -0, 0, 5e-324, Number.MAX_VALUE, Number.NEGATIVE_INFINITY, 0.1 + 0.2),
});
const TEXTS_ALONE = table({ barrier: ['a', 'b', 'a', 'a', 'a', 'a'] });
const NO_ROWS = table({ scenario: [], tick: new Int32Array(0), trust: new Float64Array(0) });
const CONTENT: BlockResults = { runs: HARD, series: NO_ROWS, barriers: TEXTS_ALONE, removals: NO_ROWS, failed: [] };

/** Equal to the bit: names and their order, types, NaN, and the sign of zero. */
function expectSame(found: Table, expected: Table): void {
  expect(Object.keys(found.columns)).toEqual(Object.keys(expected.columns));
  expect(found.rowCount).toBe(expected.rowCount);
  for (const [name, column] of Object.entries(expected.columns)) {
    expect(isTexts(found.columns[name])).toBe(isTexts(column));
    if (!isTexts(column)) expect(found.columns[name].constructor).toBe(column.constructor);
    expect([...found.columns[name]]).toEqual([...column]);
  }
}

const KEY = '000000-0123456789abcdef';
const OTHER = '000001-0123456789abcdef';

describe.each(STORES)('a store: %s', (_, create) => {
  async function opened(plan = planOf()): Promise<Store> {
    const store = create();
    await store.open(plan);
    return store;
  }

  test('gives back what was put in, to the bit', async () => {
    const store = await opened();
    await store.write(KEY, CONTENT);
    for (const name of TABLES) expectSame(await store.read(KEY, name), CONTENT[name]);
  });

  test('knows the shards that are done', async () => {
    const store = await opened();
    expect([...(await store.keys())]).toEqual([]);
    await store.write(OTHER, CONTENT);
    await store.write(KEY, CONTENT);
    expect([...(await store.keys())].sort()).toEqual([KEY, OTHER]);
  });

  test('reads the columns asked for, in that order', async () => {
    const store = await opened();
    await store.write(KEY, CONTENT);
    const found = await store.read(KEY, 'runs', ['share', 'scenario']);
    expectSame(found, table({ share: HARD.columns.share, scenario: HARD.columns.scenario }));
    expectSame(await store.read(KEY, 'series', ['trust']), table({ trust: new Float64Array(0) }));
    await expect(store.read(KEY, 'runs', ['scenari'])).rejects.toThrow(UnknownNameError);
    await expect(store.read(KEY, 'series', ['trst'])).rejects.toThrow('"trust"');
  });

  test('may be written the same again, and nothing else', async () => {
    const store = await opened();
    await store.write(KEY, CONTENT);
    await store.write(KEY, CONTENT);
    const changed: readonly Partial<BlockResults>[] = [
      { runs: table({ ...HARD.columns, share: Float64Array.from(HARD.columns.share as Float64Array).fill(0, 1, 2) }) },
      { runs: table({ ...HARD.columns, point: Int32Array.of(0, -1, 2, 3, 5, 6, 7) }) },
      { barriers: table({ barrier: ['a', 'b', 'a', 'a', 'a', 'b'] }) },
      { runs: table({ scenario: ['one row'], point: Int32Array.of(0), share: Float64Array.of(0) }) },
    ];
    for (const change of changed) {
      const writing = store.write(KEY, { ...CONTENT, ...change });
      await expect(writing).rejects.toThrow(StoreError);
      await expect(writing).rejects.toThrow(`Expected shard ${KEY} to have the same content`);
    }
    for (const name of TABLES) expectSame(await store.read(KEY, name), CONTENT[name]);
  });

  test('has nothing where nothing was written', async () => {
    const store = await opened();
    await store.write(KEY, CONTENT);
    for (const name of TABLES) await expect(store.read(OTHER, name)).rejects.toThrow(StoreError);
  });

  test('has no rows of tables that nobody asked for', async () => {
    const { series: _series, attributed: _attributed, ...bare } = EVERYTHING;
    const store = await opened(createPlan(parseExperiment(bare).experiment));
    await store.write(KEY, { runs: HARD, series: table({}), barriers: table({}), removals: table({}), failed: [] });
    expect((await store.read(KEY, 'series')).rowCount).toBe(0);
    expect((await store.read(KEY, 'barriers', ['share'])).rowCount).toBe(0);
    await expect(store.read(OTHER, 'series')).rejects.toThrow(StoreError);
  });

  test('keeps the manifest it was opened with first', async () => {
    const store = create();
    const first = await store.open(planOf(), 12);
    expect(first).toMatchObject({ id: planOf().id, shardRuns: 12, experiment: { seed: 'everything' } });
    expect(await store.open(planOf())).toEqual(first);
    expect(await store.open(planOf({ title: 'Another title' }), 12)).toEqual(first);
  });

  test('goes on with no other experiment, version or size of shards', async () => {
    const store = create();
    await store.open(planOf(), 12);
    await expect(store.open(planOf({ seed: 'other' }))).rejects.toThrow(
      /to hold experiment [0-9a-f]{16} but found [0-9a-f]{16} \("An experiment"\)/,
    );
    await expect(store.open(planOf(), 13)).rejects.toThrow(/to have shards of 13 runs but found shards of 12/);
    const { experiment } = planOf();
    await expect(store.open(createPlan({ ...experiment, version: '0.0.1' }))).rejects.toThrow(StoreError);
    expect(await store.open(planOf())).toMatchObject({ shardRuns: 12 });
  });

  test('remembers the last failures of a shard, in the order of the shards', async () => {
    const store = await opened();
    const lost = { cell: 1, replicate: 2, message: 'gone' };
    const failed = {
      scenario: 'æ',
      point: 0,
      changes: { 'ties.rate': 0.1 },
      strategy: 's',
      replicate: 1,
      tick: 3,
      seed: 'x',
      error: { name: 'Error', code: '', message: 'two\nlines', stack: '' },
    };
    expect((await store.failures()).size).toBe(0);
    await store.writeUnfinished(OTHER, { failed: [failed], lost: [lost] });
    await store.writeUnfinished(KEY, { failed: [], lost: [lost] });
    expect([...(await store.failures())]).toEqual([
      [KEY, { failed: [], lost: [lost] }],
      [OTHER, { failed: [failed], lost: [lost] }],
    ]);
    expect((await store.keys()).size).toBe(0);
    await store.write(KEY, { ...CONTENT, failed: [failed] });
    await store.write(OTHER, CONTENT);
    expect([...(await store.failures())]).toEqual([[KEY, { failed: [failed], lost: [] }]]);
    expect((await store.keys()).size).toBe(2);
    // Whoever comes later and did not finish it takes nothing away.
    await store.writeUnfinished(KEY, { failed: [], lost: [lost] });
    expect([...(await store.failures())]).toEqual([[KEY, { failed: [failed], lost: [] }]]);
  });
});

const number = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY, 1, 0.5),
  fc.integer({ min: -3, max: 3 }),
);
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'æøå', 'a"b', 'a\r\nb', 'handsOff'));

function columnOf(rowCount: number): fc.Arbitrary<Column> {
  const rows = { minLength: rowCount, maxLength: rowCount };
  return fc.oneof(
    fc.array(number, rows).map((values) => Float64Array.from(values)),
    fc.array(fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }), rows).map((values) => Int32Array.from(values)),
    fc.array(text, rows),
    // Few different values, so that a dictionary pays.
    fc.array(fc.constantFrom(0, -0, 1), rows).map((values) => Float64Array.from(values)),
    fc.array(fc.constantFrom('handsOff', 'æ'), rows),
  );
}

const anyTable: fc.Arbitrary<Table> = fc
  .tuple(fc.nat(80), fc.uniqueArray(fc.stringMatching(/^[a-zæ][\w.æøå -]{0,8}$/), { minLength: 1, maxLength: 5 }))
  .chain(([rowCount, names]) =>
    fc
      .tuple(...names.map(() => columnOf(rowCount)))
      .map((columns) => table(Object.fromEntries(names.map((name, at) => [name, columns[at]])))),
  );

describe('Parquet', () => {
  test('gives back any table, to the bit, and always the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (given) => {
        const bytes = encodeParquet(given);
        expectSame(await decodeParquet(bytes), given);
        expect(Buffer.compare(bytes, encodeParquet(given))).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('written in parts is the parts together', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, fc.integer({ min: 0, max: 4 }), async (given, times) => {
        const pieces: Uint8Array[] = [];
        const file = createParquet(given, (bytes) => pieces.push(bytes.slice()));
        for (let time = 0; time < times; time++) file.add(given);
        file.finish();
        const found = await decodeParquet(Buffer.concat(pieces));
        if (times * given.rowCount > 0) expectSame(found, concatenateTables(Array(times).fill(given)));
        else expect([found.rowCount, Object.keys(found.columns)]).toEqual([0, Object.keys(given.columns)]);
      }),
      { numRuns: 60 },
    );
  });

  test('that is cut short anywhere is an error, never other numbers', async () => {
    const bytes = encodeParquet(HARD);
    for (let length = 0; length < bytes.length; length++) {
      await expect(decodeParquet(bytes.slice(0, length)), `${length} bytes`).rejects.toThrow(FormatError);
    }
  });
});
