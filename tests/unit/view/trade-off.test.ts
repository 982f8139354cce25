import { expect, test } from 'vitest';
import { drawTradeOff, type TradeOff } from '../../../src/view/index.js';
import { placeLabels } from '../../../src/view/place-labels.js';
import { descriptionOf, readSvg, textsOf } from '../../support/read-svg.js';
import { tradeOff } from '../../support/sample-pictures.js';

function marksOf(svg: string) {
  const elements = readSvg(svg);
  return {
    full: elements.filter(({ name, attributes }) => name === 'path' && attributes.fill === '#4861e1').length - 1,
    hollow: elements.filter(({ name }) => name === 'circle').length,
  };
}

/** The corners of the step line, the sample of the key left out. */
function edgeOf(svg: string): string {
  return readSvg(svg).filter(({ attributes }) => attributes['stroke-dasharray'] === '6 4')[1].attributes.d;
}

function withPoints(points: readonly (readonly [number, number])[], x: 'more' | 'less', y: 'more' | 'less'): TradeOff {
  return {
    ...tradeOff,
    x: { label: 'x', better: x },
    y: { label: 'y', better: y },
    arms: points.map(([left, right], index) => ({ label: `arm ${index}`, x: { value: left }, y: { value: right } })),
  };
}

test('the arms that no other beats are full marks, those that are beaten hollow, by the better direction of each axis', () => {
  const svg = drawTradeOff(tradeOff);
  // Whip costs more than Facilitator and gives less; one hollow mark is the sample of the key.
  expect(marksOf(svg)).toEqual({ full: 2, hollow: 2 });
  expect(descriptionOf(svg)).toBe(
    'innovations a run: more is better, and cost, days: less is better. ' +
      'Hands-off: 1.00 [0.80, 1.20] and 10.0 [9.0, 11.0]. Facilitator: 2.00 [1.80, 2.20] and 20.0 [18.0, 22.0]. ' +
      'Whip: 1.50 [1.20, 1.80] and 25.0 [22.0, 28.0]. Not beaten on both: Hands-off, Facilitator.',
  );
  const texts = textsOf(svg);
  expect(texts).toContain('innovations a run: more is better →');
  expect(texts).toContain('↓ cost, days: less is better');
  for (const { label } of tradeOff.arms) expect(texts).toContain(label);
});

test.each([
  ['more', 'more', 'Not beaten on both: arm 1, arm 2.'],
  ['less', 'less', 'Not beaten on both: arm 0.'],
  ['more', 'less', 'Not beaten on both: arm 0, arm 2.'],
  ['less', 'more', 'Not beaten on both: arm 0, arm 1.'],
] as const)('with %s better on x and %s on y, the front is the one worked out by hand', (x, y, expected) => {
  const points = [
    [1, 1],
    [2, 3],
    [3, 2],
  ] as const;
  const words = descriptionOf(drawTradeOff(withPoints(points, x, y)));
  // For less on x the front runs from the worst x, which is the greatest.
  const front = words.slice(words.indexOf('Not beaten'));
  expect(front.match(/arm \d/g)?.toSorted()).toEqual(expected.match(/arm \d/g));
});

test('each corner of the step line is the worse of its neighbours on both outcomes', () => {
  const corners = edgeOf(
    drawTradeOff(
      withPoints(
        [
          [1, 3],
          [2, 2],
        ],
        'more',
        'more',
      ),
    ),
  )
    .slice(1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number));
  const [start, first, corner, second, end] = corners;
  expect(corners).toHaveLength(5);
  // Down from the first at its own x, then right at the height of the second; y grows downwards.
  expect(corner).toEqual([first[0], second[1]]);
  expect(start[0]).toBeLessThan(first[0]);
  expect(start[1]).toBe(first[1]);
  expect(end[0]).toBe(second[0]);
  expect(end[1]).toBeGreaterThan(second[1]);
});

test('equals do not beat each other, and one arm alone is not beaten', () => {
  expect(
    marksOf(
      drawTradeOff(
        withPoints(
          [
            [1, 1],
            [1, 1],
          ],
          'more',
          'more',
        ),
      ),
    ),
  ).toEqual({ full: 2, hollow: 0 });
  expect(marksOf(drawTradeOff(withPoints([[0, -1234567]], 'less', 'more')))).toEqual({ full: 1, hollow: 0 });
});

test('the labels of a crowd move apart until none covers another', () => {
  // Sixteen marks within 40 pixels.
  const wishes = Array.from({ length: 16 }, (_, index) => ({
    x: 400 + 10 * (index % 4),
    y: 300 + 10 * Math.floor(index / 4),
    reachX: 9,
    reachY: 9,
    width: 110,
    height: 24,
  }));
  const within = { left: 0, top: 0, right: 900, bottom: 600 };
  const covered = (gaps: readonly number[]) => {
    const places = placeLabels(wishes, [], within, gaps).filter((place) => place !== undefined);
    return places.flatMap((a, i) =>
      places.slice(0, i).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    ).length;
  };
  expect(covered([4, 14, 26, 40, 56, 74, 94, 118])).toBe(0);
  // The control: where labels may not move away, they cover each other.
  expect(covered([4])).toBeGreaterThan(0);
});

test('what does not hold together is refused, and the message says where', () => {
  const [arm] = tradeOff.arms;
  const broken = (changed: Partial<typeof arm>) => ({ ...tradeOff, arms: [{ ...arm, ...changed }] });
  expect(() => drawTradeOff({ ...tradeOff, arms: [] })).toThrow('at least one');
  expect(() => drawTradeOff({ ...tradeOff, arms: [arm, arm] })).toThrow('"Hands-off" again');
  expect(() => drawTradeOff(broken({ x: { value: Number.NaN } }))).toThrow('innovations a run of "Hands-off"');
  expect(() => drawTradeOff(broken({ y: { value: 1, low: 2, high: 3 } }))).toThrow('low of cost, days of "Hands-off"');
  expect(() => drawTradeOff(tradeOff, { height: 10 })).toThrow('height');
});
