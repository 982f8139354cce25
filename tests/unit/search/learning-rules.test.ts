import { describe, expect, it } from 'vitest';
import { runKey, seedSequence } from '../../../src/numeric/index.js';
import { LEARNING_RULES, type LearningRuleName } from '../../../src/search/index.js';

const key = runKey('learning');

/** How often each contact is chosen in 3000 choices. The first and the last contact are not looked at. */
function choices(rule: LearningRuleName, solutions: number[], values: number[]): Record<number, number> {
  const standing = { solutions: Int32Array.from(solutions), values: Float64Array.from(values) };
  const contacts = Int32Array.from({ length: solutions.length }, (_, node) => node);
  const sequence = new Int32Array(4);
  const counts: Record<number, number> = {};
  for (let draw = 0; draw < 3000; draw++) {
    seedSequence(sequence, key, 1, draw, 0);
    const chosen = LEARNING_RULES[rule].choose(contacts, 1, contacts.length - 1, standing, sequence);
    counts[chosen] = (counts[chosen] ?? 0) + 1;
  }
  return counts;
}

describe('best member', () => {
  it('considers the best seen, the first of equals', () => {
    expect(choices('bestMember', [0, 1, 2, 3, 4, 5], [0.9, 0.1, 0.4, 0.2, 0.4, 0.9])).toEqual({ 2: 3000 });
  });

  it('considers a contact that is worth nothing, and none where there are none', () => {
    expect(choices('bestMember', [0, 1, 2], [0.9, 0, 0.9])).toEqual({ 1: 3000 });
    expect(choices('bestMember', [0, 1], [0.9, 0.9])).toEqual({ '-1': 3000 });
  });
});

describe('conformity', () => {
  it('considers the most frequent solution, better or not', () => {
    const counts = choices('conformity', [1, 7, 5, 5, 7, 5, 1], [0.9, 0.8, 0.1, 0.1, 0.8, 0.1, 0.9]);
    expect(counts).toEqual({ 2: 3000 });
  });

  it('takes one of the most frequent at random where several are', () => {
    const counts = choices('conformity', [0, 7, 5, 7, 5, 9, 3, 3, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(Object.keys(counts)).toEqual(['1', '2', '6']);
    // Binomial, 3000 draws of probability 1 / 3: five standard deviations are 130.
    for (const node of [1, 2, 6]) expect(Math.abs(counts[node] - 1000)).toBeLessThan(130);
  });

  it('considers none where all differ, as a single contact does', () => {
    expect(choices('conformity', [4, 1, 2, 3, 4], [0, 1, 1, 1, 0])).toEqual({ '-1': 3000 });
    expect(choices('conformity', [4, 1, 4], [0, 1, 0])).toEqual({ '-1': 3000 });
  });
});

describe('random copying', () => {
  it('considers each contact equally often, and leaves it at that', () => {
    const counts = choices('random', [0, 1, 1, 3, 0], [0, 0.1, 0.2, 0.3, 0]);
    expect(Object.keys(counts)).toEqual(['1', '2', '3']);
    for (const node of [1, 2, 3]) expect(Math.abs(counts[node] - 1000)).toBeLessThan(130);
    expect(LEARNING_RULES.random.searchesAlone).toBe(false);
  });

  it('considers none where there are none', () => {
    expect(choices('random', [0, 1], [0.9, 0.9])).toEqual({ '-1': 3000 });
  });
});

describe('no learning', () => {
  it('considers nobody', () => {
    expect(choices('none', [0, 1, 1, 0], [0, 0.9, 0.9, 0])).toEqual({ '-1': 3000 });
  });
});
