import { describe, expect, test } from 'vitest';
import { measureRun } from '../../../src/measures/index.js';
import {
  ASSETS,
  countBits,
  JOINED,
  problemOf,
  type ScenarioInput,
  type World,
  withParameters,
} from '../../../src/model/index.js';
import { poolAppraisals } from '../../../src/model/table/appraisal.js';
import { listen, reachOf } from '../../../src/model/table/listening.js';
import { callMeeting, survey } from '../../../src/model/table/membership.js';
import { ASPECTS, type Aspect } from '../../../src/model/vocabulary/aspects.js';
import { AUTHORITY, isCivil } from '../../../src/model/vocabulary/names.js';
import { openSession } from '../../../src/simulation/index.js';
import { smallWith } from '../../support/small-scenario.js';
import { openTable } from '../../support/table-of-actors.js';

/** The ends of 30 runs with one aspect at a level, all else alike, and everybody easily gathered unless said otherwise. */
function ends(aspect: Aspect, level: number, changes: ScenarioInput = {}): World[] {
  const scenario = smallWith({
    forming: { baseline: 4 },
    ...changes,
    culture: { [aspect]: level, ...changes.culture },
  });
  return Array.from({ length: 30 }, (_, seed) => {
    const session = openSession(scenario, { seed });
    return session.step(24).world;
  });
}

const total = (worlds: readonly World[], of: (world: World) => number) =>
  worlds.reduce((sum, each) => sum + of(each), 0);
const sum = (values: Iterable<number>) => [...values].reduce((one, other) => one + other, 0);

/** A table at which culture is set to one level of one aspect. */
function tableWith(aspect: Aspect, level: number): World {
  const { world } = openTable();
  world.state.culture[ASPECTS.indexOf(aspect)] = level;
  return world;
}

/** Decisions in which what was agreed differs from the status quo. */
function changesAgreed(world: World): number {
  return sum(
    Array.from(world.state.adopted, (adopted, process) =>
      adopted < 0 ? 0 : countBits(adopted ^ problemOf(world, process).statusQuo),
    ),
  );
}

/** What each aspect is meant to move; more of the aspect moves it the way of the sign. */
const MOVES: readonly (readonly [aspect: Aspect, what: string, sign: 1 | -1, measure: (level: number) => number])[] = [
  [
    'zeroError',
    'processes that agree on something new',
    -1,
    // Very risk averse members, so that risk decides.
    (level) =>
      total(ends('zeroError', level, { actors: { riskAversion: 1 } }), (w) =>
        sum(w.state.agreedGain.map((gain) => (gain === 0 ? 0 : 1))),
      ),
  ],
  [
    'ruleBurden',
    'parties that come to a meeting they have too little time for',
    -1,
    (level) => {
      const world = tableWith('ruleBurden', level);
      world.state.load.fill(4);
      let present = 0;
      for (let tick = 0; tick < 50; tick++) {
        world.state.clock[0] = tick;
        callMeeting(world, 0);
        present += sum(world.state.attends.subarray(0, world.sizes.members));
      }
      return present;
    },
  ],
  [
    'ruleBurden',
    'contribution',
    -1,
    (level) =>
      total(ends('ruleBurden', level, { culture: { controlEffect: 0, attentionEffect: 0 } }), (w) =>
        sum(w.state.effort),
      ),
  ],
  ['ruleBurden', 'perceived control', 1, (level) => total(ends('ruleBurden', level), (w) => sum(w.state.control))],
  ['fixedValues', 'reach', -1, (level) => reachOf(tableWith('fixedValues', level), 0, 0)],
  [
    'fixedValues',
    'novelty of what is agreed',
    -1,
    (level) => total(ends('fixedValues', level, { culture: { reachEffect: 0, explorationEffect: 3 } }), changesAgreed),
  ],
  ['flatness', 'parties gathered in one tick', 1, (level) => invitedAtFirst(level)],
  ['flatness', 'the voice of those with less authority', 1, (level) => voiceOfTheLowest(level)],
  [
    'siloOpenness',
    'members who understand each other',
    1,
    (level) => total(ends('siloOpenness', level), (w) => sum(w.state.understood)),
  ],
  [
    'coProduction',
    'citizens and associations at the table',
    1,
    (level) =>
      total(
        ends('coProduction', level, { forming: { baseline: 1 } }),
        (w) =>
          [...w.state.member].filter(
            (actor, slot) => w.state.place[slot] === JOINED && isCivil(w.setting.sector[actor]),
          ).length,
      ),
  ],
  ['diversity', 'error of what a group sees', -1, (level) => errorOfGroup(level)],
  [
    'boundarySpanners',
    'ties across sectors',
    1,
    (level) =>
      total(ends('boundarySpanners', level), (w) => {
        let across = 0;
        for (let actor = 0; actor < w.sizes.actors; actor++) {
          const row = w.setting.rowStart[actor];
          for (let tie = row; tie < row + w.state.degree[actor]; tie++) {
            if (w.setting.sector[actor] !== w.setting.sector[w.state.target[tie]]) across++;
          }
        }
        return across;
      }),
  ],
  [
    'talent',
    'gain of what is agreed',
    1,
    (level) =>
      total(ends('talent', level, { collaborating: { duration: 4, learning: 'none' } }), (w) =>
        sum(w.state.agreedGain),
      ),
  ],
];

