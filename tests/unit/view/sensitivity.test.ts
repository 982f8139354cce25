import { expect, test } from 'vitest';
import { describeSensitivity, drawSensitivity, type Sensitivity } from '../../../src/view/index.js';
import { descriptionOf, readSvg, textsOf } from '../../support/read-svg.js';
import { sensitivity } from '../../support/sample-pictures.js';

const correlations: Sensitivity = {
  ...sensitivity,
  indices: ['partial rank correlation'],
  unit: 'partial rank correlation with trust',
  factors: [
    { label: 'small', values: [{ value: 0.2 }] },
    { label: 'negative', values: [{ value: -0.8, low: -0.9, high: -0.7 }] },
    { label: 'positive', values: [{ value: 0.4, low: 0.3, high: 0.5 }] },
  ],
};

/** The bars without the samples of the key: where each starts and how long it is. */
function barsOf(svg: string, samples: number): (readonly [number, number])[] {
  const bars = readSvg(svg).filter(
    ({ name, attributes }) => name === 'rect' && (attributes.fill === '#4861e1' || attributes.stroke === '#4861e1'),
  );
  return bars.slice(samples).map(({ attributes }) => [Number(attributes.x), Number(attributes.width)] as const);
}

test('factors stand by the size of their last index, and the numbers stand beside the bars', () => {
  const svg = drawSensitivity(sensitivity);
  const texts = textsOf(svg);
  const at = ['trust', 'uniqueness', 'shocks'].map((label) => texts.indexOf(label));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  for (const expected of [
    '0.31 [0.25, 0.37]',
    '0.56 [0.50, 0.62]',
    '−0.01',
    '0.02',
    'first order',
    'total',
    'interval',
  ]) {
    expect(texts).toContain(expected);
  }
  expect(descriptionOf(svg)).toBe(
    'share of the variance, factor by factor, largest first. ' +
      'trust: first order 0.31 [0.25, 0.37], total 0.56 [0.50, 0.62]. ' +
      'uniqueness: first order 0.10 [0.05, 0.15], total 0.20 [0.15, 0.30]. ' +
      'shocks: first order −0.01, total 0.02.',
  );
});

test('a negative index counts by its size, and its bar ends where a positive one starts', () => {
  const svg = drawSensitivity(correlations);
  expect(descriptionOf(svg)).toMatch(/negative: .*−0\.80 \[−0\.90, −0\.70\]\. positive: .*small/);
  const [negative, positive, small] = barsOf(svg, 1);
  expect(negative[0] + negative[1]).toBeCloseTo(positive[0], 1);
  expect(negative[1] / positive[1]).toBeCloseTo(2, 2);
  expect(positive[1] / small[1]).toBeCloseTo(2, 2);
});

test('two kinds of index are told apart without colour: one full, one hollow', () => {
  const bars = readSvg(drawSensitivity(sensitivity)).filter(
    ({ name, attributes }) => name === 'rect' && Number(attributes.x) > 0,
  );
  const fills = bars.map(({ attributes }) => attributes.fill).filter((fill) => fill !== '#f5f7fa');
  expect(fills.slice(0, 6)).toEqual(['#4861e1', '#ffffff', '#4861e1', '#ffffff', '#4861e1', '#ffffff']);
});

test('factors beyond the first few are counted, and the largest of them is named', () => {
  const svg = drawSensitivity(sensitivity, { maxFactors: 1 });
  const remark = '2 more factors are not drawn; the largest of them: total 0.20 (uniqueness).';
  expect(textsOf(svg)).toContain(remark);
  expect(descriptionOf(svg)).toContain(remark);
  expect(textsOf(svg)).not.toContain('shocks');
  expect(describeSensitivity(sensitivity, 2)).toContain('1 more factor is not drawn');
  expect(describeSensitivity(sensitivity)).not.toContain('not drawn');
});

test('indices of 0, very large and very small ones are drawn with numbers that tell them apart', () => {
  const one = (value: number) => ({ ...correlations, factors: [{ label: 'a', values: [{ value }] }] });
  expect(textsOf(drawSensitivity(one(0)))).toContain('0');
  expect(textsOf(drawSensitivity(one(1234567.8)))).toContain('1234568');
  expect(textsOf(drawSensitivity(one(0.00012)))).toContain('0.00012');
  for (const value of [0, 1e15, -1e15, 1e-9]) {
    expect(textsOf(drawSensitivity(one(value))).join(' ')).not.toMatch(/NaN|Infinity|\de[+-]?\d/);
  }
});

test('what does not hold together is refused, and the message says where', () => {
  const broken = (values: Sensitivity['factors'][0]['values']) => ({
    ...correlations,
    factors: [{ label: 'trust', values }],
  });
  expect(() => drawSensitivity({ ...sensitivity, factors: [] })).toThrow('at least one');
  expect(() => drawSensitivity({ ...sensitivity, indices: [] })).toThrow('the number of indices');
  expect(() => drawSensitivity(broken([]))).toThrow(
    'Expected "trust" to have partial rank correlation but found 0 values',
  );
  expect(() => drawSensitivity(broken([{ value: Number.NaN }]))).toThrow('partial rank correlation of "trust"');
  expect(() => drawSensitivity(broken([{ value: 1, low: 2, high: 3 }]))).toThrow(
    'low of partial rank correlation of "trust"',
  );
  expect(() => drawSensitivity(broken([{ value: 1, low: 0 }]))).toThrow(
    'both ends of an interval or none but found only low, no high',
  );
  expect(() => drawSensitivity(broken([{ value: 1, high: 2 }]))).toThrow('found only high, no low');
  expect(() => drawSensitivity(sensitivity, { maxFactors: 0 })).toThrow('maxFactors');
});
