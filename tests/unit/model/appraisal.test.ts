import { describe, expect, test } from 'vitest';
import {
  createWorld,
  JOINED,
  LEVERS,
  parseScenario,
  problemOf,
  type ScenarioInput,
  trueGain,
  type World,
} from '../../../src/model/index.js';
import {
  commonGain,
  conflictWeight,
  perceivedGain,
  poolAppraisals,
  preferencesOf,
} from '../../../src/model/table/appraisal.js';
import { listen } from '../../../src/model/table/listening.js';
import { survey } from '../../../src/model/table/membership.js';

const PROCESSES = 30;

/** A world in which the first `members` actors sit at the table of every process, trusting and understanding each other. */
function gathered(members: number, sectorOf: (actor: number) => number, changes: ScenarioInput = {}): World {
  const scenario = {
    network: { kind: 'generated', actors: 14, meanDegree: 6 },
    ...changes,
    problems: { count: PROCESSES, decisions: 8, interdependence: 2, stakeholders: 1, ...changes.problems },
    actors: { openness: 1, opennessSpread: 0, ...changes.actors },
  };
  const world = createWorld(parseScenario(scenario), { seed: 11 });
  const { state, setting, sizes } = world;
  for (let process = 0; process < PROCESSES; process++) {
    state.memberCount[process] = members;
    for (let place = 0; place < members; place++) {
      state.member[process * sizes.members + place] = place;
      state.place[process * sizes.members + place] = JOINED;
    }
  }
  for (let actor = 0; actor < sizes.actors; actor++) setting.sector[actor] = sectorOf(actor);
  return world;
}

/** Mean absolute error of the pooled appraisal, over all processes. */
function errorOfPool(world: World, members: number): number {
  let error = 0;
  let entries = 0;
  for (let process = 0; process < PROCESSES; process++) {
    const problem = problemOf(world, process);
    listen(world, process, survey(world, process));
    poolAppraisals(world, process, problem, members);
    for (const [at, truth] of problem.landscape.contributions.entries()) {
      error += Math.abs(world.scratch.pooled[at] - truth);
      entries++;
    }
  }
  return error / entries;
}

const FULL_TRUST = { trust: 1, trustSpread: 0, sectorDistrust: 0, strangerTrust: 1 };

function errorKnowing(known: number): number {
  const world = gathered(4, (actor) => actor % 6);
  world.state.known.fill(known);
  return errorOfPool(world, 4);
}

function errorOf(sectors: number): number {
  // Nothing is known, and yesterday's problem is today's: the error is that of the sectors alone.
  const changes = { actors: FULL_TRUST, problems: { uniqueness: 0, unclearDefinition: 1 } };
  const world = gathered(6, (actor) => actor % sectors, changes);
  world.state.trust.fill(1);
  return errorOfPool(world, 6);
}

function errorWith(openness: number, barriers = {}): number {
  const world = gathered(4, (actor) => actor % 6, { actors: { openness, opennessSpread: 0 }, barriers });
  // The one who knows sees the problem from one end; the others are together at the other.
  world.state.frame.fill(0);
  for (let dimension = 0; dimension < 2; dimension++) world.state.frame[2 * 2 + dimension] = 1;
  for (let process = 0; process < PROCESSES; process++) world.state.known[process * world.sizes.members + 2] = 255;
  return errorOfPool(world, 4);
}

