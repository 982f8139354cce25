import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ScenarioError } from '../../../src/base/index.js';
import { createWorld, parseScenario, type ScenarioInput } from '../../../src/model/index.js';
import { listScenarios } from '../../../src/scenarios/index.js';
import { anyScenario } from '../../support/arbitrary-scenario.js';

function errorOf(input: unknown): ScenarioError {
  try {
    parseScenario(input);
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error('Expected a ScenarioError but nothing was thrown');
}

describe('parsing a scenario', () => {
  test('fills in defaults, leaves the input alone, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyScenario(), (input) => {
        const before = structuredClone(input);
        const scenario = parseScenario(input);
        expect(input).toEqual(before);
        expect(parseScenario(scenario)).toEqual(scenario);
        // It is plain data: it can be written down and read again.
        expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
      }),
      { numRuns: 100 },
    );
  });

  test.each(listScenarios())('gives a scenario that can be written down: $id', ({ scenario }) => {
    const parsed = parseScenario(scenario);
    expect(parseScenario(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'Expected scenario to be of type object but found undefined'],
    ['null', null, 'Expected scenario to be of type object but found null'],
    ['too little', { ticks: 0 }, 'Expected scenario.ticks to be a number of at least 1 but found 0'],
    ['too much', { contact: { noise: 2 } }, 'Expected scenario.contact.noise to be a number of at most 1 but found 2'],
    ['a broken number', { ticks: 1.5 }, 'Expected scenario.ticks to be a whole number but found 1.5'],
    ['no number', { ticks: Number.NaN }, 'Expected scenario.ticks to be of type number but found NaN'],
    ['a text', { ticks: '9' }, 'Expected scenario.ticks to be of type number but found "9"'],
    ['null for a group', { forming: null }, 'Expected scenario.forming to be of type object but found null'],
    ['a number for a switch', { barriers: { mentalSilos: 0 } }, 'scenario.barriers.mentalSilos to be of type boolean'],
    [
      'an unknown choice',
      { collaborating: { rule: 'all' } },
      'Expected scenario.collaborating.rule to be one of "consensus", "supermajority", "majority", "authority" but found "all"',
    ],
    [
      'an unknown kind of network',
      { network: { kind: 'drawn' } },
      "scenario.network.kind to be one of 'generated', 'embedded'",
    ],
    [
      'a place deep inside',
      { metagovernor: { treasure: { cap: 0 } } },
      'Expected scenario.metagovernor.treasure.cap to be a number of at least 0.001 but found 0',
    ],
    [
      'shares that do not fit each other',
      { actors: { conditional: 0.75, freeRider: 0.5, hump: 0 } },
      'Expected scenario.actors to be such that conditional, freeRider and hump sum to at most 1 but found 1.25',
    ],
    [
      'more ties than there is room for',
      { network: { kind: 'generated', actors: 9, meanDegree: 5 } },
      'Expected scenario.network.meanDegree to be at most half of the other actors (4) but found 5',
    ],
    [
      'K not below N',
      { problems: { decisions: 3, interdependence: 3 } },
      'Expected scenario.problems.interdependence to be a whole number below problems.decisions (3) but found 3',
    ],
  ])('answers %s with what was expected, what was found, and where', (_, input, message) => {
    expect(errorOf(input).message).toContain(message);
    expect(errorOf(input).message).toMatch(/^Expected scenario.* but found /);
    expect(errorOf(input).code).toBe('SCENARIO');
  });

  test('tells the place as data', () => {
    expect(errorOf({ metagovernor: { treasure: { cap: 0 } } }).details).toMatchObject({
      path: ['metagovernor', 'treasure', 'cap'],
      found: 0,
    });
  });

  test.each<[unknown, string]>([
    [{ tick: 30 }, 'ticks'],
    [{ forming: { patince: 3 } }, 'patience'],
    [{ barriers: { mentalSilo: false } }, 'mentalSilos'],
    [{ metagovernor: { nodalty: {} } }, 'nodality'],
  ])('answers an unknown name with the nearest: %o', (input, nearest) => {
    expect(errorOf(input).message).toContain(`such as "${nearest}"`);
    expect(errorOf(input).details.nearest).toBe(nearest);
  });

  test('answers an unknown name in the network with the nearest', () => {
    expect(errorOf({ network: { kind: 'generated', actor: 20 } }).message).toContain('such as "actors"');
  });

  test('leaves nothing about a generated network for the generator to refuse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 40 }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (actors, meanDegree) => {
          const input: ScenarioInput = { network: { kind: 'generated', actors, meanDegree }, problems: { count: 1 } };
          if (meanDegree > (actors - 1) / 2) expect(errorOf(input).details.path).toEqual(['network', 'meanDegree']);
          else expect(() => createWorld(parseScenario(input))).not.toThrow();
        },
      ),
    );
  });
});

