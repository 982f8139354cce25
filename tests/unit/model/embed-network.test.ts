import { array, assert, constantFrom, double, option, pre, property, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ParameterError, UnknownNameError } from '../../../src/base/index.js';
import {
  ASSETS,
  compileEmbedded,
  createWorld,
  embeddedFrom,
  parseScenario,
  SECTORS,
} from '../../../src/model/index.js';
import { buildNetwork, modesOf, readNetworkCsv } from '../../../src/network/index.js';

/** Read two tables; nodes c, d and e are added, for a network needs five. */
const read = (nodes: string, edges = 'from,to\n') => {
  const commas = ','.repeat(nodes.split('\n')[0].split(',').length - 1);
  const all = `${nodes}${['c', 'd', 'e'].map((id) => id + commas).join('\n')}\n`;
  const { actors, ties } = embeddedFrom(readNetworkCsv({ nodes: all, edges }).network);
  return { actors: actors.slice(0, 2), ties };
};

describe('embeddedFrom', () => {
  test('writes out what the tables say, under the same ids', () => {
    const nodes =
      'id,name,sector,asset_money,need_skill,frame_1,frame_2\na,Shelter,civil,.2,.9,.3,.4\nb,Town,political,1,0,0,1\n';
    const edges = 'from,to,dependence,trust,conflict\nb,a,.5,.6,.1\na,b,.7,.8,0\n';
    expect(read(nodes, edges)).toEqual({
      actors: [
        { id: 'a', name: 'Shelter', sector: 'civil', assets: { money: 0.2 }, needs: { skill: 0.9 }, frame: [0.3, 0.4] },
        { id: 'b', name: 'Town', sector: 'political', assets: { money: 1 }, needs: { skill: 0 }, frame: [0, 1] },
      ],
      ties: [
        { from: 'a', to: 'b', dependence: 0.7, trust: 0.8, conflict: 0 },
        { from: 'b', to: 'a', dependence: 0.5, trust: 0.6, conflict: 0.1 },
      ],
    });
  });

  test('leaves out what is missing, single values and whole columns', () => {
    const nodes = 'id,name,sector,asset_money,frame_1,frame_2,frame_3\na,,civil,NA,.3,,.5\nb,,,.4,,.2,\n';
    const edges = 'from,to,trust,conflict\na,b,,\nb,a,.6,\n';
    expect(read(nodes, edges)).toEqual({
      actors: [
        { id: 'a', sector: 'civil', frame: [0.3, null, 0.5] },
        { id: 'b', assets: { money: 0.4 }, frame: [null, 0.2] },
      ],
      ties: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a', trust: 0.6 },
      ],
    });
  });

  test('does not use attributes that the model has no place for', () => {
    expect(read('id,sector,founded\na,civil,1990\nb,,\n').actors).toEqual([{ id: 'a', sector: 'civil' }, { id: 'b' }]);
  });

  test('takes a label for a name, and a sector in capitals', () => {
    const { actors } = read('id,label,sector\na,Shelter,Civil\nb,,CITIZEN\n');
    expect(actors).toEqual([
      { id: 'a', name: 'Shelter', sector: 'civil' },
      { id: 'b', sector: 'citizen' },
    ]);
    expect(read('id,label,name\na,no,Shelter\nb,,\n').actors[0].name).toBe('Shelter');
  });

  test('a network of fewer than five nodes is refused with their number', () => {
    const few = buildNetwork({ ids: ['a', 'b', 'c'], sources: [0], targets: [1] });
    expect(() => embeddedFrom(few)).toThrow('Expected the network to have at least 5 nodes but found 3');
  });

  test('names the actor and the nearest sector where a sector is none', () => {
    const nodes = 'id,sector\na,civil\nb,privat\n';
    expect(() => read(nodes)).toThrow(UnknownNameError);
    expect(() => read(nodes)).toThrow('sector for actor "b", such as "private"');
    expect(() => read(nodes)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ nearest: 'private' }) }),
    );
  });

  test('names the nearest asset where a column is misspelt', () => {
    expect(() => read('id,sector,need_mony\na,civil,1\nb,,\n')).toThrow('"need_money"');
  });

  test.each([
    ['id,sector,asset_money\na,civil,.5\nb,civil,much\n', 'from,to\n', 'asset_money of actor "b"', '"much"'],
    ['id,frame_2\na,.5\nb,2\n', 'from,to\n', 'frame_2 of actor "b"', '2'],
    ['id\na\nb\n', 'from,to,trust\nb,a,-1\n', 'trust of the tie "b" -> "a"', '-1'],
  ])('refuses what is no level from 0 to 1, and says whose', (nodes, edges, place, found) => {
    expect(() => read(nodes, edges)).toThrow(ParameterError);
    expect(() => read(nodes, edges)).toThrow(`Expected ${place} to be a number from 0 to 1 but found ${found}`);
  });

  test('what is left out is drawn in each replicate, sectors evenly', () => {
    const ids = Array.from({ length: 600 }, (_, node) => `n${node}`);
    const network = embeddedFrom(buildNetwork({ ids, sources: [0], targets: [1] }));
    const scenario = parseScenario({ network });
    const counts = new Map<number, number>();
    const worlds = [0, 1, 2, 3, 4].map((replicate) => createWorld(scenario, { seed: 'sectors', replicate }));
    for (const { setting } of worlds) {
      for (const sector of setting.sector) counts.set(sector, (counts.get(sector) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    // 500 of 3000 expected of each; the standard deviation is 20.4, so 100 is almost 5 of them.
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
    expect(worlds[0].setting.sector).not.toEqual(worlds[1].setting.sector);
  });

  test('a frame keeps what is known behind a gap', () => {
    const network = embeddedFrom(
      buildNetwork({
        ids: ['a', 'b', 'c', 'd', 'e'],
        sources: [0],
        targets: [1],
        nodeAttributes: { frame_2: Float64Array.of(0.25, 0, 0, 0, 0) },
      }),
    );
    const frames = [0, 1].map((replicate) => createWorld(parseScenario({ network }), { replicate }).setting.anchor);
    expect(frames.map((frame) => frame[1])).toEqual([0.25, 0.25]);
    expect(frames[0][0]).not.toBe(frames[1][0]);
  });

  test('is undone by compiling the network, bit for bit', () => {
    const level = double({ min: 0, max: 1, noNaN: true });
    const levels = (length: number) =>
      array(option(level, { nil: Number.NaN }), { minLength: length, maxLength: length });
    const count = 6;
    const sectorsOrNone = array(constantFrom('', ...SECTORS), { minLength: count, maxLength: count });
    const pairs = Array.from({ length: count * count }, (_, k) => [Math.floor(k / count), k % count]).filter(
      ([from, to]) => from !== to,
    );
    assert(
      property(
        subarray(pairs),
        levels(14 * count),
        levels(3 * pairs.length),
        sectorsOrNone,
        (ties, drawn, strengths, sectors) => {
          const column = (k: number) => Float64Array.from(drawn.slice(k * count, (k + 1) * count));
          const strength = (k: number) => Float64Array.from(strengths.slice(k * ties.length, (k + 1) * ties.length));
          const assetColumns = ASSETS.flatMap((asset, k) => [
            [`asset_${asset}`, column(2 * k)],
            [`need_${asset}`, column(2 * k + 1)],
          ]);
          const network = buildNetwork({
            ids: Array.from({ length: count }, (_, node) => `actor ${node}`),
            sources: ties.map(([from]) => from),
            targets: ties.map(([, to]) => to),
            nodeAttributes: {
              sector: sectors,
              ...Object.fromEntries(assetColumns),
              frame_1: column(12),
              frame_2: column(13),
            },
            tieAttributes: { dependence: strength(0), trust: strength(1), conflict: strength(2) },
          });
          pre(modesOf(network) === undefined);
          const { network: parsed } = parseScenario({ network: embeddedFrom(network) });
          expect(parsed.kind === 'embedded' && compileEmbedded(parsed, 2)).toEqual(network);
        },
      ),
    );
  });
});
