import { expect, test } from 'vitest';
import { barrierShares as sharesOf } from '../../../src/analysis/index.js';
import { table } from '../../../src/numeric/index.js';
import {
  type BarrierShares,
  type BarrierSharesRow,
  describeBarrierShares,
  drawBarrierShares,
} from '../../../src/view/index.js';
import { descriptionOf, readSvg, textsOf } from '../../support/read-svg.js';
import { barrierShares } from '../../support/sample-pictures.js';

function withRow(changed: Partial<BarrierSharesRow>): BarrierShares {
  const [arm] = barrierShares.arms;
  const [stage] = arm.stages;
  const barriers = stage.barriers.map((row, index) => (index === 2 ? { ...row, ...changed } : row));
  return { ...barrierShares, arms: [{ ...arm, stages: [{ ...stage, barriers }] }] };
}

test('the barrier with the largest mean share stands first and what is unexplained last', () => {
  const texts = textsOf(drawBarrierShares(barrierShares));
  const at = ['mentalSilos', 'lackOfTrust', 'goingAlone', 'unexplained'].map((name) => texts.indexOf(name));
  // Means over the two arms: 0.425, 0.3875, -0.0625; unexplained 0.25.
  expect(at.every((place) => place >= 0)).toBe(true);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

test('both answers are written at each bar, and the description holds the same numbers', () => {
  const svg = drawBarrierShares(barrierShares);
  const texts = textsOf(svg);
  for (const expected of [
    '40 % [31, 49]',
    '98 %',
    '10 % [−2, 22]',
    '−13 %',
    '120 failures',
    '1 failure',
    'nothing failed',
  ]) {
    expect(texts).toContain(expected);
  }
  const words = descriptionOf(svg);
  expect(words).toBe(describeBarrierShares(barrierShares));
  expect(words).toContain(
    'handsOff. collaboration (120 failures): mentalSilos 10 % [−2, 22], last check 2 %; lackOfTrust 40 % [31, 49], ' +
      'last check 98 %; unexplained 50 % [40, 60], last check 0 %. innovation (0 failures): nothing failed.',
  );
  for (const text of texts.filter((each) => each.includes('['))) expect(words).toContain(text);
});

test('a bar is as long as its share, on one scale for all, and goes to the left below 0', () => {
  const bars = readSvg(drawBarrierShares(barrierShares)).flatMap(({ name, attributes }) =>
    name === 'rect' && attributes.fill === '#b42318' ? [[Number(attributes.x), Number(attributes.width)]] : [],
  );
  // The first is the sample of the key; then row by row, arm by arm.
  const shares = [0.1, 0.75, 0.4, 0.375, -0.125, 0.5, 1];
  const unit = bars[7][1];
  bars.slice(1).forEach(([, length], index) => expect(length / unit).toBeCloseTo(Math.abs(shares[index]), 2));
  expect(bars[5][0] + bars[5][1]).toBeCloseTo(bars[7][0], 0);
});

test('the naive share is a hollow mark, one a row beside its bar and one beside its number', () => {
  const diamonds = readSvg(drawBarrierShares(barrierShares)).filter(
    ({ name, attributes }) => name === 'path' && attributes.fill === '#ffffff' && attributes.stroke === '#14213d',
  );
  expect(diamonds).toHaveLength(1 + 2 * 7);
});

test('names are replaced by words where there are some', () => {
  const svg = drawBarrierShares({
    ...barrierShares,
    words: { lackOfTrust: 'manglende tillid', handsOff: 'Uden styring' },
  });
  expect(textsOf(svg)).toContain('manglende tillid');
  expect(textsOf(svg)).toContain('mentalSilos');
  expect(descriptionOf(svg)).toContain('Uden styring. collaboration');
  expect(textsOf(drawBarrierShares({ ...barrierShares, words: {} }))).not.toContain('Object');
});

test('an interval longer than the picture is cut there, and has no end where it is cut', () => {
  const whole = drawBarrierShares(withRow({ low: 0.3, high: 0.99 }));
  const cut = drawBarrierShares(withRow({ low: 0.3, high: 7 }));
  const ends = (svg: string) => readSvg(svg).map(({ attributes }) => (attributes.d ?? '').split('v10').length - 1);
  const count = (svg: string) => ends(svg).reduce((all, each) => all + each, 0);
  expect(count(whole) - count(cut)).toBe(2);
  expect(textsOf(cut)).toContain('40 % [30, 700]');
});

test('many strategies are set in blocks of the same breadth, each with the names of the barriers', () => {
  const arms = Array.from({ length: 13 }, (_, index) => ({ ...barrierShares.arms[0], arm: `arm ${index}` }));
  const texts = textsOf(drawBarrierShares({ ...barrierShares, arms }));
  const blocks = texts.filter((text) => text === 'mentalSilos').length;
  expect(blocks).toBeGreaterThan(1);
  for (const { arm } of arms) expect(texts).toContain(arm);
  expect(
    textsOf(drawBarrierShares({ ...barrierShares, arms: arms.slice(0, 3) })).filter((text) => text === 'mentalSilos'),
  ).toHaveLength(1);
});

test('what the analysis returns can be drawn as it is', () => {
  const barriers = table({
    strategy: ['a', 'a', 'b', 'b'],
    stage: ['interaction', 'interaction', 'interaction', 'interaction'],
    barrier: ['noTradition', 'unexplained', 'noTradition', 'unexplained'],
    share: Float64Array.of(1.5, 0.5, 1, 2),
    lastCheck: Float64Array.of(2, 0, 3, 0),
  });
  const words = descriptionOf(drawBarrierShares({ title: 't', caption: 'c', arms: sharesOf(barriers) }));
  expect(words).toContain(
    'a. interaction (2 failures): noTradition 75 %, last check 100 %; unexplained 25 %, last check 0 %.',
  );
  expect(words).toContain(
    'b. interaction (3 failures): noTradition 33 %, last check 100 %; unexplained 67 %, last check 0 %.',
  );
});

test('shares that are none are refused, and the message says where', () => {
  const where = '"lackOfTrust" of "handsOff" at collaboration';
  expect(() => drawBarrierShares(withRow({ share: 40 }))).toThrow(
    `Expected share of ${where} to be a number from -1 to 1 but found 40`,
  );
  expect(() => drawBarrierShares(withRow({ share: Number.NaN }))).toThrow(`share of ${where}`);
  expect(() => drawBarrierShares(withRow({ low: 0.5 }))).toThrow(`low of share of ${where}`);
  expect(() => drawBarrierShares(withRow({ high: 0.3 }))).toThrow(`high of share of ${where}`);
  expect(() => drawBarrierShares(withRow({ lastCheck: 1.2 }))).toThrow(`lastCheck of ${where}`);
  expect(() => drawBarrierShares(withRow({ barrier: 'mentalSilos' }))).toThrow('"mentalSilos" again');
});

test('arms that do not match, or nothing at all, are refused', () => {
  const [first, second] = barrierShares.arms;
  expect(() => drawBarrierShares({ ...barrierShares, arms: [] })).toThrow('at least one strategy');
  expect(() =>
    drawBarrierShares({ ...barrierShares, arms: [{ arm: 'a', stages: [{ stage: 's', barriers: [] }] }] }),
  ).toThrow('at least one row');
  expect(() =>
    drawBarrierShares({ ...barrierShares, arms: [first, { ...second, stages: second.stages.toReversed() }] }),
  ).toThrow('Expected the stages of "facilitator" to be collaboration, innovation');
});
