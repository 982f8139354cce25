import { array, assert, double, option, property, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ParameterError, ScenarioError, UnknownNameError } from '../../../src/base/index.js';
import { ASSETS, compileEmbedded, embeddedFrom, parseScenario, SECTORS } from '../../../src/model/index.js';
import { buildNetwork, readNetworkCsv } from '../../../src/network/index.js';

const read = (nodes: string, edges = 'from,to\n') => embeddedFrom(readNetworkCsv({ nodes, edges }).network);

describe('embeddedFrom', () => {
  test('writes out what the tables say, under the same ids', () => {
    const nodes =
      'id,name,sector,asset_money,need_skill,frame_1,frame_2\na,Shelter,civil,.2,.9,.3,.4\nb,Town,political,1,0,0,1\n';
    const edges = 'from,to,dependence,trust,conflict\nb,a,.5,.6,.1\na,b,.7,.8,0\n';
    expect(read(nodes, edges)).toEqual({
      kind: 'embedded',
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
    const nodes = 'id,name,sector,asset_money,frame_1,frame_2,frame_3\na,,civil,NA,.3,,.5\nb,,citizen,.4,,.2,.5\n';
    const edges = 'from,to,trust,conflict\na,b,,\nb,a,.6,\n';
    expect(read(nodes, edges)).toEqual({
      kind: 'embedded',
      actors: [
        { id: 'a', sector: 'civil', assets: {}, frame: [0.3] },
        { id: 'b', sector: 'citizen', assets: { money: 0.4 }, frame: [] },
      ],
      ties: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a', trust: 0.6 },
      ],
    });
  });

  test('does not use attributes that the model has no place for', () => {
    expect(read('id,sector,founded\na,civil,1990\n')).toEqual({
      kind: 'embedded',
      actors: [{ id: 'a', sector: 'civil' }],
      ties: [],
    });
  });

  test('names the actor and the nearest sector where a sector is none', () => {
    const nodes = 'id,sector\na,civil\nb,privat\n';
    expect(() => read(nodes)).toThrow(UnknownNameError);
    expect(() => read(nodes)).toThrow('sector of "b" to be one of political, administrative');
    expect(() => read(nodes)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ nearest: 'private' }) }),
    );
  });

  test.each([
    ['id,sector\na,civil\nb,\n', 'sector of "b"'],
    ['id,money\na,1\n', 'sector of "a"'],
  ])('refuses an actor without a sector', (nodes, place) => {
    expect(() => read(nodes)).toThrow(ParameterError);
    expect(() => read(nodes)).toThrow(place);
  });

  test('names the nearest asset where a column is misspelt', () => {
    expect(() => read('id,sector,need_mony\na,civil,1\n')).toThrow('"need_money"');
  });

  test('refuses texts where levels belong', () => {
    expect(() => read('id,sector,asset_money\na,civil,.5\nb,civil,much\n')).toThrow(
      'asset_money to hold numbers but found "much"',
    );
  });

  test('leaves levels outside 0 to 1 to the scenario, which names their place', () => {
    const rows = SECTORS.map((sector, index) => `a${index},${sector},${index}`);
    const network = read(`id,sector,asset_money\n${rows.join('\n')}\n`);
    expect(() => parseScenario({ network })).toThrow(ScenarioError);
    expect(() => parseScenario({ network })).toThrow('scenario.network.actors.2.assets.money');
  });

  test('is undone by compiling the network, bit for bit', () => {
    const level = double({ min: 0, max: 1, noNaN: true });
    const levels = (length: number) =>
      array(option(level, { nil: Number.NaN }), { minLength: length, maxLength: length });
    const count = 6;
    const pairs = Array.from({ length: count * count }, (_, k) => [Math.floor(k / count), k % count]).filter(
      ([from, to]) => from !== to,
    );
    assert(
      property(subarray(pairs), levels(14 * count), levels(3 * pairs.length), (ties, drawn, strengths) => {
        const column = (k: number) => Float64Array.from(drawn.slice(k * count, (k + 1) * count));
        const strength = (k: number) => Float64Array.from(strengths.slice(k * ties.length, (k + 1) * ties.length));
        const assetColumns = ASSETS.flatMap((asset, k) => [
          [`asset_${asset}`, column(2 * k)],
          [`need_${asset}`, column(2 * k + 1)],
        ]);
        // A frame known from its second dimension on only cannot be written in a scenario.
        const second = column(13).map((value, node) => (Number.isNaN(column(12)[node]) ? Number.NaN : value));
        const network = buildNetwork({
          ids: SECTORS.map((_, node) => `actor ${node}`),
          sources: ties.map(([from]) => from),
          targets: ties.map(([, to]) => to),
          nodeAttributes: {
            sector: [...SECTORS],
            ...Object.fromEntries(assetColumns),
            frame_1: column(12),
            frame_2: second,
          },
          tieAttributes: { dependence: strength(0), trust: strength(1), conflict: strength(2) },
        });
        const { network: parsed } = parseScenario({ network: embeddedFrom(network) });
        expect(parsed.kind === 'embedded' && compileEmbedded(parsed, 2)).toEqual(network);
      }),
    );
  });
});
