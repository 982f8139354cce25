import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNetwork, type NetworkPicture, type NetworkTie } from '../../../src/view/index.js';
import { pickTies } from '../../../src/view/pick-ties.js';
import { isWithoutDirections } from '../../../src/view/tie-strength.js';
import { descriptionOf, readSvg, textsOf } from '../../support/read-svg.js';

/** Actors in three groups, each with ties to those that come after it, of weights between 0 and 1. */
function networkOf(actors: number, each: number, weight?: (tie: number) => number): NetworkPicture {
  const id = (index: number) => `n${index % actors}`;
  return {
    title: 'Who knows whom?',
    caption: 'here',
    nodes: Array.from({ length: actors }, (_, index) => ({
      id: id(index),
      label: `Actor ${index}`,
      group: ['public', 'private', 'citizen'][index % 3],
    })),
    ties: Array.from({ length: actors * each }, (_, tie) => ({
      source: id(Math.floor(tie / each)),
      target: id(Math.floor(tie / each) + 1 + (tie % each)),
      ...(weight !== undefined && { weight: weight(tie) }),
    })),
  };
}

const uneven = (tie: number) => ((tie * 37) % 101) / 101;
const said = (svg: string) => textsOf(svg).join(' ');
const marksOf = (svg: string) => readSvg(svg).filter(({ name, text }) => name === 'title' && text.includes(' ('));
const linesOf = (svg: string) =>
  readSvg(svg).filter(({ name, attributes }) => name === 'path' && attributes.fill === 'none');

describe('what is shown of a network, by its size', () => {
  test('up to 60 actors every tie and every actor', () => {
    const svg = drawNetwork(networkOf(60, 6, uneven));
    expect(marksOf(svg)).toHaveLength(60);
    // And three samples in the key.
    expect(linesOf(svg)).toHaveLength(360 + 3);
    expect(said(svg)).not.toContain('ties shown');
    expect(said(svg)).toContain('25 of 60 names shown');
  });

  test('above it the strongest of each, which the caption and the description say', () => {
    for (const [actors, each] of [
      [61, 3],
      [120, 2],
      [150, 2],
    ] as const) {
      const svg = drawNetwork(networkOf(actors, 10, uneven));
      const words = `${each * actors} of ${10 * actors} ties shown: the ${each} strongest of each actor`;
      expect(marksOf(svg)).toHaveLength(actors);
      expect(linesOf(svg)).toHaveLength(each * actors + 3);
      expect(said(svg)).toContain(words);
      expect(descriptionOf(svg)).toContain(words);
      expect(descriptionOf(svg)).toContain(`25 of ${actors} names shown`);
    }
  });

  test('few ties are all shown, and actors without any stand in a row', () => {
    const network = networkOf(90, 2, uneven);
    const nodes = [...network.nodes, ...['a', 'b'].map((id) => ({ id, label: `Lone ${id}`, group: 'citizen' }))];
    const svg = drawNetwork({ ...network, nodes });
    expect(said(svg)).not.toContain('ties shown');
    expect(said(svg)).toContain('No ties: 2');
    expect(marksOf(svg)).toHaveLength(92);
  });

  test('above 150 a matrix with all ties, group by group', () => {
    const svg = drawNetwork(networkOf(300, 5, uneven));
    const dots = readSvg(svg)
      .filter(({ name, attributes }) => name === 'path' && (attributes.d ?? '').includes('z'))
      .map(({ attributes }) => attributes.d.split('z').length - 1);
    expect(dots.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1500);
    expect(said(svg)).toContain('25 of 300 names shown');
    // Steps of 1 and 4 lead from each of 100 to the next group: 200 of 10,000 possible ties.
    expect(descriptionOf(svg)).toContain('public to private 2.0');
    expect(descriptionOf(svg)).toContain('public: Actor 0, Actor 3');
    expect(descriptionOf(svg)).toContain('and 80 more');
  });

  test('unless the actors have places of their own', () => {
    const network = networkOf(200, 5, uneven);
    const nodes = network.nodes.map((node, index) => ({ ...node, x: index % 20, y: Math.floor(index / 20) }));
    expect(marksOf(drawNetwork({ ...network, nodes }))).toHaveLength(200);
  });

  test('the same each time, and 1,000 actors with 10,000 ties within 2 seconds of a processor', () => {
    const network = networkOf(1000, 10, uneven);
    const before = process.cpuUsage();
    const svg = drawNetwork(network);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(drawNetwork(network)).toBe(svg);
  });
});

