import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import {
  drawBarrierShares,
  drawDifferences,
  drawEffectMap,
  drawFunnel,
  drawNetwork,
  drawSensitivity,
  drawSeries,
  drawTradeOff,
} from '../../../src/view/index.js';
import { readSvg, textsOf } from '../../support/read-svg.js';
import {
  barrierShares,
  differences,
  effectMap,
  funnel,
  network,
  sensitivity,
  series,
  tradeOff,
} from '../../support/sample-pictures.js';

const PICTURES: readonly (readonly [string, (title: string, label: string) => string])[] = [
  ['funnel', (title, label) => drawFunnel({ ...funnel, title, arms: [{ ...funnel.arms[0], name: label }] })],
  [
    'network',
    (title, label) => drawNetwork({ ...network, title, nodes: network.nodes.map((node) => ({ ...node, label })) }),
  ],
  [
    'differences',
    (title, label) => drawDifferences({ ...differences, title, rows: [{ ...differences.rows[0], label }] }),
  ],
  [
    'picture of barriers',
    (title, label) => drawBarrierShares({ ...barrierShares, title, words: { lackOfTrust: label, facilitator: label } }),
  ],
  [
    'picture of sensitivity',
    (title, label) => drawSensitivity({ ...sensitivity, title, factors: [{ ...sensitivity.factors[0], label }] }),
  ],
  ['trade-off', (title, label) => drawTradeOff({ ...tradeOff, title, arms: [{ ...tradeOff.arms[0], label }] })],
  ['series', (title, label) => drawSeries({ ...series, title, lines: [{ ...series.lines[0], label }] })],
  [
    'map of effects',
    (title, label) =>
      drawEffectMap({ ...effectMap, title, unit: label, across: { label, levels: [label, `${label} and more`] } }),
  ],
];

test.each(PICTURES)(
  'a %s is an image with a title, a description and a caption that tells how to make it again',
  (_, draw) => {
    const elements = readSvg(draw('A title', 'a label'));
    const [svg, title, desc] = elements;
    expect(svg.attributes.role).toBe('img');
    expect(svg.attributes['aria-labelledby']).toBe(`${title.attributes.id} ${desc.attributes.id}`);
    expect(title.text).toBe('A title');
    expect(desc.name).toBe('desc');
    expect(desc.text.toLowerCase()).toContain('a label');
    expect(elements.map(({ text }) => text)).toContain('Elder care · 200 runs · seed spring · metagovernor 0.1.0');
  },
);

test.each(PICTURES)(
  'a %s stands alone: no style, script or link, every id it uses is there, no text below 12 pixels',
  (_, draw) => {
    const svg = draw('A title', 'a label');
    const elements = readSvg(svg);
    const ids = new Set(elements.map(({ attributes }) => attributes.id));
    for (const { name, attributes, text } of elements) {
      expect(['style', 'script', 'foreignObject', 'image', 'use', 'a']).not.toContain(name);
      if (name === 'text' && text !== '') expect(Number(attributes['font-size'])).toBeGreaterThanOrEqual(12);
    }
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  },
);

test.each(PICTURES)('any text can stand in a %s without becoming markup', (_, draw) => {
  const hostile = '"><script>alert(1)</script>&\u0000\uD800';
  expect(readSvg(draw(hostile, hostile)).some(({ name }) => name === 'script')).toBe(false);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void readSvg(draw(text, text))),
    { numRuns: 50 },
  );
});

test.each(PICTURES)('the same data give the same %s, letter by letter', (_, draw) => {
  expect(draw('A title', 'a label')).toBe(draw('A title', 'a label'));
});

test('a width that leaves no room is refused', () => {
  expect(() => drawFunnel(funnel, { width: 200 })).toThrow(
    'Expected width to be a number from 640 to 10000 but found 200',
  );
});

test('an id of one’s own names the picture and its parts', () => {
  const [svg, title] = readSvg(drawFunnel(funnel, { id: 'my picture' }));
  expect([svg.attributes.id, title.attributes.id]).toEqual(['my-picture', 'my-picture-title']);
});

test('a funnel writes each number at its stage, and puts together what has no name', () => {
  const texts = textsOf(drawFunnel({ ...funnel, arms: [funnel.arms[0]] }));
  for (const expected of [
    '100 started',
    '60 go on · 60 % (50–70 %)',
    '✕ 40 stop',
    '25 no tradition',
    '15 other',
    '20 go on · 33 %',
    '40 lack of trust',
    '13 other',
    'of 100 started',
  ]) {
    expect(texts).toContain(expected);
  }
});

