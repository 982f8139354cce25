import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSeries, type SeriesPicture } from '../../../src/view/index.js';
import { spreadLabels } from '../../../src/view/spread-labels.js';
import { descriptionOf, readSvg, textsOf } from '../../support/read-svg.js';
import { series } from '../../support/sample-pictures.js';

/** The lines over the field, thick as no other line is, without the samples at their labels. */
function linesOf(svg: string) {
  return readSvg(svg).filter(
    ({ name, attributes }) => name === 'path' && attributes['stroke-width'] === '3' && !/^M\S+ \S+h/.test(attributes.d),
  );
}

test('each line has its name and last value at its end, and the description tells its course', () => {
  const svg = drawSeries(series);
  const texts = textsOf(svg);
  expect(texts).toContain('Hands-off 0.30');
  expect(texts).toContain('Facilitator 0.52');
  expect(texts).toContain('the metagovernor leaves');
  expect(descriptionOf(svg)).toBe(
    'mean trust, 0 to 1, over ticks. ' +
      'Hands-off: 0.30 [0.25, 0.35] at tick 0, 0.30 [0.25, 0.35] at tick 3; lowest 0.30 at tick 0, highest 0.30 at tick 0. ' +
      'Facilitator: 0.30 [0.25, 0.35] at tick 0, 0.52 [0.47, 0.57] at tick 3; lowest 0.30 at tick 0, highest 0.60 at tick 2. ' +
      'At tick 2: the metagovernor leaves.',
  );
});

test('lines differ in their dashes and not in colour alone, twelve of them in both together', () => {
  const lines = Array.from({ length: 12 }, (_, index) => ({ ...series.lines[0], label: `line ${index}` }));
  const drawn = linesOf(drawSeries({ ...series, lines })).map(({ attributes }) => attributes);
  expect(drawn).toHaveLength(12);
  expect(new Set(drawn.slice(0, 6).map((line) => line['stroke-dasharray'])).size).toBe(6);
  expect(new Set(drawn.map((line) => `${line.stroke} ${line['stroke-dasharray']}`)).size).toBe(12);
});

test('a line goes through its values, on the scale it is given', () => {
  const [path] = linesOf(drawSeries({ ...series, lines: [series.lines[1]] }, { range: [0, 1], height: 400 }));
  const heights = [...path.attributes.d.matchAll(/[ML][\d.]+,([\d.]+)/g)].map(([, y]) => Number(y));
  // 400 pixels for 0 to 1, from the floor of the field.
  const floor = heights[0] + 0.3 * 400;
  [0.3, 0.45, 0.6, 0.52].forEach((value, index) => expect(floor - heights[index]).toBeCloseTo(400 * value, 0));
});

test('a band is drawn where there are intervals, and only there', () => {
  const bands = (picture: SeriesPicture) =>
    readSvg(drawSeries(picture)).filter(({ attributes }) => attributes['fill-opacity'] !== undefined);
  expect(bands(series)).toHaveLength(2);
  const plain = { ...series.lines[0], points: [0, 1, 2].map((tick) => ({ tick, value: tick })) };
  expect(bands({ ...series, lines: [plain] })).toHaveLength(0);
  // Two parts with a gap between them.
  const [a, b, c, d] = series.lines[0].points;
  const gap = [a, b, { tick: 1.5, value: 0.3 }, c, d];
  expect(bands({ ...series, lines: [{ label: 'gap', points: gap }] })[0].attributes.d.match(/M/g)).toHaveLength(2);
});

test('a single point and a level line are drawn, and ticks are whole', () => {
  const single = { ...series, leavesAt: 5, lines: [{ label: 'one', points: [{ tick: 5, value: 3 }] }] };
  const svg = drawSeries(single);
  expect(linesOf(svg)).toHaveLength(0);
  expect(descriptionOf(svg)).toContain('one: 3.00 at tick 5.');
  expect(svg).not.toMatch(/NaN|Infinity/);
  expect(textsOf(drawSeries(series)).filter((text) => ['0', '1', '2', '3'].includes(text))).toHaveLength(4);
});

test('labels keep apart, keep their order, stay inside where they fit, and stay put where nothing is in the way', () => {
  expect(spreadLabels([10, 10], [20, 20], 0, 400)).toEqual([10, 30]);
  expect(spreadLabels([100, 100], [20, 20], 0, 400)).toEqual([90, 110]);
  expect(spreadLabels([300, 50], [20, 20], 0, 400)).toEqual([300, 50]);
  expect(spreadLabels([395, 399], [20, 20], 0, 400)).toEqual([370, 390]);
  const wish = fc.record({ at: fc.integer({ min: 0, max: 400 }), height: fc.integer({ min: 10, max: 40 }) });
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 10 }), (wishes) => {
      const heights = wishes.map(({ height }) => height);
      const middles = spreadLabels(
        wishes.map(({ at }) => at),
        heights,
        0,
        400,
      );
      const order = wishes.map((_, index) => index).sort((a, b) => middles[a] - middles[b]);
      order.slice(1).forEach((below, index) => {
        const above = order[index];
        expect(middles[below] - middles[above]).toBeGreaterThanOrEqual((heights[below] + heights[above]) / 2 - 1e-9);
        expect(wishes[below].at).toBeGreaterThanOrEqual(wishes[above].at);
      });
      expect(middles[order[0]] - heights[order[0]] / 2).toBeGreaterThanOrEqual(-1e-9);
      const last = order[order.length - 1];
      expect(middles[last] + heights[last] / 2).toBeLessThanOrEqual(400 + 1e-9);
    }),
  );
});

test('what does not hold together is refused, and the message says where', () => {
  const broken = (points: SeriesPicture['lines'][0]['points']) => ({ ...series, lines: [{ label: 'a', points }] });
  const { leavesAt: _, ...unmarked } = series;
  expect(() => drawSeries({ ...series, lines: [] })).toThrow('at least one');
  expect(() => drawSeries({ ...series, lines: [series.lines[0], series.lines[0]] })).toThrow('"Hands-off" again');
  expect(() => drawSeries(broken([]))).toThrow('points of "a"');
  expect(() =>
    drawSeries(
      broken([
        { tick: 1, value: 1 },
        { tick: 1, value: 2 },
      ]),
    ),
  ).toThrow('Expected the ticks of "a" to grow from point to point but found 1 after 1');
  expect(() => drawSeries(broken([{ tick: 0, value: Number.NaN }]))).toThrow('mean trust, 0 to 1 of "a" at tick 0');
  expect(() => drawSeries(broken([{ tick: Number.NaN, value: 0 }]))).toThrow('tick of "a"');
  expect(() => drawSeries(broken([{ tick: 0, value: 1, low: 1.1, high: 2 }]))).toThrow('low of mean trust');
  expect(() => drawSeries({ ...series, leavesAt: 4 })).toThrow(
    'Expected leavesAt to be a number from 0 to 3 but found 4',
  );
  expect(() => drawSeries(unmarked, { range: [0.4, 1] })).toThrow(
    'Expected range to grow and to hold all values, 0.25 to 0.65',
  );
  expect(() => drawSeries(unmarked, { range: [1, 0] })).toThrow('range');
  expect(() => drawSeries(unmarked, { height: 1 })).toThrow('height');
});
