import { expect, test } from 'vitest';
import { layoutNetwork } from '../../../src/view/layout-network.js';
import { measureText, shorten, wrapText } from '../../../src/view/measure-text.js';
import type { NetworkPicture } from '../../../src/view/network-picture.js';
import { placeLabels } from '../../../src/view/place-labels.js';

const area = { left: 50, top: 20, right: 850, bottom: 620 };

// Thirty actors in six groups of five, each tied to its neighbour in the group and to one in the next group.
const network: NetworkPicture = {
  title: 'Thirty',
  caption: '',
  nodes: Array.from({ length: 30 }, (_, i) => ({ id: `n${i}`, label: `Actor number ${i}`, group: `g${i % 6}` })),
  ties: Array.from({ length: 30 }, (_, i) => [
    { source: `n${i}`, target: `n${(i + 6) % 30}`, weight: 1 },
    { source: `n${i}`, target: `n${(i + 1) % 30}`, weight: 0.3 },
  ]).flat(),
};

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

test('the layout is the same each time, inside its area, and keeps thirty actors apart', () => {
  const points = layoutNetwork(network, area);
  expect(layoutNetwork(network, area)).toEqual(points);
  points.forEach((a, i) => {
    expect(a.x).toBeGreaterThanOrEqual(area.left - 1e-9);
    expect(a.x).toBeLessThanOrEqual(area.right + 1e-9);
    expect(a.y).toBeGreaterThanOrEqual(area.top - 1e-9);
    expect(a.y).toBeLessThanOrEqual(area.bottom + 1e-9);
    points.slice(0, i).forEach((b) => expect(distance(a, b)).toBeGreaterThan(40));
  });
});

test('actors of a group stand closer together than others', () => {
  const points = layoutNetwork(network, area);
  const means = [true, false].map((same) => {
    const distances = points.flatMap((a, i) =>
      points.slice(0, i).flatMap((b, j) => (((i - j) % 6 === 0) === same ? [distance(a, b)] : [])),
    );
    return distances.reduce((all, value) => all + value, 0) / distances.length;
  });
  expect(means[0]).toBeLessThan(0.6 * means[1]);
});

test('positions that are given keep their proportions', () => {
  const corners = [
    [0, 0],
    [4, 0],
    [4, 1],
    [0, 1],
  ];
  const nodes = corners.map(([x, y], i) => ({ id: `${i}`, label: '', group: 'g', x, y }));
  const [a, b, c] = layoutNetwork({ ...network, nodes, ties: [] }, area);
  expect(distance(a, b)).toBeCloseTo(800, 9);
  expect(distance(b, c)).toBeCloseTo(200, 9);
});

test('the labels of thirty actors hardly cover each other, and no mark but by a corner', () => {
  const points = layoutNetwork(network, area);
  const wishes = points.map((point) => ({ ...point, reachX: 12, reachY: 12, width: 100, height: 15 }));
  const places = placeLabels(wishes, [], { left: 0, top: 0, right: 900, bottom: 640 });
  let covered = 0;
  places.forEach((a, i) => {
    places.slice(0, i).forEach((b) => {
      if (!a || !b) return;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 0 && height > 0) covered += width * height;
    });
  });
  expect(covered).toBeLessThan(0.02 * 30 * 100 * 15);
});

test('a label goes where there is room, and keeps off lines where it can', () => {
  const wish = { x: 100, y: 100, reachX: 10, reachY: 10, width: 60, height: 15 };
  const within = { left: 0, top: 0, right: 200, bottom: 200 };
  expect(placeLabels([wish], [], within)[0]?.anchor).toBe('start');
  expect(placeLabels([wish], [], { ...within, right: 115 })[0]?.anchor).toBe('end');
  const line = { from: { x: 110, y: 100 }, to: { x: 200, y: 100 } };
  expect(placeLabels([wish], [line], within)[0]?.anchor).toBe('end');
  expect(placeLabels([{ ...wish, width: 0 }], [], within)).toEqual([undefined]);
});

test('a long text is broken between words, and what does not fit ends in an ellipsis', () => {
  const lines = wrapText('Relatives of people with dementia in Nordby and around', 120, 13, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1].endsWith('…')).toBe(true);
  for (const line of lines) expect(measureText(line, 13)).toBeLessThanOrEqual(120);
  expect(wrapText('', 100, 13, 2)).toEqual([]);
  expect(shorten('short', 100, 13)).toBe('short');
});
