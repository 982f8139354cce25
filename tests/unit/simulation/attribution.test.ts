import { describe, expect, test } from 'vitest';
import { measureFunnel } from '../../../src/measures/index.js';
import { prepareStrategy } from '../../../src/metagovernance/index.js';
import { BARRIERS, FAILED, forkWorld, type ScenarioInput, STAGES } from '../../../src/model/index.js';
import { attributeFailures, openSession } from '../../../src/simulation/index.js';
import { SMALL } from '../../support/small-scenario.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function attribute(scenario: ScenarioInput, strategy: string, seed: number) {
  const session = openSession(scenario, { strategy, seed });
  const start = forkWorld(session.world);
  session.step(1000);
  return { world: session.world, start, attributions: attributeFailures(session.world, session.strategy, start) };
}

describe.each(['handsOff', 'collaborativeLeader', 'random'])('attributing the failures of %s', (strategy) => {
  const runs = Array.from({ length: 6 }, (_, seed) => attribute(SMALL, strategy, seed));

  test('divides each failure: shares and what is unexplained sum to the number of failures, by stage', () => {
    for (const { world, attributions } of runs) {
      const { failed } = measureFunnel(world);
      for (const [stage] of STAGES.entries()) {
        const here = attributions.filter((one) => one.stage === stage);
        const explained = sum(here.flatMap(({ shares }) => shares));
        expect(explained + sum(here.map(({ unexplained }) => unexplained))).toBeCloseTo(failed[stage], 9);
      }
    }
    // There is something to divide.
    expect(sum(runs.map(({ attributions }) => attributions.length))).toBeGreaterThan(3);
  });

  test('names each failed process once, and gives nothing to barriers of other stages', () => {
    for (const { world, attributions } of runs) {
      const failed = [...world.state.status.keys()].filter((process) => world.state.status[process] === FAILED);
      expect(attributions.map(({ process }) => process)).toEqual(failed);
      for (const { stage, shares, unexplained, lastCheck } of attributions) {
        for (const [index, barrier] of BARRIERS.entries()) {
          if (barrier.stage !== STAGES[stage]) expect(shares[index]).toBe(0);
        }
        expect([0, 1]).toContain(unexplained);
        if (lastCheck >= 0) expect(BARRIERS[lastCheck].stage).toBe(STAGES[stage]);
      }
    }
  });

  test('changes nothing, and gives the same again', () => {
    const { world, start, attributions } = runs[0];
    const bytes = world.stateBytes.slice();
    expect(attributeFailures(world, prepareStrategy(strategy), start)).toEqual(attributions);
    expect(world.stateBytes).toEqual(bytes);
    expect(start.state.clock[0]).toBe(0);
  });
});

test('a failure that one barrier alone makes is that barrier’s alone', () => {
  // Everything is easy but the uncertainty, which keeps everybody away: most know most.
  const scenario: ScenarioInput = {
    ...SMALL,
    network: { ...SMALL.network, meanDegree: 5 },
    problems: { ...SMALL.problems, unclearDefinition: 1, knowledgeNeed: 1, lastStart: 0.1, rooted: 1 },
    forming: { baseline: 5, uncertainty: 10, incentive: 0, dependence: 0, trust: 0, pace: 100 },
    barriers: { noTradition: false, badExperience: false },
  };
  const { attributions } = attribute(scenario, 'handsOff', 1);
  const formed = attributions.filter(({ stage }) => stage === 0);
  expect(formed.length).toBeGreaterThan(2);
  for (const { shares, unexplained } of formed) {
    expect(unexplained).toBe(0);
    expect(shares[2]).toBe(1);
  }
});

test('two barriers of which either is enough share the failures that only taking both away undoes', () => {
  const scenario: ScenarioInput = {
    ...SMALL,
    problems: { ...SMALL.problems, unclearDefinition: 1, knowledgeNeed: 1, lastStart: 0.1, rooted: 1 },
    actors: { withoutTradition: 0, experience: -1, experienceSpread: 0 },
    forming: { baseline: 5, uncertainty: 10, badExperience: 10, incentive: 0, dependence: 0, trust: 0, pace: 100 },
    barriers: { noTradition: false },
    learning: { experience: 0 },
  };
  const { attributions } = attribute(scenario, 'handsOff', 1);
  const formed = attributions.filter(({ stage, unexplained }) => stage === 0 && unexplained === 0);
  expect(formed.length).toBeGreaterThan(2);
  for (const { shares } of formed) expect(shares.slice(0, 3)).toEqual([0, 0.5, 0.5]);
});
