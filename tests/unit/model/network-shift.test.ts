import { assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftLogit } from '../../../src/model/actor/shift-logit.js';
import { createWorld, parseScenario, type ScenarioInput, withParameters } from '../../../src/model/index.js';

const GIVEN: ScenarioInput = {
  network: {
    kind: 'embedded',
    actors: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })),
    ties: [
      { from: 'a', to: 'b', trust: 0.5, dependence: 0.2, conflict: 0.5 },
      { from: 'b', to: 'c', trust: 0, conflict: 1 },
      { from: 'c', to: 'a', dependence: 1, conflict: 0 },
    ],
  },
};

const tiesOf = (input: ScenarioInput) => {
  const { state, setting } = createWorld(parseScenario(input), { seed: 'shift' });
  const places = [0, 1, 2].map((actor) => setting.rowStart[actor]);
  const read = (column: Float32Array | Float64Array) => places.map((place) => column[place]);
  return { trust: read(state.trust), dependence: read(state.dependence), conflict: read(state.conflict) };
};

describe('a share moved on the logit scale', () => {
  test('has its odds multiplied by e to the shift, stays a share, and keeps 0 and 1', () => {
    const share = double({ min: 0.001, max: 0.999, noNaN: true });
    assert(
      property(share, double({ min: -5, max: 5, noNaN: true }), (before, shift) => {
        const after = shiftLogit(before, shift);
        expect(after).toBeGreaterThan(0);
        expect(after).toBeLessThan(1);
        expect(after / (1 - after) / (before / (1 - before)) / Math.exp(shift)).toBeCloseTo(1, 9);
      }),
    );
    expect([shiftLogit(0, 4), shiftLogit(1, -4), shiftLogit(0.1, 0)]).toEqual([0, 1, 0.1]);
  });
});

describe('the shift of a network', () => {
  test('moves what is given and what is drawn alike, each strength by its own', () => {
    const before = tiesOf(GIVEN);
    const shift = { 'network.shift.trust': Math.LN2, 'network.shift.dependence': -1, 'network.shift.conflict': 1 };
    const after = tiesOf(withParameters(GIVEN, shift));
    expect(after.trust[0]).toBeCloseTo(2 / 3, 12);
    expect(after.trust[1]).toBe(0);
    expect(after.trust[2]).toBe(shiftLogit(before.trust[2], Math.LN2));
    // Dependence and conflict are kept in 32 bits.
    expect(after.dependence[0]).toBeCloseTo(0.2 / (0.2 + 0.8 * Math.E), 7);
    expect(after.dependence[1]).toBeCloseTo(shiftLogit(before.dependence[1], -1), 7);
    expect(after.dependence[2]).toBe(1);
    expect(after.conflict[0]).toBeCloseTo(Math.E / (1 + Math.E), 7);
    expect(after.conflict.slice(1)).toEqual([1, 0]);
  });

  test('of 0 changes no bit, and moves a generated network as well', () => {
    expect(tiesOf(withParameters(GIVEN, { 'network.shift.trust': 0 }))).toEqual(tiesOf(GIVEN));
    const drawn = createWorld(parseScenario({}), { seed: 1 }).state.trust;
    const moved = createWorld(parseScenario({ network: { kind: 'generated', shift: { trust: -1 } } }), { seed: 1 })
      .state.trust;
    expect(moved.some((trust, tie) => trust > drawn[tie])).toBe(false);
    expect(moved.some((trust, tie) => trust < drawn[tie])).toBe(true);
  });
});