describe('weights', () => {
  const widths = (svg: string) => new Set(linesOf(svg).map(({ attributes }) => attributes['stroke-width']));

  test.each([20, 100])('equal ones are drawn equal, whatever they are, among %i actors', (actors) => {
    const [ones, halves] = [1, 0.5].map((weight) => drawNetwork(networkOf(actors, 3, () => weight)));
    expect(widths(ones).size).toBe(1);
    expect(widths(halves)).toEqual(widths(ones));
    expect(descriptionOf(halves)).toContain('All ties alike: tie 0.50.');
  });

  test('there may be none, which is said', () => {
    const svg = drawNetwork(networkOf(20, 3));
    expect(widths(svg).size).toBe(1);
    expect(said(svg)).toContain('Ties without weights, all alike');
    expect(descriptionOf(svg)).not.toContain('Strongest');
  });

  test('of some ties only are refused', () => {
    const network = networkOf(5, 1);
    const ties = network.ties.map((tie, index) => (index === 0 ? { ...tie, weight: 1 } : tie));
    expect(() => drawNetwork({ ...network, ties })).toThrow('1 of 5 with one');
  });
});

test('a network without directions has one line a pair, without a head', () => {
  const network = networkOf(20, 3);
  const back = network.ties.map(({ source, target }) => ({ source: target, target: source }));
  const svg = drawNetwork({ ...network, ties: [...network.ties, ...back] });
  expect(linesOf(svg)).toHaveLength(60 + 1);
  expect(said(svg)).toContain('line without head');
});

test('what a model drew is hollow, and the key, the caption and the description say so', () => {
  const network = networkOf(20, 3, uneven);
  const svg = drawNetwork(
    {
      ...network,
      nodes: network.nodes.map((node, index) => ({ ...node, isGroupDrawn: index < 5 })),
      ties: network.ties.map((tie, index) => ({ ...tie, isWeightDrawn: index < 7 })),
    },
    { group: 'sector', tie: 'trust' },
  );
  const hollow = readSvg(svg).filter(
    ({ attributes }) => attributes.fill === '#ffffff' && attributes.stroke !== undefined,
  );
  // Marks, heads and the sample in the key.
  expect(hollow).toHaveLength(5 + 7 + 1);
  expect(said(svg)).toContain('hollow: sector: drawn by the model for 5 of 20');
  expect(descriptionOf(svg)).toContain('trust: drawn by the model for 7 of 60.');
  expect(descriptionOf(svg)).toContain('Actor 0 (drawn)');
});

test('each actor keeps its strongest ties, in any order they are given in, and every conflict', () => {
  const arbitrary = fc.uniqueArray(
    fc.record({
      source: fc.nat({ max: 9 }).map((id) => `n${id}`),
      target: fc.nat({ max: 9 }).map((id) => `n${id}`),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
      conflict: fc.boolean(),
    }),
    { selector: ({ source, target }) => `${source} ${target}`, maxLength: 90 },
  );
  fc.assert(
    fc.property(arbitrary, fc.integer({ min: 1, max: 4 }), (all, each) => {
      const network = { ...networkOf(10, 0), ties: all };
      const picked = new Set<NetworkTie>(pickTies(network, each, 0).ties);
      for (const tie of all) {
        const stronger = all.filter((other) => other.source === tie.source && other.weight > tie.weight).length;
        if (tie.conflict) expect(picked.has(tie)).toBe(true);
        // A tie is kept for its other end in a network without directions, and where that end sends none.
        else if (picked.has(tie) && stronger >= each)
          expect(isWithoutDirections(all) || all.every(({ source }) => source !== tie.target)).toBe(true);
      }
      for (const { id } of network.nodes) {
        const sent = all.filter(({ source }) => source === id);
        expect(sent.filter((tie) => picked.has(tie)).length).toBeGreaterThanOrEqual(Math.min(each, sent.length));
        // Nobody who has a tie looks as if there were none.
        const has = (some: Iterable<NetworkTie>) =>
          Array.from(some).some(({ source, target }) => source === id || target === id);
        expect(has(picked)).toBe(has(all));
      }
    }),
  );
});
