import { describe, expect, test } from 'vitest';
import { LEADERSHIP, OPERATIONS, type OperationName, prepareStrategy } from '../../../src/metagovernance/index.js';
import { LEVERS, type Lever } from '../../../src/model/index.js';
import { openSession } from '../../../src/simulation/index.js';
import { compareTransitions } from '../../support/transitions.js';

const RUNS = 60;
const alone = compareTransitions({}, 'handsOff', RUNS);
const known = new Map<string, ReturnType<typeof compareTransitions>>();
const ledBy = (name: string) => {
  const found = known.get(name) ?? compareTransitions({}, name, RUNS);
  known.set(name, found);
  return found;
};
const TYPES = ['pathfinder', 'whip', 'mediator', 'cultureMaker'] as const;

const operationsOf = (name: string) =>
  new Set<OperationName>(LEADERSHIP[name].flatMap(({ acts }) => acts.map(({ operation }) => operation)));

/** Levers that are above 0 at some tick of some process. */
function leversMoved(strategy: string): Set<Lever> {
  const moved = new Set<Lever>();
  for (let seed = 0; seed < 4; seed++) {
    const session = openSession({}, { seed, strategy });
    while (!session.isOver) {
      session.step();
      for (const [at, value] of session.world.state.lever.entries()) {
        if (value > 0) moved.add(LEVERS[at % LEVERS.length]);
      }
    }
  }
  return moved;
}

describe('a leader type', () => {
  test.each<[(typeof TYPES)[number], Lever[]]>([
    ['pathfinder', ['clarity', 'backing', 'storyline', 'translation', 'threat']],
    ['whip', ['incentive', 'backing', 'threat', 'contract']],
    ['mediator', ['clarity', 'confidence', 'translation', 'mediation', 'settlement']],
    ['cultureMaker', ['service', 'confidence', 'exploration', 'riskCover']],
  ])('%s moves these levers and no other', (name, levers) => {
    expect(leversMoved(name)).toEqual(new Set(levers));
  });

  // What each is meant to be good for, in the words of S22, as a share of those who could make the transition.
  test.each<[(typeof TYPES)[number], number]>([
    ['pathfinder', 0],
    ['whip', 0],
    ['mediator', 1],
    ['cultureMaker', 1],
  ])('%s gets more processes through transition %i than nobody does', (name, stage) => {
    const led = ledBy(name);
    console.log(name, led.conversion, 'alone', alone.conversion);
    expect(led.conversion[stage]).toBeGreaterThan(alone.conversion[stage] + 0.05);
  });

  test.each(TYPES)('%s makes more innovations than nobody does', (name) => {
    expect(ledBy(name).reached[2]).toBeGreaterThan(alone.reached[2]);
  });
});

describe('what they say of themselves', () => {
  test('the whip has no agenda of its own', () => {
    for (const own of ['setAgenda', 'proposeSolution', 'setPurpose', 'decoupleIssues', 'bringKnowledge'] as const) {
      expect(operationsOf('whip')).not.toContain(own);
    }
  });

  test('the mediator does not steer: nothing it does is felt as control', () => {
    for (const operation of operationsOf('mediator')) expect(OPERATIONS[operation].coercion).toBeLessThanOrEqual(0);
  });

  test('the culture-maker works at a distance: it is aimed at no actor and says nothing on the problem', () => {
    for (const { acts } of LEADERSHIP.cultureMaker) for (const { actors } of acts) expect(actors).toBe(undefined);
    // Culture is a frame of organisations and says nothing on a problem.
    const near = [...operationsOf('cultureMaker')].filter((operation) => operation !== 'changeCulture');
    for (const operation of near) expect(OPERATIONS[operation].instrument).not.toBe('framing');
  });

  test('the culture-maker meets in a lab', () => {
    const { state } = openSession({}, { seed: 2, strategy: 'cultureMaker' }).finish().world;
    expect([...state.form]).toContain(1);
  });
});

describe('a team', () => {
  test('of one plays what that one plays alone', () => {
    for (const name of Object.keys(LEADERSHIP)) {
      const digestOf = (strategy: Parameters<typeof prepareStrategy>[0]) =>
        openSession({}, { seed: 4, strategy }).finish().digest;
      expect(digestOf({ name: 'team', options: { roles: [name] } }), name).toBe(digestOf(name));
    }
  });

  test('of convener, facilitator and catalyst is the collaborative leader, written as a list or with +', () => {
    const digestOf = (strategy: Parameters<typeof prepareStrategy>[0]) =>
      openSession({}, { seed: 4, strategy }).finish().digest;
    const leader = digestOf('collaborativeLeader');
    expect(digestOf('team')).toBe(leader);
    expect(digestOf({ name: 'team', options: { roles: 'convener+facilitator+catalyst' } })).toBe(leader);
  });

  test('of a convener and a mediator gets further than either', () => {
    const both = compareTransitions({}, { name: 'team', options: { roles: ['convener', 'mediator'] } }, RUNS);
    for (const one of ['convener', 'mediator']) {
      expect(both.reached[1]).toBeGreaterThan(ledBy(one).reached[1]);
    }
  });

  test('wants the very same act once, however many of its roles call for it', () => {
    const { decide } = prepareStrategy({ name: 'team', options: { roles: 'convener+whip', acts: 100 } });
    const session = openSession({}, { seed: 4, strategy: 'handsOff' });
    while (session.observe().processes.length === 0) session.step();
    const { interventions = [] } = decide?.(session.observe(), { actors: 30, decisions: 12, draw: () => 0 }) ?? {};
    const acts = interventions.map((act) => JSON.stringify(act));
    // Both roles begin by inviting.
    expect(acts.some((act) => act.includes('invite'))).toBe(true);
    expect(new Set(acts).size).toBe(acts.length);
  });

  test('with an unknown role, or no list of roles, is an error', () => {
    expect(() => prepareStrategy({ name: 'team', options: { roles: ['mediatr'] } })).toThrow(/such as "mediator"/);
    expect(() => prepareStrategy({ name: 'team', options: { roles: 3 } })).toThrow(/team\.roles .* found 3/);
  });
});