describe('what a group takes a problem for', () => {
  test('is the truth where everything is known to somebody who is fully heard', () => {
    const world = gathered(4, (actor) => actor % 6, { actors: FULL_TRUST });
    world.state.trust.fill(1);
    for (let process = 0; process < PROCESSES; process++) world.state.known[process * world.sizes.members + 2] = 255;
    expect(errorOfPool(world, 4)).toBeLessThan(1e-15);
  });

  test('is the truth where everything is established as facts, whoever is there', () => {
    const world = gathered(3, () => 0);
    world.state.facts.fill(255);
    expect(errorOfPool(world, 3)).toBeLessThan(1e-15);
  });

  test('is nearer the truth the more of it is known', () => {
    const errors = [0, 0b11, 0b11111, 0b11111111].map(errorKnowing);
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    expect(errors[3]).toBeLessThan(0.8 * errors[0]);
  });

  test('errs less the more sectors are at the table: blindness is shared inside a sector, independent across', () => {
    const errors = [1, 2, 3, 6].map(errorOf);
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    // Mean absolute error of one uniform error of half-width 1/2 is 1/4; of the mean of two, 1/6 (triangular).
    expect(errors[0]).toBeGreaterThan(0.24);
    expect(errors[0]).toBeLessThan(0.26);
    expect(errors[1]).toBeGreaterThan(0.157);
    expect(errors[1]).toBeLessThan(0.177);
  });

  test('does not use what somebody knows whom nobody understands, unless silos are out of the way', () => {
    expect(errorWith(0.3)).toBeGreaterThan(1.2 * errorWith(1));
    expect(errorWith(0.3, { mentalSilos: false })).toBeCloseTo(errorWith(1), 12);
  });

  test('is the same whether or not tunnel vision is out of the way, which is how far one looks and not what one sees', () => {
    const errors = [true, false].map((tunnelVision) =>
      errorOfPool(
        gathered(3, () => 0, { barriers: { tunnelVision } }),
        3,
      ),
    );
    expect(errors[1]).toBe(errors[0]);
    expect(errors[0]).toBeGreaterThan(0.1);
  });

  test('is not the truth where nobody trusts anybody and nobody knows anything', () => {
    const world = gathered(4, (actor) => actor % 6, { actors: { ...FULL_TRUST, trust: 0, strangerTrust: 0 } });
    world.state.trust.fill(0);
    expect(errorOfPool(world, 4)).toBeGreaterThan(0.1);
  });
});

describe('the gain that one party sees', () => {
  test('is the true gain where it sees the truth and has no interest of its own', () => {
    const world = gathered(3, () => 0, { problems: { conflictingDemands: 0 } });
    const problem = problemOf(world, 0);
    for (const solution of [0, 17, 255, problem.statusQuo]) {
      const gain = perceivedGain(
        world,
        problem,
        problem.landscape.contributions,
        0,
        conflictWeight(world, 0),
        solution,
      );
      expect(gain).toBeCloseTo(trueGain(problem, solution), 12);
      expect(commonGain(problem, problem.landscape.contributions, solution)).toBeCloseTo(gain, 12);
    }
  });

  test('of the status quo is nothing, whatever the interests', () => {
    const world = gathered(3, () => 0, { problems: { conflictingDemands: 0.7 } });
    const problem = problemOf(world, 0);
    preferencesOf(world, 0, problem, 1, 0);
    expect(perceivedGain(world, problem, problem.yesterday, 0, 0.7, problem.statusQuo)).toBe(0);
  });

  test('is less where a holder must adjust, and less so where issues are coupled', () => {
    const world = gathered(3, () => 0, { problems: { adjustment: 0.5 } });
    const problem = problemOf(world, 0);
    const holder = world.setting.holder[0];
    const outsider = Array.from({ length: 14 }, (_, actor) => actor).find(
      (actor) => !world.setting.holder.slice(0, 8).includes(actor),
    ) as number;
    problem.preference.fill(0);
    preferencesOf(world, 0, problem, holder, 0);
    preferencesOf(world, 0, problem, outsider, 1);
    const { preference } = world.scratch;
    expect(preference[0]).toBe(-0.5);
    expect(preference.slice(8, 16)).toEqual(new Float64Array(8));
    world.state.lever[LEVERS.indexOf('settlement')] = 0.6;
    preferencesOf(world, 0, problem, holder, 0);
    expect(preference[0]).toBeCloseTo(-0.2, 12);
  });
});
