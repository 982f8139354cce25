import { describe, expect, test } from 'vitest';
import { prepareStrategy, steer } from '../../../src/metagovernance/index.js';
import {
  BARRIERS,
  createWorld,
  forkWorld,
  INNOVATED,
  parseScenario,
  type ScenarioInput,
  stepWorld,
} from '../../../src/model/index.js';
import { removalOrders, removeBarriers } from '../../../src/simulation/index.js';
import { SMALL } from '../../support/small-scenario.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Long enough for tables that meet every quarter to come to something. */
const LONG = { ...SMALL, ticks: 96, table: { meetingEvery: 3 } };
const ALL = [...BARRIERS.keys()];

/** A run to its last tick with some barriers switched off by the scenario, and how many innovated. */
function run(input: ScenarioInput, strategy: string, off: readonly number[] = [], seed = 0) {
  const barriers = Object.fromEntries(off.map((barrier) => [BARRIERS[barrier].name, false]));
  const scenario = parseScenario({ ...input, barriers: { ...input.barriers, ...barriers } });
  const start = createWorld(scenario, { seed });
  const finished = forkWorld(start);
  const prepared = prepareStrategy(strategy);
  const steering = prepared.begin();
  while (finished.state.clock[0] < scenario.ticks) stepWorld(finished, (world) => steer(world, steering));
  return { start, finished, prepared, innovated: finished.state.status.filter((one) => one === INNOVATED).length };
}

describe.each(['handsOff', 'collaborativeLeader'])('taking the barriers away under %s', (strategy) => {
  const order = [4, 9, 6, 7, 0, 5, 3, 8, 1, 2];
  const { start, finished, prepared, innovated } = run(LONG, strategy);

  test('gives at each place what switching them off in the scenario gives, worked out run by run', () => {
    const [{ gained }] = removeBarriers(finished, prepared, start, [order]);
    const byHand = order.map((_, place) => {
      const [before, after] = [place, place + 1].map((count) => run(LONG, strategy, order.slice(0, count)).innovated);
      return after - before;
    });
    expect(gained).toEqual(byHand);
    // There is something to gain.
    expect(gained.some((each) => each > 0)).toBe(true);
  });

  test('sums in every order to all barriers less none', () => {
    const orders = [order, order.toReversed(), ...removalOrders('any', 4)];
    const without = run(LONG, strategy, ALL).innovated;
    for (const { gained } of removeBarriers(finished, prepared, start, orders)) {
      expect(sum(gained)).toBe(without - innovated);
    }
  });

  test('changes nothing, and gives the same again', () => {
    const bytes = [start, finished].map(({ stateBytes }) => stateBytes.slice());
    const first = removeBarriers(finished, prepared, start, [order]);
    expect(removeBarriers(finished, prepared, start, [order])).toEqual(first);
    expect([start.stateBytes, finished.stateBytes]).toEqual(bytes);
    expect(first[0].started).toBe(SMALL.problems.count);
  });
});

test('a barrier that cannot act adds exactly 0: one that is off, one of actors who have no bad experience', () => {
  const scenario: ScenarioInput = {
    ...LONG,
    actors: { experience: 0, experienceSpread: 0 },
    learning: { experience: 0 },
    barriers: { lackOfTrust: false },
  };
  const { start, finished, prepared } = run(scenario, 'collaborativeLeader');
  const orders = Array.from({ length: 12 }, (_, replicate) => removalOrders('no effect', replicate)).flat();
  const gains = new Map(ALL.map((barrier) => [BARRIERS[barrier].name, [] as number[]]));
  for (const { order, gained } of removeBarriers(finished, prepared, start, orders)) {
    for (const [place, barrier] of order.entries()) gains.get(BARRIERS[barrier].name)?.push(gained[place]);
  }
  for (const name of ['lackOfTrust', 'badExperience'] as const) expect(new Set(gains.get(name))).toEqual(new Set([0]));
  expect([...gains.values()].flat().some((gain) => gain !== 0)).toBe(true);
});

test('a run that was stopped is compared with runs that are stopped alike', () => {
  const { start, prepared } = run(LONG, 'collaborativeLeader');
  const stopped = forkWorld(start);
  const [{ gained, started }] = removeBarriers(stopped, prepared, start, [ALL], (world) => world.state.clock[0] >= 0);
  expect(gained).toEqual(ALL.map(() => 0));
  expect(started).toBe(0);
});

describe('the orders of a replicate', () => {
  test('hold each barrier once; an odd one reverses the one before, every fourth has two', () => {
    for (let replicate = 0; replicate < 16; replicate += 2) {
      const [even, odd] = [removalOrders(7, replicate), removalOrders(7, replicate + 1)];
      for (const order of [...even, ...odd]) expect(order.toSorted((a, b) => a - b)).toEqual(ALL);
      expect(odd).toEqual([even[0].toReversed()]);
      expect(even).toHaveLength(replicate % 4 === 0 ? 2 : 1);
    }
  });

  test('put each barrier at each place equally often', () => {
    const counts = ALL.map(() => ALL.map(() => 0));
    const many = 4000;
    for (let replicate = 0; replicate < 2 * many; replicate += 2) {
      for (const [place, barrier] of removalOrders('places', replicate)[0].entries()) counts[barrier][place] += 1;
    }
    const spread = 4.5 * Math.sqrt(many * 0.1 * 0.9);
    for (const count of counts.flat()) expect(Math.abs(count - many / 10)).toBeLessThan(spread);
  });
});
