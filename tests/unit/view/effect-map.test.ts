import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, divergingClasses, sequentialClasses } from '../../../src/view/colour-classes.js';
import { drawEffectMap, type EffectMap } from '../../../src/view/index.js';
import { descriptionOf, readSvg, textsOf } from '../../support/read-svg.js';
import { effectMap } from '../../support/sample-pictures.js';

test('each cell holds its number with its sign, and the description holds the same', () => {
  const svg = drawEffectMap(effectMap);
  const texts = textsOf(svg);
  for (const expected of [
    '+0.12',
    '[+0.02, +0.22]',
    '−0.35',
    '0.00',
    '[−0.10, +0.10]',
    'not run',
    'trust →',
    'uniqueness ↓',
  ]) {
    expect(texts).toContain(expected);
  }
  expect(descriptionOf(svg)).toBe(
    'innovations a run, more than hands-off, by trust and uniqueness. ' +
      'uniqueness low: by trust, 0.1: +0.12 [+0.02, +0.22]; 0.9: −0.35. ' +
      'uniqueness high: by trust, 0.1: 0.00 [−0.10, +0.10]; 0.9: not run.',
  );
});

test('a number is bold where its interval leaves out 0', () => {
  const weight = (text: string) =>
    readSvg(drawEffectMap(effectMap)).find((each) => each.text === text)?.attributes['font-weight'];
  expect(weight('+0.12')).toBe('700');
  expect(weight('0.00')).toBeUndefined();
  expect(weight('−0.35')).toBeUndefined();
});

test('the fill of a cell is that of its class in the key', () => {
  const elements = readSvg(drawEffectMap(effectMap));
  const fills = elements.filter(({ name }) => name === 'rect').map(({ attributes }) => attributes.fill);
  // 0.35 over seven halves of a class: 0.05, so classes are 0.1 broad and +0.12 lies in +0.05 to +0.15.
  expect(textsOf(drawEffectMap(effectMap)).filter((text) => text.includes(' to '))).toEqual([
    '−0.35 to −0.25',
    '−0.25 to −0.15',
    '−0.15 to −0.05',
    '−0.05 to +0.05',
    '+0.05 to +0.15',
    '+0.15 to +0.25',
    '+0.25 to +0.35',
  ]);
  // After the paper of the whole: +0.12, -0.35, 0 and the empty cell.
  expect(fills.slice(1, 5)).toEqual(['#a9c8f0', '#5a2a00', '#f4f5f6', '#ffffff']);
});

test('amounts carry no sign, and their classes start at a round number', () => {
  const amounts: EffectMap = {
    ...effectMap,
    scale: 'sequential',
    cells: [
      [{ value: 12 }, { value: 30 }],
      [{ value: 47 }, { value: 61 }],
    ],
  };
  const texts = textsOf(drawEffectMap(amounts));
  expect(texts).toContain('12.0');
  expect(texts.filter((text) => text.includes(' to '))).toEqual([
    '10 to 20',
    '20 to 30',
    '30 to 40',
    '40 to 50',
    '50 to 60',
    '60 to 70',
  ]);
});

test('every number lies in the class it is put into, whatever its size', () => {
  const number = fc.double({ min: -1e15, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const size = Math.max(Math.abs(a), Math.abs(b));
      for (const of of [divergingClasses(size), sequentialClasses(low, high)]) {
        for (const value of [a, b]) {
          const { from, to } = classOf(of, value);
          // A hair's breadth for bounds that are not exact in binary.
          const hair = 1e-12 * Math.max(size, to - from);
          expect(value).toBeGreaterThanOrEqual(from - hair);
          expect(value).toBeLessThanOrEqual(to + hair);
        }
        expect(of.decimals).toBeLessThanOrEqual(20);
      }
    }),
    {
      examples: [
        [0, 0],
        [1e-320, 0],
        [1e15, 1e15 - 0.125],
        [-0.35, 0.12],
      ],
    },
  );
});

test('a map is as wide as its cells need, and a width that is less is refused', () => {
  const levels = Array.from({ length: 20 }, (_, index) => index);
  const wide: EffectMap = {
    ...effectMap,
    across: { label: 'trust', levels },
    cells: [0, 1].map(() => levels.map((value) => ({ value }))),
  };
  expect(Number(readSvg(drawEffectMap(wide))[0].attributes.width)).toBeGreaterThan(1000);
  expect(() => drawEffectMap(wide, { width: 700 })).toThrow('for 20 levels of "trust" but found 700');
  const single: EffectMap = {
    ...effectMap,
    across: { label: 'a', levels: ['x'] },
    down: { label: 'b', levels: ['y'] },
    cells: [[{ value: 0 }]],
  };
  expect(textsOf(drawEffectMap(single))).toContain('0');
});

test('a grid that does not hold together is refused, and the message says where', () => {
  const [[cell, other], second] = effectMap.cells;
  expect(() => drawEffectMap({ ...effectMap, cells: [[cell, other]] })).toThrow(
    'a row for each of the 2 levels of "uniqueness" but found 1',
  );
  expect(() => drawEffectMap({ ...effectMap, cells: [[cell], second] })).toThrow('the row of "uniqueness" low');
  expect(() => drawEffectMap({ ...effectMap, cells: [[{ value: Number.NaN }, other], second] })).toThrow(
    'the cell of "uniqueness" low and "trust" 0.1',
  );
  expect(() => drawEffectMap({ ...effectMap, cells: [[{ value: 1, low: 2, high: 3 }, other], second] })).toThrow(
    'low of the cell',
  );
  expect(() =>
    drawEffectMap({
      ...effectMap,
      cells: [
        [null, null],
        [null, null],
      ],
    }),
  ).toThrow('at least one number');
  expect(() => drawEffectMap({ ...effectMap, across: { label: 'trust', levels: [1, '1'] } })).toThrow('none twice');
  expect(() => drawEffectMap({ ...effectMap, across: { label: 'trust', levels: [] } })).toThrow('at least one');
});
