import { expect, test } from 'vitest';
import { listParameters } from '../../../src/model/index.js';
import { EFFECT_NAMES, fromScale, TIE_EFFECTS, toScale } from '../../../src/waves/tie-effects.js';
import { prepareStatistics } from '../../../src/waves/tie-statistics.js';

const ACTORS = 4;
const table = (...ties: string[]) => {
  const found = new Uint8Array(ACTORS * ACTORS);
  for (const tie of ties) found['abcd'.indexOf(tie[0]) * ACTORS + 'abcd'.indexOf(tie[1])] = 1;
  return found;
};
const everywhere = Uint8Array.from({ length: 16 }, (_, pair) => (pair % 5 === 0 ? 0 : 1));

// a <-> b, b -> c, c -> d; then c -> d is given up, and a -> c and c -> a are formed.
const BEFORE = table('ab', 'ba', 'bc', 'cd');
const AFTER = table('ab', 'ba', 'bc', 'ac', 'ca');

test('statistics are those counted by hand', () => {
  const pairs = (weigh: (from: number, to: number) => number) =>
    Float64Array.from({ length: 16 }, (_, pair) => weigh(Math.floor(pair / 4), pair % 4));
  const base = {
    actors: ACTORS,
    before: BEFORE,
    observed: everywhere,
    distance: pairs((from, to) => Math.abs(from - to) / 4),
    dependence: pairs((from) => from / 4),
    conflict: pairs((_, to) => to / 4),
  };
  const names = [
    'rate',
    'density',
    'reciprocity',
    'reciprocityKept',
    'closureKept',
    'similarity',
    'dependence',
    'allies',
  ] as const;
  const found = prepareStatistics(base, names)(AFTER);
  // Kept: ab, ba, bc. Of the partners of a (b alone) none led to b; of those of b (a, c) none led to a or c.
  // Near: a-c and c-a are .5 apart. Dependence of a 0, of b .25. Conflict: to b .25, to a 0, to c .5.
  expect(Array.from(found)).toEqual([1, 2, 2, 2, 0, 1, 0.5, 0.75]);
  // Popularity: ties to c and to a were one each. Activity: a 1, b 2, c 1, d 0 at first; then 2, 2, 1, 0.
  expect(Array.from(prepareStatistics(base, ['popularity', 'activity'])(AFTER))).toEqual([2, 2 * 0 + 2 * 1 + 1 * 0]);
});

test('pairs that are not observed count nowhere', () => {
  const observed = everywhere.map((one, pair) => (Math.floor(pair / ACTORS) === 2 ? 0 : one));
  const found = prepareStatistics({ actors: ACTORS, before: BEFORE, observed }, ['rate', 'density'])(AFTER);
  expect(Array.from(found)).toEqual([0, 1]);
});

test('what the silent name counts neither as a return nor as a path, whatever a future says', () => {
  const observed = everywhere.map((one, pair) => (Math.floor(pair / ACTORS) === 2 ? 0 : one));
  const count = prepareStatistics({ actors: ACTORS, before: BEFORE, observed }, ['reciprocity', 'closure']);
  const silent = table('ab', 'ba', 'bc', 'ac', 'ad');
  expect(count(table('ab', 'ba', 'bc', 'ac', 'ad', 'ca', 'cd'))).toEqual(count(silent));
});

test.each(EFFECT_NAMES)('%s is a parameter of scenarios, and its scale leads there and back', (name) => {
  const effect = TIE_EFFECTS[name];
  const parameter = listParameters().find(({ path }) => path === `ties.${effect.parameter}`);
  expect(parameter).toBeDefined();
  const value = Number(parameter?.default);
  expect(fromScale(effect, toScale(effect, value))).toBeCloseTo(value, 12);
  expect(toScale(effect, value)).toBeGreaterThan(effect.within[0]);
  expect(toScale(effect, value)).toBeLessThan(effect.within[1]);
});
