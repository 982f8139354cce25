import { expect, test } from 'vitest';
import { buildNetwork, type Network } from '../../../src/network/index.js';
import { compareWaves, describeComparison } from '../../../src/waves/index.js';

function network(nodes: string, ties: Readonly<Record<string, number>>): Network {
  const ids = Array.from(nodes);
  const pairs = Object.keys(ties);
  return buildNetwork({
    ids,
    sources: pairs.map(([from]) => ids.indexOf(from)),
    targets: pairs.map((pair) => ids.indexOf(pair[1])),
    tieAttributes: { trust: Float64Array.from(Object.values(ties)) },
  });
}

// a<->b stays, c->d goes, a->c turns mutual, d->a is new; e leaves and f joins.
const FIRST = network('abcde', { ab: 0.5, ba: 0.6, cd: 0.7, ac: 0.2, ae: 0.1 });
const SECOND = network('dcbaf', { ab: 0.7, ba: 0.6, ac: 0.4, ca: 0.9, da: 0.3, fa: 0.3 });

test('counts what is kept, given up and formed, by id and not by place', () => {
  const { actors, pairs, ties, survival, reciprocatedSurvival, oneWaySurvival, formation } = compareWaves(
    FIRST,
    SECOND,
  );
  expect(actors).toEqual({ both: 4, joined: ['f'], left: ['e'], answered: [4, 4, 4] });
  expect(pairs).toEqual({ all: 12, impossible: 0, observed: 12, tiesLeftOut: [1, 1] });
  expect(ties).toEqual({ first: 4, second: 5, kept: 3, formed: 2, givenUp: 1, stability: 0.5 });
  expect(survival).toEqual({ ties: 4, kept: 3, share: 0.75 });
  expect(reciprocatedSurvival).toEqual({ ties: 2, kept: 2, share: 1 });
  expect(oneWaySurvival).toEqual({ ties: 2, kept: 1, share: 0.5 });
  expect(formation).toEqual({ ties: 8, kept: 2, share: 0.25 });
});

test('the census of dyads says what each pair was and became', () => {
  expect(compareWaves(FIRST, SECOND).dyads).toEqual({
    null: { null: 2, asymmetric: 1, mutual: 0 },
    asymmetric: { null: 1, asymmetric: 0, mutual: 1 },
    mutual: { null: 0, asymmetric: 0, mutual: 1 },
  });
});

test('trust is followed along the ties that are kept', () => {
  const { trust, outDegree, inDegree } = compareWaves(FIRST, SECOND);
  expect(trust).toMatchObject({ ties: 3, missing: 0 });
  expect(trust?.mean[0]).toBeCloseTo(1.3 / 3);
  expect(trust?.mean[1]).toBeCloseTo(1.7 / 3);
  // By hand: .05333 / sqrt(.08667 x .04667).
  expect(trust?.r).toBeCloseTo(0.83863, 4);
  expect(outDegree).toMatchObject({ first: 1, second: 1.25 });
  expect(inDegree).toMatchObject({ first: 1, second: 1.25 });
});

test('who did not answer in both is told of by others alone', () => {
  const comparison = compareWaves(FIRST, SECOND, {
    respondent: [
      ['a', 'b', 'c', 'e'],
      ['a', 'b', 'd', 'f'],
    ],
  });
  expect(comparison.actors.answered).toEqual([3, 3, 2]);
  expect(comparison.pairs).toMatchObject({ observed: 6, tiesLeftOut: [2, 3] });
  expect(comparison.survival).toEqual({ ties: 3, kept: 3, share: 1 });
  // Whether c returns the tie of a is not known.
  expect(comparison.oneWaySurvival.ties).toBe(0);
  expect(comparison.oneWaySurvival.share).toBeNaN();
  expect(describeComparison(comparison).join('\n')).toContain('of one-way ties not defined (there were none)');
});

test('pairs that could have no tie are no absent ties', () => {
  const possible = (from: string, to: string) => from !== 'b' || to === 'a';
  const { pairs, formation } = compareWaves(FIRST, SECOND, { possible });
  expect(pairs).toMatchObject({ impossible: 2, observed: 10 });
  expect(formation).toEqual({ ties: 6, kept: 2, share: 2 / 6 });
});

test.each<[string, () => unknown]>([
  [
    'Expected no tie where there could be none.*"c" -> "d" in the first wave',
    () => compareWaves(FIRST, SECOND, { possible: (from, to) => from !== 'c' || to === 'a' }),
  ],
  ['respondent of the second wave.*"x"', () => compareWaves(FIRST, SECOND, { respondent: [['a'], ['x']] })],
  ['in both waves but found 0 \\(5 in the first, 2', () => compareWaves(FIRST, network('xy', {}))],
  ['known names, such as "respondent"', () => compareWaves(FIRST, SECOND, { respondents: [] } as never)],
])('refuses: %s', (message, compare) => {
  expect(compare).toThrow(new RegExp(message));
});

test('the text says what was left out and who came and went', () => {
  const text = describeComparison(compareWaves(FIRST, SECOND)).join('\n');
  expect(text).toContain('4 actors are in both waves; 1 joined (f), 1 left (e).');
  expect(text).toContain('Left out: 1 ties of the first wave and 1 of the second');
  expect(text).toContain('Survival 0.750 (3 of 4)');
});
