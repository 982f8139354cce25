import { array, assert, constantFrom, double, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASSETS, drawnOf, embeddedFrom, parseScenario, SECTORS } from '../../../src/model/index.js';
import { readNetworkCsv } from '../../../src/network/index.js';

const all = Object.fromEntries(ASSETS.map((asset) => [asset, 0.5]));
const actors = [
  { id: 'a', sector: 'civil', assets: all, needs: all, frame: [0.1, 0.2] },
  { id: 'b', assets: { money: 1 }, frame: [0.1, null] },
  { id: 'c', sector: 'private', assets: {}, frame: [0.1] },
  { id: 'd' },
  { id: 'e' },
] as const;
const ties = [
  { from: 'a', to: 'b', trust: 0 },
  { from: 'b', to: 'a', trust: 0.4, dependence: 0.2, conflict: 0 },
];
const scenario = { network: { kind: 'embedded', actors: [...actors], ties } } as never;

describe('drawnOf', () => {
  test('says of each actor and each tie what nobody gave; a level of 0 is given', () => {
    const drawn = drawnOf(scenario);
    expect(drawn?.sector).toEqual({ of: 'actor', total: 5, drawn: 3, isDrawn: [false, true, false, true, true] });
    expect(drawn?.assets.isDrawn).toEqual([false, true, true, true, true]);
    expect(drawn?.needs.drawn).toBe(4);
    expect(drawn?.frame.isDrawn).toEqual([false, true, true, true, true]);
    expect(drawn?.trust).toEqual({ of: 'tie', total: 2, drawn: 0, isDrawn: [false, false] });
    expect(drawn?.dependence.isDrawn).toEqual([true, false]);
    expect(drawn?.conflict.isDrawn).toEqual([true, false]);
  });

  test('of a frame as many dimensions count as the scenario has', () => {
    expect(drawnOf(parseScenario({ ...(scenario as object), actors: { frameDimensions: 1 } }))?.frame.drawn).toBe(2);
  });

  test('a generated network gives nothing that could be told from what is drawn', () => {
    expect(drawnOf(parseScenario({}))).toBeNull();
  });

  test('counts what the tables leave out, and nothing else', () => {
    const row = record({
      sector: option(constantFrom(...SECTORS)),
      trust: option(double({ min: 0, max: 1, noNaN: true })),
    });
    assert(
      property(array(row, { minLength: 5, maxLength: 9 }), (rows) => {
        const nodes = `id,sector\n${rows.map(({ sector }, i) => `n${i},${sector ?? ''}`).join('\n')}\n`;
        const edges = `from,to,trust\n${rows.map(({ trust }, i) => `n${i},n${(i + 1) % rows.length},${trust ?? ''}`).join('\n')}\n`;
        const drawn = drawnOf({ network: embeddedFrom(readNetworkCsv({ nodes, edges }).network) });
        expect(drawn?.sector.isDrawn).toEqual(rows.map(({ sector }) => sector === null));
        expect(drawn?.trust.drawn).toBe(rows.filter(({ trust }) => trust === null).length);
      }),
    );
  });
});
