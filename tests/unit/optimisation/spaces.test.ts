import { describe, expect, test } from 'vitest';
import { prepareStrategy, type Rule } from '../../../src/metagovernance/index.js';
import { runKey } from '../../../src/numeric/index.js';
import { parseSearch, type SearchInput, type SearchSpace } from '../../../src/optimisation/index.js';
import { openLuck } from '../../../src/optimisation/luck.js';

const spaceOf = (search: SearchInput['search']): SearchSpace =>
  parseSearch({ scenarios: ['homelessness'], search }).space;
const luckOf = (place: number) => openLuck(runKey('spaces'), 999, 0, place);

/** Candidates at first, and children of children. */
function family(space: SearchSpace, size = 40) {
  let generation = space.first(size, luckOf);
  const all = [...generation];
  for (let age = 0; age < 10; age++) {
    generation = generation.map((one, at) =>
      space.vary(one, generation[(at + 1) % size], openLuck(runKey('spaces'), 998, age, at), age / 10),
    );
    all.push(...generation);
  }
  return all;
}

describe.each<[string, SearchInput['search']]>([
  ['options', { kind: 'options', strategy: 'mixGovernor' }],
  ['a plan', { kind: 'plan' }],
  ['rules', { kind: 'rules' }],
])('candidates of %s', (_, search) => {
  const space = spaceOf(search);
  const all = family(space);

  test('are all taken by the strategy, however often they were varied', () => {
    for (const candidate of all) {
      expect(() => prepareStrategy({ name: space.strategy.name, options: candidate })).not.toThrow();
    }
  });

  test('are plain data, and differ', () => {
    const texts = all.map((candidate) => JSON.stringify(candidate));
    expect(texts.map((text) => JSON.parse(text))).toEqual(all);
    expect(new Set(texts).size).toBeGreaterThan(all.length / 2);
  });

  test('are the same from the same luck', () => {
    expect(family(spaceOf(search))).toEqual(all);
  });
});

describe('options', () => {
  test('by themselves are every number, whole where the strategy takes no others', () => {
    const values = family(spaceOf({ kind: 'options', strategy: 'collaborativeLeader' }));
    for (const { acts, intensity } of values as { acts: number; intensity: number }[]) {
      expect(Number.isInteger(acts)).toBe(true);
      expect(acts).toBeGreaterThanOrEqual(1);
      expect(acts).toBeLessThanOrEqual(8);
      expect(intensity).toBeGreaterThanOrEqual(0.1);
      expect(intensity).toBeLessThanOrEqual(1);
    }
    expect(values[0]).toEqual({ intensity: 1, acts: 2 });
    expect(new Set(values.map(({ acts }) => acts))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  });

  test('stay in their ranges, on a log scale too, and among their values', () => {
    const space = spaceOf({
      kind: 'options',
      strategy: { name: 'team', options: { acts: 3 } },
      options: {
        intensity: { low: 0.01, high: 1, scale: 'log' },
        roles: { values: [['convener'], ['convener', 'mediator'], ['whip']] },
      },
    });
    const drawn = family(space) as { intensity: number; roles: string[] }[];
    expect(drawn.every(({ intensity }) => intensity >= 0.01 && intensity <= 1)).toBe(true);
    // Half of a log scale lies below the geometric middle.
    const first = space.first(100, luckOf) as { intensity: number }[];
    expect(first.filter(({ intensity }) => intensity < 0.1).length).toBeGreaterThan(45);
    expect(new Set(drawn.map(({ roles }) => roles.join('+')))).toEqual(
      new Set(['convener', 'convener+mediator', 'whip']),
    );
  });
});

describe('plans and rules', () => {
  test('have no more lines than they may, and at least one', () => {
    for (const kind of ['plan', 'rules'] as const) {
      const lengths = family(spaceOf({ kind, lines: 4 })).map((candidate) => (candidate[kind] as unknown[]).length);
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...lengths)).toBe(4);
    }
  });

  test('use the operations they may, and all of them', () => {
    const operations = ['mediate', 'fund', 'invite'];
    const used = new Set(
      family(spaceOf({ kind: 'rules', operations })).flatMap(({ rules }) =>
        (rules as Rule[]).map((rule) => rule.do.operation),
      ),
    );
    expect([...used].toSorted()).toEqual(operations.toSorted());
  });

  test('begin with what they are given', () => {
    const plan = [{ tick: 3, operation: 'fund', process: 'each' }];
    expect(spaceOf({ kind: 'plan', from: [plan] }).first(3, luckOf)[0]).toEqual({ plan });
  });
});
