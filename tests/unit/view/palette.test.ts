import { expect, test } from 'vitest';
import { divergingClasses, sequentialClasses } from '../../../src/view/colour-classes.js';
import * as palette from '../../../src/view/palette.js';
import { contrast, difference, seen, VISIONS } from '../../support/colour.ts';

test('the colour difference of this page is CIEDE2000', () => {
  // Sharma, Wu & Dalal 2005, table 1, pairs 1, 7 and 17.
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
});

test.each(Object.entries(VISIONS))('group colours and the red of what stops stay apart in %s vision', (_, matrix) => {
  const all = [...palette.GROUP_COLOURS, palette.STOP].map((colour) => seen(colour, matrix));
  all.forEach((a, i) => {
    // 15 is asked for between groups; the red is a line, never a group, and may come a little closer.
    all.slice(0, i).forEach((b) => expect(difference(a, b)).toBeGreaterThan(i < all.length - 1 ? 15 : 12));
  });
});

test('every fill and line stands out from white, every text more so', () => {
  for (const fill of [
    ...palette.GROUP_COLOURS,
    palette.PASS,
    palette.ARRIVE,
    palette.STOP,
    palette.TIE,
    palette.LINE,
  ]) {
    expect(contrast(fill)).toBeGreaterThanOrEqual(3);
  }
  for (const text of [palette.INK, palette.MUTED, palette.STOP, palette.ARRIVE]) {
    expect(contrast(text)).toBeGreaterThanOrEqual(4.5);
  }
});

test('the number in each cell of a map can be read on its ground', () => {
  for (const { fill, ink } of [...divergingClasses(1).classes, ...sequentialClasses(0, 1).classes]) {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(Object.entries(VISIONS))(
  'neighbours in a map stay apart in %s vision, and so do the two sides of 0',
  (_, matrix) => {
    const as = (colour: string) => seen(colour, matrix);
    for (const ramp of [palette.DIVERGING, palette.SEQUENTIAL]) {
      ramp.slice(1).forEach((colour, i) => expect(difference(as(ramp[i]), as(colour))).toBeGreaterThan(9));
    }
    const lightness = palette.SEQUENTIAL.map((colour) => as(colour)[0]);
    expect(lightness).toEqual(lightness.toSorted((a, b) => b - a));
    for (const step of [1, 2, 3]) {
      const [below, above] = [palette.DIVERGING[3 - step], palette.DIVERGING[3 + step]];
      expect(difference(as(below), as(above))).toBeGreaterThan(15);
    }
  },
);
