import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAct, writeAct } from '../../../src/playground/state/act-text.js';
import { anyAct } from '../../support/arbitrary-page-state.ts';

test('an act that is written is read as it was', () => {
  fc.assert(
    fc.property(anyAct, (act) => {
      expect(readAct(writeAct(act))).toEqual(act);
    }),
  );
});

test('an act is a short word that can be read', () => {
  expect(writeAct({ month: 7, act: { operation: 'invite', process: 3, actor: 12 } })).toBe('7.invite.p3.a12');
  expect(writeAct({ month: 0, act: { operation: 'setRule', process: 1, rule: 'consensus', intensity: 0.5 } })).toBe(
    '0.setRule.p1.rconsensus.i050',
  );
});

test.each([
  '',
  'invite.p3.a12',
  '7.fly.p3',
  '7.toString',
  '7.invite.p3',
  '7.invite.p-3.a12',
  '7.invite.p3.a12.z1',
  '7.setRule.p1.rwhim',
  '7.setRule.p1.rconsensus.i2',
])('%s is no act', (text) => {
  expect(readAct(text)).toBeNull();
});