test('the end of a funnel is a share of those started, which of 100 the number itself is', () => {
  const arm = { name: 'a', stages: [{ label: 's', entered: 200, passed: 14, stops: [] }], innovated: 14 };
  expect(textsOf(drawFunnel({ ...funnel, arms: [arm] }))).toContain('7.0 % of started');
});

test('a band is as thick as processes go on, and shares one scale with the bands of other strategies', () => {
  const half = { ...funnel.arms[0], stages: [{ label: 's', entered: 50, passed: 25, stops: [] }], innovated: 25 };
  const whole = { ...half, stages: [{ label: 's', entered: 100, passed: 75, stops: [] }], innovated: 75 };
  const svg = drawFunnel({ ...funnel, arms: [half, whole] });
  const heights = [...svg.matchAll(/<rect x="0" y="0" width="[\d.]+" height="([\d.]+)"/g)].map(([, height]) =>
    Number(height),
  );
  // 84 pixels for the 100 that started.
  expect(heights).toEqual([21, 63]);
});

test('a funnel whose numbers do not add up is refused, and the message says where', () => {
  const [arm] = funnel.arms;
  const broken = (stage: object) => ({
    ...funnel,
    arms: [{ ...arm, stages: [{ ...arm.stages[0], ...stage }], innovated: 0 }],
  });
  expect(() => drawFunnel(broken({ passed: 101 }))).toThrow('passed of "Hands-off" at interaction');
  expect(() => drawFunnel(broken({ stops: [{ label: 'veto', count: 41 }] }))).toThrow(
    '"veto" of "Hands-off" at interaction',
  );
  expect(() => drawFunnel({ ...funnel, arms: [{ ...arm, innovated: 8 }] })).toThrow('innovated of "Hands-off"');
  expect(() => drawFunnel({ ...funnel, arms: [arm, { ...arm, stages: arm.stages.slice(1) }] })).toThrow(
    'Expected the stages',
  );
  expect(() => drawFunnel({ ...funnel, arms: [] })).toThrow(ParameterError);
});

test('a mark in a picture of differences is full where the interval leaves out 0, and the description says so', () => {
  const svg = drawDifferences(differences);
  const fills = readSvg(svg).flatMap(({ name, attributes }) => (name === 'circle' ? [attributes.fill] : []));
  // Two rows, then the two samples of the key.
  expect(fills).toEqual(['#4861e1', '#ffffff', '#4861e1', '#ffffff']);
  expect(readSvg(svg)[2].text).toContain('Catalyst: +0.08 [−0.06, +0.22], the interval holds 0.');
  expect(textsOf(svg)).toContain('+0.21 [+0.05, +0.37]');
  expect(() => drawDifferences({ ...differences, rows: [{ label: 'x', mean: 1, low: 2, high: 3 }] })).toThrow(
    'low of "x"',
  );
});

test('a network says in words who is in it, what is strongest and what is in conflict', () => {
  const desc = readSvg(drawNetwork(network, { tie: 'trust' }))[2].text;
  expect(desc).toContain('4 actors and 3 directed ties (trust). public: Mayor, Nurses. citizen: Patients, Relatives.');
  expect(desc).toContain('Strongest: Mayor to Nurses 0.90');
  expect(desc).toContain('Conflicts: Patients to Nurses.');
});

test('a network that does not hold together is refused', () => {
  const nowhere = [{ source: 'Mayor', target: 'Ghost', weight: 1 }];
  expect(() => drawNetwork({ ...network, ties: nowhere })).toThrow('"Mayor" to "Ghost"');
  expect(() => drawNetwork({ ...network, nodes: [network.nodes[0], network.nodes[0]], ties: [] })).toThrow(
    'no id twice',
  );
  expect(() => drawNetwork({ ...network, ties: [{ ...network.ties[0], weight: -1 }] })).toThrow('weight of');
});

test('a network of one actor, or without ties, or of actors in one place, is drawn all the same', () => {
  const alone = { ...network, nodes: [network.nodes[0]], ties: [] };
  const stacked = { ...network, nodes: network.nodes.map((node) => ({ ...node, x: 3, y: 3 })) };
  for (const each of [alone, { ...network, ties: [] }, stacked]) expect(drawNetwork(each)).not.toMatch(/NaN|Infinity/);
});