describe('an embedded network', () => {
  const actors = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, sector: 'civil' as const }));
  const withNetwork = (network: object) => ({ network: { kind: 'embedded', actors, ties: [], ...network } });

  test.each<[string, object, string]>([
    ['too few actors', { actors: actors.slice(1) }, 'Expected scenario.network.actors to be of at least length 5'],
    [
      'a tie to nobody',
      { ties: [{ from: 'a', to: 'z' }] },
      'network.ties.0.to to be the id of one of network.actors but found "z"',
    ],
    [
      'a tie from nobody',
      { ties: [{ from: 'z', to: 'a' }] },
      'network.ties.0.from to be the id of one of network.actors',
    ],
    [
      'a tie to itself',
      { ties: [{ from: 'a', to: 'a' }] },
      'network.ties.0 to be between two different actors but found "a -> a"',
    ],
    [
      'the same tie twice',
      {
        ties: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
          { from: 'a', to: 'b' },
        ],
      },
      'Expected scenario.network.ties.2 to be the only one from its actor to the other but found "a -> b"',
    ],
    [
      'the same id twice',
      { actors: [...actors, actors[2]] },
      'network.actors.5.id to be an id of its own but found "c"',
    ],
    ['an empty id', { actors: [...actors, { id: '', sector: 'civil' }] }, 'scenario.network.actors.5.id'],
    [
      'an unknown sector',
      { actors: [...actors, { id: 'f', sector: 'army' }] },
      'network.actors.5.sector to be one of "political"',
    ],
    [
      'trust above 1',
      { ties: [{ from: 'a', to: 'b', trust: 1.2 }] },
      'network.ties.0.trust to be a number of at most 1 but found 1.2',
    ],
    ['an unknown asset', { actors: [...actors, { id: 'f', sector: 'civil', assets: { cash: 1 } }] }, 'actors.5.assets'],
  ])('with %s is an error', (_, network, message) => {
    expect(errorOf(withNetwork(network)).message).toContain(message);
  });

  test('gives its sectors, assets, needs, frames and ties to the world, and leaves the rest to the draws', () => {
    const given: ScenarioInput = {
      actors: { frameDimensions: 2 },
      network: {
        kind: 'embedded',
        actors: [
          { id: 'a', sector: 'citizen', assets: { money: 0.25 }, needs: { skill: 0.75 }, frame: [0.1, 0.9] },
          ...actors.slice(1),
        ],
        ties: [
          { from: 'a', to: 'c', trust: 0.3, dependence: 0.5, conflict: 0.25 },
          { from: 'c', to: 'a' },
        ],
      },
    };
    const { state, setting } = createWorld(parseScenario(given), { seed: 1 });
    expect([...setting.sector]).toEqual([5, 4, 4, 4, 4]);
    expect([setting.assets[3], setting.needs[1]]).toEqual([0.25, 0.75]);
    expect(state.frame.slice(0, 2)).toEqual(Float64Array.of(0.1, 0.9));
    expect([...state.degree]).toEqual([1, 0, 1, 0, 0]);
    const [tie, back] = [setting.rowStart[0], setting.rowStart[2]];
    expect([state.target[tie], state.trust[tie], state.dependence[tie], state.conflict[tie]]).toEqual([
      2, 0.3, 0.5, 0.25,
    ]);
    expect(state.target[back]).toBe(0);
    expect(state.conflict[back]).toBe(0);
    const other = createWorld(parseScenario(given), { seed: 2 });
    expect(other.state.trust[tie]).toBe(0.3);
    expect(other.state.trust[back]).not.toBe(state.trust[back]);
  });
});