function invitedAtFirst(level: number): number {
  return total(
    Array.from({ length: 30 }, (_, seed) => {
      const session = openSession(smallWith({ forming: { baseline: 4, pace: 2 }, culture: { flatness: level } }), {
        seed,
      });
      while (!session.world.state.status.includes(1) && !session.isOver) session.step();
      return session.world;
    }),
    (w) => sum(w.state.memberCount),
  );
}

function voiceOfTheLowest(level: number): number {
  const world = tableWith('flatness', level);
  const { state, setting, scratch } = world;
  // Nobody is out of reach, and the first at the table has no authority at all.
  state.neutralised[0] = 0xffff;
  setting.assets.fill(0.9);
  setting.assets[state.member[0] * ASSETS.length + AUTHORITY] = 0;
  listen(world, 0, survey(world, 0));
  return scratch.voice[0];
}

function errorOfGroup(level: number): number {
  const world = tableWith('diversity', level);
  const problem = problemOf(world, 0);
  // Two sectors at the table, nobody knows anything for sure.
  world.state.known.fill(0);
  for (const [at, actor] of world.state.member.subarray(0, world.state.memberCount[0]).entries())
    world.setting.sector[actor] = at % 2;
  const members = survey(world, 0);
  listen(world, 0, members);
  poolAppraisals(world, 0, problem, members);
  return sum(world.scratch.pooled.map((seen, at) => Math.abs(seen - problem.yesterday[at])));
}

describe.each(MOVES)('more %s', (_aspect, what, sign, measure) => {
  test(`${sign > 0 ? 'raises' : 'lowers'} ${what}`, () => {
    const [none, neutral, full] = [0, 0.5, 1].map(measure);
    expect(sign * (full - none)).toBeGreaterThan(0);
    // In between it does not go beyond either end.
    expect(neutral).toBeGreaterThanOrEqual(Math.min(none, full));
    expect(neutral).toBeLessThanOrEqual(Math.max(none, full));
  });
});

test('each aspect has something that it moves', () => {
  expect(new Set(MOVES.map(([aspect]) => aspect))).toEqual(new Set(ASPECTS));
});

const measuresOf = (scenario: ScenarioInput, seed: number) =>
  measureRun(openSession(scenario, { seed }).step(24).world);

const kept = (level: number) => measuresOf(smallWith({ culture: { ruleBurden: level } }), 1)['motiveKept'];

test('a burden of rules crowds out motive, and its absence does not raise it', () => {
  expect(kept(1)).toBeLessThan(kept(0.5) - 0.05);
  expect(kept(0)).toBe(kept(0.5));
});

test('at neutral levels the sizes of the effects change nothing', () => {
  const effects = [
    ['riskEffect', 0],
    ['costEffect', 1],
    ['attentionEffect', 0],
    ['controlEffect', 1],
    ['reachEffect', 1],
    ['explorationEffect', 5],
    ['paceEffect', 20],
    ['voiceEffect', 0],
    ['siloEffect', 1],
    ['coProductionEffect', 10],
    ['commitmentEffect', 1],
    ['blindnessEffect', 1],
    ['bridgingEffect', 10],
    ['talentEffect', 1],
  ].map(([name, value]) => [`culture.${name}`, value]);
  const plain = smallWith({});
  const changed = withParameters(plain, Object.fromEntries(effects));
  for (const seed of [0, 1, 2]) expect(measuresOf(changed, seed)).toEqual(measuresOf(plain, seed));
});

test('culture follows what is aimed at, slowly, and falls back when nobody holds it up', () => {
  const session = openSession(smallWith({ ticks: 200, culture: { rate: 0.1, relapse: 0.05 } }), { seed: 0 });
  session.apply([{ operation: 'changeCulture', aspect: 'zeroError' }]);
  const level = () => session.world.state.culture[ASPECTS.indexOf('zeroError')];
  expect(level()).toBe(0.5);
  session.step();
  const first = level();
  expect(first).toBeLessThan(0.5);
  session.step(5);
  expect(level()).toBeLessThan(first);
  session.step(190);
  expect(level()).toBeCloseTo(0.5, 3);
});
