import { expect, test } from 'vitest';
import {
  captionOf,
  drawBarrierShares,
  drawDifferences,
  drawEffectMap,
  drawFunnel,
  drawNetwork,
  drawSensitivity,
  drawSeries,
  drawTradeOff,
} from '../../../src/view/index.js';
import { wordsOf } from '../../../src/words/index.js';
import { descriptionOf, readSvg, textsOf } from '../../support/read-svg.js';
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

const words = wordsOf('da');
const shouted = { words: shout(wordsOf('en'), ['en']), maxFactors: 1 };

const PICTURES: readonly (readonly [kind: string, danish: string, english: string])[] = [
  ['funnel', drawFunnel(funnel, { words }), drawFunnel(funnel)],
  ['network', drawNetwork(network, { words }), drawNetwork(network)],
  ['differences', drawDifferences(differences, { words }), drawDifferences(differences)],
  ['picture of barriers', drawBarrierShares(barrierShares, { words }), drawBarrierShares(barrierShares)],
  ['picture of sensitivity', drawSensitivity(sensitivity, { words, maxFactors: 1 }), drawSensitivity(sensitivity)],
  ['trade-off', drawTradeOff(tradeOff, { words }), drawTradeOff(tradeOff)],
  ['series', drawSeries(series, { words }), drawSeries(series)],
  ['map of effects', drawEffectMap(effectMap, { words }), drawEffectMap(effectMap)],
];

/** What a picture says: on its face, and of itself. */
const saidBy = (svg: string) => [...textsOf(svg), descriptionOf(svg)];

test.each(PICTURES)('a %s in Danish is one, and differs from the English one in what it says', (_, danish, english) => {
  expect(readSvg(danish).length).toBeGreaterThan(10);
  expect(saidBy(danish)).not.toEqual(saidBy(english));
});

test.each(PICTURES)('a %s in Danish has decimal commas, and parts numbers otherwise', (_, danish) => {
  const said = saidBy(danish).filter((text) => !text.includes('metagovernor'));
  expect(said.filter((text) => /\d\.\d/.test(text))).toEqual([]);
  expect(said.filter((text) => /\[[^\];]*,[^\];]*\]/.test(text))).toEqual([]);
});

/** Texts in capitals, but for some; so too what functions say. */
function shout<Value>(value: Value, kept: readonly string[]): Value {
  if (typeof value === 'string') return (kept.includes(value) ? value : value.toUpperCase()) as Value;
  if (typeof value === 'function') return ((...given: unknown[]) => shout(value(...given), [])) as Value;
  if (Array.isArray(value)) return value.map((each) => shout(each, kept)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shout(each, kept)])) as Value;
}

const quiet = ['unexplained', 'diverging', 'sequential', 'more', 'less'];

test.each([
  ['funnel', drawFunnel(shout(funnel, quiet), shouted)],
  ['network', drawNetwork(shout(network, quiet), shouted)],
  ['differences', drawDifferences(shout(differences, quiet), shouted)],
  ['picture of barriers', drawBarrierShares(shout(barrierShares, quiet), shouted)],
  ['picture of sensitivity', drawSensitivity(shout(sensitivity, quiet), shouted)],
  ['trade-off', drawTradeOff(shout(tradeOff, quiet), shouted)],
  ['series', drawSeries(shout(series, quiet), shouted)],
  ['map of effects', drawEffectMap(shout(effectMap, quiet), shouted)],
])('a %s says nothing but its data and the words it is given', (_, svg) => {
  expect(saidBy(svg).filter((text) => /\p{Ll}/u.test(text))).toEqual([]);
});

test('where a picture comes from can be said in Danish', () => {
  expect(captionOf({ runs: 1, seed: 7, version: '0.1.0' }, words)).toBe('1 kørsel · frø 7 · metagovernor 0.1.0');
});
