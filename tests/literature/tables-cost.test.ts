import { describe, expect, test } from 'vitest';
import { measureRun } from '../../src/measures/index.js';
import { withParameters } from '../../src/model/index.js';
import { mean } from '../../src/numeric/index.js';
import { openSession } from '../../src/simulation/index.js';

// What tables cost (model-2.md, section 3; provan2008): coordination grows with those who sit at one, and so does what they know.
// More runs: CENSUS=full npx vitest run tests/literature/tables-cost.test.ts
const FULL = process.env['CENSUS'] === 'full';
const RUNS = FULL ? 400 : 80;
const PATIENCE = 600_000;
const PROBLEMS = 4;

/** Everybody who is asked comes, has time, and nothing happens outside: what the table does is what is seen. */
const ALL_COME = {
  'problems.count': PROBLEMS,
  'problems.rooted': 1,
  'environment.drift': 0,
  'environment.shockRate': 0,
  'actors.attention': 50,
  'forming.patience': 100,
  'forming.baseline': 10,
  'forming.pace': 100,
  'forming.tradition': 0,
  'forming.badExperience': 0,
  'forming.uncertainty': 0,
};
/** Everybody knows everything, and what is believed is true. */
const ALL_KNOWN = { 'problems.knowledgeNeed': 0, 'problems.uniqueness': 0, 'problems.unclearDefinition': 0 };
const NOTHING_OUTSIDE = { 'interacting.outside': 0 };

type Changes = Readonly<Record<string, unknown>>;

/** Of the problems that so many hold: the share of those at a table that come to collaborate, and what all deliver in the end. */
function atTableOf(holders: number, changes: Changes) {
  const scenario = withParameters({}, { ...ALL_COME, ...changes, 'problems.stakeholders': (holders - 2) / 10 });
  const runs = Array.from({ length: RUNS }, (_, replicate) =>
    measureRun(openSession(scenario, { strategy: 'handsOff', seed: 'tables cost', replicate }).finish().world),
  );
  const total = (name: string) => runs.reduce((sum, run) => sum + run[name], 0);
  return {
    collaborates: total('collaboration') / total('interaction'),
    delivery: mean(runs.map((run) => run['delivery'])),
  };
}

const known = new Map<string, ReturnType<typeof atTableOf>>();
/** The same, run once for all who ask. */
function tableOf(holders: number, changes: Changes): ReturnType<typeof atTableOf> {
  const key = `${holders} ${JSON.stringify(changes)}`;
  const result = known.get(key) ?? atTableOf(holders, changes);
  known.set(key, result);
  return result;
}

const SIZES = FULL ? [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [2, 4, 6, 8, 12];

describe('with the problem, what is known and what is outside held fixed', () => {
  test('more parties come to collaborate less', { timeout: PATIENCE }, () => {
    const changes = { ...ALL_KNOWN, ...NOTHING_OUTSIDE };
    const chances = [3, 6, 8, 10, 12].map((holders) => tableOf(holders, changes).collaborates);
    for (const [at, chance] of chances.slice(1).entries()) expect(chance).toBeLessThan(chances[at]);
    expect(chances[4]).toBeLessThan(0.75 * chances[0]);
  });

  test('so they do where some hold nothing that the others need', { timeout: PATIENCE }, () => {
    const chances = [0, 2, 4, 8].map(withStrangers);
    for (const [at, chance] of chances.slice(1).entries()) expect(chance).toBeLessThan(chances[at]);
    expect(chances[3]).toBeLessThan(0.5 * chances[0]);
  });
});

/** The chance to collaborate of four who hold all decisions, and others who are asked in and hold none. */
function withStrangers(strangers: number): number {
  const changes = {
    ...ALL_COME,
    ...ALL_KNOWN,
    ...NOTHING_OUTSIDE,
    'problems.count': 1,
    'problems.lastStart': 0,
    ticks: 60,
  };
  const scenario = withParameters({}, { ...changes, 'problems.stakeholders': 0.2 });
  let collaborations = 0;
  for (let replicate = 0; replicate < RUNS; replicate++) {
    const session = openSession(scenario, { strategy: 'handsOff', seed: 'strangers', replicate }).step();
    const { setting, sizes } = session.world;
    const holders = new Set(setting.holder.subarray(0, sizes.decisions));
    const others = Array.from({ length: sizes.actors }, (_, actor) => actor).filter((actor) => !holders.has(actor));
    session.apply(others.slice(0, strangers).map((actor) => ({ operation: 'invite', process: 0, actor })));
    collaborations += measureRun(session.finish().world)['collaboration'];
  }
  return collaborations / RUNS;
}

describe('what all deliver in the end, with nothing to win outside', () => {
  const deliveryOf = (changes: Changes) => SIZES.map((holders) => tableOf(holders, changes).delivery);
  const bestOf = (deliveries: readonly number[]) => SIZES[deliveries.indexOf(Math.max(...deliveries))];

  test('is most at a size inside where all is known: too few reach little, too many do not come together', {
    timeout: PATIENCE,
  }, () => {
    const deliveries = deliveryOf({ ...ALL_KNOWN, ...NOTHING_OUTSIDE });
    const most = Math.max(...deliveries);
    expect(deliveries[0]).toBeLessThan(0.9 * most);
    expect(deliveries[deliveries.length - 1]).toBeLessThan(0.9 * most);
  });

  test('rises longer where each knows a part', { timeout: PATIENCE }, () => {
    const partly = deliveryOf(NOTHING_OUTSIDE);
    const wholly = deliveryOf({ ...ALL_KNOWN, ...NOTHING_OUTSIDE });
    expect(partly[0]).toBeLessThan(0.7 * Math.max(...partly));
    expect(bestOf(partly)).toBeGreaterThan(bestOf(wholly));
    const kept = (deliveries: readonly number[]) => deliveries[deliveries.length - 1] / Math.max(...deliveries);
    expect(kept(partly)).toBeGreaterThan(kept(wholly));
  });
});
