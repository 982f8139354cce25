import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_STATE, readLink, writeLink } from '../../../src/playground/index.js';
import { anyPageState } from '../../support/arbitrary-page-state.ts';

test('a state that is written is read as it was', () => {
  fc.assert(
    fc.property(anyPageState, (state) => {
      expect(readLink(writeLink(state))).toEqual({ state, faults: [] });
    }),
    { numRuns: 50 },
  );
});

test('the first view has the shortest link', () => {
  expect(writeLink(FIRST_STATE)).toBe('#v=1&lang=en');
  expect(writeLink(FIRST_STATE, [])).toBe('#v=1');
});

test('language and look are those of whoever opens the link, where it says nothing of them', () => {
  expect(readLink('#v=1', { lang: 'da', theme: 'dark' }).state).toEqual({ ...FIRST_STATE, lang: 'da', theme: 'dark' });
  expect(readLink('#v=1&theme=projector', { lang: 'da', theme: 'dark' }).state.theme).toBe('projector');
});

test('no text breaks the reader, and whatever is not taken is said', () => {
  const anyPair = fc
    .tuple(fc.constantFrom('view', 's', 'seed', 'month', 'a', 'a.do', 'b.from', 'set.problems.count', 'x'), fc.string())
    .map((pair) => pair.join('='));
  fc.assert(
    fc.property(fc.array(fc.oneof(anyPair, fc.string()), { maxLength: 8 }), (pairs) => {
      const { state, faults } = readLink(`#${pairs.join('&')}`);
      // Whatever came of it is a state that a link can hold.
      expect(readLink(writeLink(state))).toEqual({ state, faults: [] });
      if (faults.length === 0 && pairs.some((pair) => pair.startsWith('x=')))
        throw new Error('an unknown key was not said');
    }),
  );
});

test('numbers are brought into their range, and it is said', () => {
  expect(readLink('#v=1&seed=-3&month=1e9&set.problems.count=2.4').faults).toEqual([
    { key: 'seed', found: '-3', kind: 'limited', used: '0' },
    { key: 'month', found: '1e9', kind: 'limited', used: '10000' },
    { key: 'set.problems.count', found: '2.4', kind: 'limited', used: '2' },
  ]);
});
