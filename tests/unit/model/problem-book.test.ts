import { describe, expect, test } from 'vitest';
import {
  createWorld,
  type Problem,
  parseScenario,
  problemOf,
  type ScenarioInput,
  type World,
} from '../../../src/model/index.js';
import { clearProblemBook } from '../../../src/model/problem/problem-book.js';
import { landscapeValue } from '../../../src/search/index.js';
import { openSession } from '../../../src/simulation/index.js';

// More problems than the book has places, so that some must share one; much drift and many shocks.
const RESTLESS = {
  ticks: 20,
  network: { kind: 'generated', actors: 10, meanDegree: 4 },
  problems: { count: 150, decisions: 6, interdependence: 2, lastStart: 0.6 },
  environment: { drift: 0.3, shockRate: 0.2, shockSize: 0.4 },
  forming: { patience: 6 },
} as const satisfies ScenarioInput;

/** Everything that a book says of a problem, as plain values. */
function pageOf(problem: Problem) {
  const { landscape, yesterday, belief, preference, statusQuo, statusQuoValue, bestValue, possibleGain } = problem;
  return {
    contributions: [...landscape.contributions],
    yesterday: [...yesterday],
    belief: belief.map((sector) => [...sector]),
    preference: [...preference],
    statusQuo,
    statusQuoValue,
    bestValue,
    possibleGain,
    eventTick: problem.eventTick,
  };
}

const started = ({ state }: World) => [...state.status.keys()].filter((process) => state.status[process] > 0);

describe('the book of problems', () => {
  const { world } = openSession(RESTLESS, { seed: 5 }).step(20);
  const processes = started(world);
  const pages = new Map(processes.map((process) => [process, pageOf(problemOf(world, process))]));

  test('has fewer places than there are problems, and these have changed since they struck', () => {
    expect(world.problems.places.length).toBeLessThan(processes.length);
    const changed = processes.filter((process) => world.state.eventTick[process] > world.setting.startTick[process]);
    expect(changed.length).toBeGreaterThan(20);
  });

  test('says the same in any order of asking, however often a place is taken over', () => {
    const shuffled = [...processes].sort((a, b) => ((a * 7919) % 151) - ((b * 7919) % 151));
    for (const process of [...shuffled, ...shuffled.toReversed(), ...processes.toReversed()]) {
      expect(pageOf(problemOf(world, process))).toEqual(pages.get(process));
    }
  });

  test('says the same when it was asked all along as when it is asked at the end alone', () => {
    const session = openSession(RESTLESS, { seed: 5 });
    while (!session.isOver) {
      session.step();
      for (const process of started(session.world)) problemOf(session.world, process);
    }
    clearProblemBook(world.problems);
    for (const process of processes) {
      const page = pageOf(problemOf(world, process));
      expect(page).toEqual(pages.get(process));
      expect(pageOf(problemOf(session.world, process))).toEqual(page);
    }
  });

  test('goes back to how a problem was, for a fork that stands earlier', () => {
    const session = openSession(RESTLESS, { seed: 5 }).step(8);
    const early = session.fork();
    const then = new Map(started(early.world).map((process) => [process, pageOf(problemOf(early.world, process))]));
    session.step(12);
    for (const process of started(session.world)) problemOf(session.world, process);
    for (const [process, page] of then) expect(pageOf(problemOf(early.world, process))).toEqual(page);
  });
});

function problemWith(problems: NonNullable<ScenarioInput['problems']>, process = 0, seed = 1): Problem {
  const scenario = { ...RESTLESS, problems: { ...RESTLESS.problems, count: 10, ...problems } };
  return problemOf(createWorld(parseScenario(scenario), { seed }), process);
}

describe('a problem when it strikes', () => {
  test('that is not unique is yesterday’s: what was learnt is true', () => {
    const { landscape, yesterday } = problemWith({ uniqueness: 0 });
    expect([...yesterday]).toEqual([...landscape.contributions]);
  });

  test('that is neither unique nor unclear is what every sector believes', () => {
    const { landscape, belief } = problemWith({ uniqueness: 0, unclearDefinition: 0 });
    for (const sector of belief) expect([...sector]).toEqual([...landscape.contributions]);
  });

  test('differs from yesterday in the share of contributions that its uniqueness says', () => {
    let changed = 0;
    let all = 0;
    for (let process = 0; process < 10; process++) {
      const { landscape, yesterday } = problemWith({ uniqueness: 0.6 }, process);
      for (const [at, before] of yesterday.entries()) {
        all++;
        if (landscape.contributions[at] !== before) changed++;
      }
    }
    // 480 draws of probability .6: sd .022.
    expect(all).toBe(480);
    expect(changed / all).toBeGreaterThan(0.6 - 0.09);
    expect(changed / all).toBeLessThan(0.6 + 0.09);
    const { landscape, yesterday } = problemWith({ uniqueness: 1 });
    expect([...landscape.contributions].filter((value, at) => value === yesterday[at])).toEqual([]);
  });

  test('is believed within half the unclear definition of yesterday, differently by each sector', () => {
    const { yesterday, belief } = problemWith({ unclearDefinition: 0.4 });
    for (const sector of belief) {
      for (const [at, value] of sector.entries())
        expect(Math.abs(value - yesterday[at])).toBeLessThanOrEqual(0.2 + 1e-12);
    }
    expect(new Set(belief.map((sector) => sector[0])).size).toBe(6);
  });

  test('has a status quo that no single change of yesterday betters, and gains counted from it', () => {
    for (let process = 0; process < 10; process++) {
      // Nothing has changed since it was settled.
      const problem = problemWith({ obsolescence: 0 }, process);
      const { landscape, statusQuo, statusQuoValue, bestValue, possibleGain } = problem;
      expect(statusQuoValue).toBe(landscapeValue(landscape, statusQuo));
      for (let decision = 0; decision < 6; decision++) {
        expect(landscapeValue(landscape, statusQuo ^ (1 << decision))).toBeLessThanOrEqual(statusQuoValue);
      }
      const values = Array.from({ length: 64 }, (_, solution) => landscapeValue(landscape, solution));
      expect(bestValue).toBeCloseTo(Math.max(...values), 14);
      expect(possibleGain).toBe(Math.max(bestValue - statusQuoValue, 0.02));
    }
  });

  test('has a status quo, and a gain to be had, that do not hang on how unique it is', () => {
    for (let process = 0; process < 10; process++) {
      const [common, unique] = [0, 1].map((uniqueness) => problemWith({ uniqueness }, process));
      expect(unique.statusQuo).toBe(common.statusQuo);
      expect(unique.possibleGain).toBe(common.possibleGain);
      expect([...unique.landscape.contributions]).toEqual([...common.landscape.contributions]);
    }
  });

  test('leaves more to gain the more has changed since the status quo was settled', () => {
    const gapOf = (obsolescence: number) => {
      const problems = Array.from({ length: 10 }, (_, process) => problemWith({ obsolescence }, process));
      return problems.reduce((total, problem) => total + problem.possibleGain, 0);
    };
    expect(gapOf(0.5)).toBeGreaterThan(gapOf(0));
    expect(gapOf(1)).toBeGreaterThan(gapOf(0.5));
  });

  test('is the same for the same seed, and another for another problem or seed', () => {
    expect(pageOf(problemWith({}))).toEqual(pageOf(problemWith({})));
    expect(pageOf(problemWith({}))).not.toEqual(pageOf(problemWith({}, 1)));
    expect(pageOf(problemWith({}))).not.toEqual(pageOf(problemWith({}, 0, 2)));
  });
});
