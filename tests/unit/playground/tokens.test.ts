import { describe, expect, test } from 'vitest';
import { SECTORS } from '../../../src/model/index.js';
import { TOKENS, tokenStyles } from '../../../src/playground/look/tokens.js';
import { THEMES } from '../../../src/playground/state/page-state.js';
import { contrast, difference, seen, VISIONS } from '../../support/colour.ts';

describe.each(THEMES)('the %s look', (theme) => {
  const { ground, panel, sectors, trust, ...rest } = TOKENS[theme];
  const grounds = { ground, panel };

  test.each(Object.entries(grounds))('has texts that can be read on its %s', (_, under) => {
    for (const text of ['ink', 'muted', 'stop', 'arrive'] as const) {
      expect([text, contrast(rest[text], under)]).toEqual([text, atLeast(4.5)]);
    }
  });

  test('has buttons that can be read', () => {
    expect(contrast(rest.onAction, rest.action)).toBeGreaterThanOrEqual(4.5);
    // Under the pointer the button that is meant to be pressed has the colour of muted texts.
    expect(contrast(rest.onAction, rest.muted)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(grounds))('has marks and lines that stand out from its %s', (_, under) => {
    const { line, focus, action, pass, arrive, stop } = rest;
    const marks: Readonly<Record<string, string>> = {
      line,
      focus,
      action,
      pass,
      arrive,
      stop,
      ...sectors,
      ...Object.fromEntries(trust.entries()),
    };
    const least = theme === 'projector' ? 4.5 : 3;
    for (const [name, colour] of Object.entries(marks)) {
      // On a projector areas need more; lines and the palest trust are thin and have what is asked of all.
      expect([name, contrast(colour, under)]).toEqual([name, atLeast(name in sectors ? least : 3)]);
    }
  });

  test.each(Object.entries(VISIONS))('has sectors that stay apart in %s vision', (_, vision) => {
    SECTORS.forEach((one, index) => {
      for (const other of SECTORS.slice(0, index)) {
        const apart = difference(seen(sectors[one], vision), seen(sectors[other], vision));
        expect([one, other, apart]).toEqual([one, other, atLeast(15)]);
      }
    });
  });

  test('has trust that grows step by step', () => {
    const steps = trust.map((colour) => contrast(colour, ground));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    trust.slice(1).forEach((colour, index) => {
      expect(difference(seen(colour, VISIONS['normal']), seen(trust[index], VISIONS['normal']))).toBeGreaterThan(5);
    });
  });

  test('is in the style of the page', () => {
    for (const colour of [ground, ...Object.values(sectors), ...trust]) expect(tokenStyles()).toContain(colour);
  });
});

function atLeast(least: number): unknown {
  return expect.toSatisfy((value: number) => value >= least, `at least ${least}`);
}
