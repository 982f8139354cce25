import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../src/base/index.js';
import { checkDeclaration, experimentJsonSchema } from '../../src/experiment/index.js';
import { OPERATIONS, STRATEGIES } from '../../src/metagovernance/index.js';
import { listParameters, parseScenario, scenarioJsonSchema } from '../../src/model/index.js';
import { findScenario, listScenarios } from '../../src/scenarios/index.js';
import { simulate } from '../../src/simulation/index.js';

/** Every part of a value that can be changed, by its path. A Map, a Set or bytes always can. */
function openParts(value: unknown, path: string, seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const isOpen =
    !Object.isFrozen(value) || value instanceof Map || value instanceof Set || ArrayBuffer.isView(value) === true;
  const parts = Reflect.ownKeys(value).flatMap((name) =>
    openParts(Reflect.get(value, name), `${path}.${String(name)}`, seen),
  );
  return isOpen ? [path, ...parts] : parts;
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
/** The source behind each door of the package. */
const doors = Object.values(exports).flatMap((door) =>
  typeof door === 'object' && door !== null && 'import' in door
    ? [String(door.import).replace('./dist/', '../../src/').replace(/\.js$/, '.ts')]
    : [],
);

describe('what the package exports', () => {
  test('has doors to walk through, with tables behind them', async () => {
    expect(doors.length).toBeGreaterThan(14);
    expect(Object.keys(await import('../../src/index.ts'))).toEqual(
      expect.arrayContaining(['OPERATIONS', 'STRATEGIES']),
    );
  });

  test.each(doors)('%s: no table can be changed, however deep', async (door) => {
    const exported = (await import(door)) as Record<string, unknown>;
    expect(Object.entries(exported).flatMap(([name, value]) => openParts(value, name))).toEqual([]);
  });

  test('the walk finds what is open: a part deep inside, a Map, bytes', () => {
    expect(openParts(Object.freeze({ a: Object.freeze([{ b: 1 }]) }), 'table')).toEqual(['table.a.0']);
    expect(openParts(Object.freeze({ a: Object.freeze(new Map()) }), 'table')).toEqual(['table.a']);
    expect(openParts(Object.freeze({ a: new Uint8Array(0) }), 'table')).toEqual(['table.a']);
  });

  test('a table that holds something frozen before is frozen below it, too', () => {
    const table = deepFreeze({ shallow: Object.freeze([{ deep: [1] }]) });
    expect(openParts(table, 'table')).toEqual([]);
  });

  test('changing one throws, and changes no run', () => {
    const { digest } = simulate({}, { strategy: 'convener', seed: 'frozen' });
    const set = (of: object, name: string, value: unknown) => () => {
      (of as Record<string, unknown>)[name] = value;
    };
    expect(set(OPERATIONS.invite.price, 'nodality', 0)).toThrow(TypeError);
    expect(set(STRATEGIES, 'handsOff', STRATEGIES.convener)).toThrow(TypeError);
    expect(set(STRATEGIES.convener.options, 'intensity', 0)).toThrow(TypeError);
    expect(simulate({}, { strategy: 'convener', seed: 'frozen' }).digest).toBe(digest);
  });

  test('the scenarios of the catalogue are closed, by whichever way they are reached', () => {
    expect(listScenarios().flatMap((entry) => openParts(entry, entry.id))).toEqual([]);
    expect(openParts(findScenario('river-basin'), 'entry')).toEqual([]);
  });
});

/** Empty every list and remove every name, however deep. */
function wreck(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const part of Object.values(value)) wreck(part, seen);
  if (Object.isFrozen(value)) return;
  for (const name of Object.keys(value)) Reflect.deleteProperty(value, name);
  if (Array.isArray(value)) value.length = 0;
}

test.each<[string, () => unknown]>([
  ['parseScenario', () => parseScenario({})],
  ['checkDeclaration', () => checkDeclaration({})],
  ['listParameters', listParameters],
  ['listScenarios', listScenarios],
  ['scenarioJsonSchema', scenarioJsonSchema],
  ['experimentJsonSchema', experimentJsonSchema],
])('what %s gives is the caller’s own: wrecked, it is whole again at the next call', (_, make) => {
  const text = JSON.stringify(make());
  wreck(make());
  expect(JSON.stringify(make())).toBe(text);
});
