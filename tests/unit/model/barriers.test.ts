import { describe, expect, test } from 'vitest';
import { measureFunnel } from '../../../src/measures/index.js';
import {
  BARRIER,
  BARRIERS,
  type Barrier,
  createWorld,
  parseScenario,
  type ScenarioInput,
  STAGES,
} from '../../../src/model/index.js';
import { openSession } from '../../../src/simulation/index.js';

/** A case in which one barrier stands alone in the way: what is easy for everybody else, and what makes the barrier high. */
const CASES: Readonly<Record<Barrier, ScenarioInput>> = {
  // Nobody has worked in a network, and who is asked knows few of those who are there.
  noTradition: {
    network: { kind: 'generated', meanDegree: 2.5 },
    actors: { withoutTradition: 1 },
    problems: { rooted: 1 },
    forming: { baseline: 0.5, tradition: 10 },
  },
  badExperience: {
    actors: { withoutTradition: 0, experience: -1, experienceSpread: 0 },
    forming: { baseline: 4, badExperience: 10 },
    learning: { experience: 0 },
  },
  demotivatingUncertainty: {
    problems: { unclearDefinition: 1, knowledgeNeed: 1 },
    forming: { baseline: 4, uncertainty: 10 },
  },
  // Everybody goes by advantage, and does better with what is its own.
  goingAlone: {
    actors: { conditional: 1, freeRider: 0, hump: 0 },
    problems: { decisions: 4, interdependence: 0 },
    interacting: { outside: 3, sensitivity: 10, contributes: 0.5, slope: 0, cost: 0 },
  },
  // Everybody would answer in kind, and expects nothing.
  lackOfTrust: {
    actors: { conditional: 1, freeRider: 0, hump: 0, trust: 0, trustSpread: 0, strangerTrust: 0 },
    contact: { trustLearning: 0, gossip: 0 },
    interacting: { sensitivity: 0, contributes: 0.5, slope: 0.9 },
  },
  // Everybody goes by advantage, and nobody can talk to anybody.
  mentalSilos: {
    actors: { openness: 0, opennessSpread: 0 },
    interacting: { sensitivity: 10, contributes: 0.5, slope: 0, cost: 0, gradient: 0 },
  },
  // Everybody goes by its own advantage, and change is dear to all who must change.
  conflictingInterests: {
    problems: { conflictingDemands: 1, adjustment: 2 },
    interacting: { sensitivity: 10, contributes: 0.5, slope: 0, cost: 0 },
  },
  // No single change betters what there is, and nobody thinks of two at once.
  tunnelVision: {
    problems: { uniqueness: 0, unclearDefinition: 0, obsolescence: 0, decisions: 8, interdependence: 7 },
    interacting: { sensitivity: 0, contributes: 0 },
    collaborating: { duration: 20, settled: 20, proposals: 30, radius: 1, rule: 'majority' },
  },
  // Half of the solution is new in a single step, in a culture of no error: the gain asked for is more than can be had.
  riskAversion: {
    culture: { zeroError: 1 },
    actors: { riskAversion: 2, riskAversionSpread: 0 },
    problems: { decisions: 2, interdependence: 1, uniqueness: 0, unclearDefinition: 0 },
    interacting: { sensitivity: 0, contributes: 0 },
    collaborating: { rule: 'majority' },
    innovation: { distance: 1, gain: 0.01 },
  },
  uncertainImplementation: {
    collaborating: { rule: 'majority' },
    implementing: { baseline: -10, tookPart: 0, trust: 0, worth: 0, capacity: 0 },
    innovation: { distance: 1, gain: 0.01 },
  },
};

/** Easy in every respect: everybody joins, everybody contributes, anything can be proposed. */
const EASY = {
  ticks: 40,
  network: { kind: 'generated', actors: 12, meanDegree: 4 },
  problems: {
    count: 10,
    decisions: 6,
    interdependence: 2,
    lastStart: 0.2,
    obsolescence: 1,
    uniqueness: 0.2,
    stakeholders: 0.5,
    conflictingDemands: 0,
    adjustment: 0,
    conflictPotential: 0,
  },
  environment: { drift: 0, shockRate: 0 },
  actors: { attention: 50 },
  table: { meetingEvery: 1, turns: 100, doubt: 0 },
  forming: { baseline: 8, pace: 100 },
  interacting: { tolerance: 1, temptation: 2, slope: 1, sensitivity: 4, contributes: 0.2 },
  collaborating: { radius: 3, proposals: 8 },
  implementing: { baseline: 8 },
  innovation: { distance: 1, gain: 0.01 },
} as const satisfies ScenarioInput;

/** The easy case with one barrier made high, all others switched off, and that one switched `on` or off. */
function caseOf(barrier: Barrier, on: boolean): ScenarioInput {
  const changes = CASES[barrier] as Record<string, object>;
  const groups = Object.fromEntries(
    Object.entries({ ...EASY, ...changes }).map(([group, value]) =>
      typeof value === 'object'
        ? [group, { ...((EASY as Record<string, unknown>)[group] as object), ...value }]
        : [group, value],
    ),
  );
  const barriers = Object.fromEntries(BARRIERS.map(({ name }) => [name, name === barrier && on]));
  return { ...groups, barriers } as ScenarioInput;
}

/** Shares of the processes that passed each stage, over a few seeds. */
function passed(scenario: ScenarioInput): number[] {
  const reached = [0, 0, 0];
  let started = 0;
  for (let seed = 0; seed < 4; seed++) {
    const funnel = measureFunnel(openSession(scenario, { seed, strategy: 'handsOff' }).step(1000).world);
    started += funnel.started;
    for (const stage of [0, 1, 2]) reached[stage] += funnel.reached[stage];
  }
  return reached.map((processes) => processes / started);
}

describe.each(BARRIERS)('$name', ({ name, stage }) => {
  const index = STAGES.indexOf(stage);

  test('alone stops (nearly) all processes on the way to its stage, and none when it is switched off', () => {
    const on = passed(caseOf(name, true));
    const off = passed(caseOf(name, false));
    const entering = index === 0 ? 1 : on[index - 1];
    // It is this stage that is stopped: the one before is passed.
    expect(entering).toBeGreaterThan(0.8);
    expect(on[index]).toBeLessThan(0.1);
    expect(off[index]).toBeGreaterThan(0.6);
  });

  test('can be switched off for one process, without a change to the others’ end', () => {
    const scenario = parseScenario(caseOf(name, true));
    const { world } = openSession(scenario, { seed: 1 });
    const freed = [2, 5, 7];
    for (const process of freed) world.state.neutralised[process] |= 1 << BARRIER[name];
    const session = openSession(scenario, { seed: 1 });
    session.world.stateBytes.set(world.stateBytes);
    session.step(1000);
    const { reached } = session.world.state;
    const through = Array.from({ length: 10 }, (_, process) => process).filter(
      (process) => reached[process * STAGES.length + index] >= 0,
    );
    expect(through.filter((process) => freed.includes(process)).length).toBeGreaterThan(0);
    expect(through.filter((process) => !freed.includes(process)).length).toBeLessThanOrEqual(1);
  });
});

test('each switch of a scenario is the bit of its barrier, in every process', () => {
  for (const [index, { name }] of BARRIERS.entries()) {
    const { state } = createWorld(parseScenario({ barriers: { [name]: false } }));
    expect([...new Set(state.neutralised)]).toEqual([1 << index]);
  }
  expect(Math.max(...createWorld(parseScenario({})).state.neutralised)).toBe(0);
});
