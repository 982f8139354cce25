import { describe, expect, test } from 'vitest';
import { type Action, openEnvironment, REWARDS, type RewardName } from '../../../src/environment/index.js';
import { measureRun } from '../../../src/measures/index.js';
import { type Intervention, prepareStrategy } from '../../../src/metagovernance/index.js';
import { withParameters } from '../../../src/model/index.js';
import { uniformAt } from '../../../src/numeric/index.js';
import { findScenario } from '../../../src/scenarios/index.js';
import { openSession } from '../../../src/simulation/index.js';
import { SMALL, smallWith } from '../../support/small-scenario.js';

const KEY = { key0: 1, key1: 2 };

/** Any choices, of those that are open. */
function openChoices(mask: Uint8Array, counts: readonly number[], tick: number): number[] {
  let from = 0;
  return counts.map((count, place) => {
    const open = Array.from({ length: count }, (_, choice) => choice).filter((choice) => mask[from + choice] === 1);
    from += count;
    return open[Math.floor(uniformAt(KEY, 0, tick, place) * open.length)];
  });
}

const idle = (length: number) => Array.from({ length }, () => 0);

describe('an episode', () => {
  test('with nothing done is the run of a session with hands off, to the bit', () => {
    const environment = openEnvironment(SMALL, { seed: 'same', replicate: 3 });
    const { info } = environment.reset();
    expect(info).toMatchObject({ seed: 'same', replicate: 3, tick: 0, value: 0, spent: 0 });
    const nothing = idle(environment.actionSpace.counts.length);
    for (let tick = 1; tick <= SMALL.ticks; tick++) {
      const { terminated, truncated, info: after } = environment.step(nothing);
      expect([terminated, truncated, after.tick]).toEqual([tick === SMALL.ticks, false, tick]);
    }
    const session = openSession(SMALL, { seed: 'same', replicate: 3, strategy: 'handsOff' }).finish();
    expect(environment.digest).toBe(session.digest);
  });

  test.each(['inclusive-environments', 'river-basin'])(
    'with something done in each month is the session in which the same is applied, to the bit: %s',
    (name) => {
      const { scenario } = findScenario(name);
      const environment = openEnvironment(scenario, { seed: 5, intensities: [0.5, 1] });
      const session = openSession(scenario, { seed: 5, strategy: 'handsOff' });
      const leader = prepareStrategy('collaborativeLeader').decide!;
      environment.reset();
      let carriedOut = 0;
      while (environment.isRunning) {
        const { seen } = environment;
        expect(seen).toEqual(session.observe());
        const interventions: readonly Intervention[] =
          seen.tick < seen.until ? leader(seen, { actors: 0, decisions: 0, draw: () => 0 }).interventions : [];
        carriedOut += environment.step({ interventions }).info.carriedOut;
        session.apply(interventions).step();
        expect(environment.digest).toBe(session.digest);
      }
      expect(carriedOut).toBe(session.world.state.interventions[0]);
      expect(carriedOut).toBeGreaterThan(50);
    },
  );

  test('is the same to the bit when it is played again, after others in the same environment', () => {
    const environment = openEnvironment(findScenario('inclusive-environments').scenario, { intensities: [0.3, 1] });
    const play = () => {
      const rows: unknown[] = [];
      let { observation, info } = environment.reset({ seed: 9 });
      while (environment.isRunning) {
        const result = environment.step(openChoices(info.actionMask, environment.actionSpace.counts, info.tick));
        ({ observation, info } = result);
        rows.push([[...observation], result.reward, info]);
      }
      return [rows, environment.digest];
    };
    const first = play();
    environment.reset({ seed: 'another' });
    environment.step(idle(environment.actionSpace.counts.length));
    expect(play()).toEqual(first);
  });

  test('goes on to the next replicate when nothing is said, and begins anew with a seed', () => {
    const environment = openEnvironment(SMALL, { seed: 2 });
    const runs = [{}, {}, { seed: 7 }, {}, { replicate: 4 }, {}].map((options) => {
      const { info } = environment.reset(options);
      return [info.seed, info.replicate];
    });
    expect(runs).toEqual([
      [2, 0],
      [2, 1],
      [7, 0],
      [7, 1],
      [7, 4],
      [7, 5],
    ]);
  });

  test('is cut off by maxSteps, and not when the run ends there anyway', () => {
    const cut = openEnvironment(SMALL, { maxSteps: 2 });
    cut.reset();
    const nothing = idle(cut.actionSpace.counts.length);
    expect(cut.step(nothing)).toMatchObject({ terminated: false, truncated: false });
    const last = cut.step(nothing);
    expect(last).toMatchObject({ terminated: false, truncated: true });
    expect(last.info.measures?.['started']).toBeTypeOf('number');
    expect(() => cut.step(nothing)).toThrow(
      'Expected reset() after the end of an episode but found another step, after tick 2',
    );
    const whole = openEnvironment({ ...SMALL, ticks: 2 }, { maxSteps: 2 });
    whole.reset();
    whole.step(nothing);
    expect(whole.step(nothing)).toMatchObject({ terminated: true, truncated: false });
  });

  test('does nothing for a metagovernor who is gone, and says so', () => {
    const scenario = smallWith({ metagovernor: { leavesAt: 0.25 } });
    const environment = openEnvironment(scenario, { seed: 1 });
    let { info } = environment.reset();
    const everything = () => environment.actionSpace.counts.map((count) => count - 1);
    for (let tick = 0; tick < SMALL.ticks; tick++) {
      if (tick >= 6)
        expect(info.actionMask.reduce((sum, open) => sum + open, 0)).toBe(environment.actionSpace.counts.length);
      ({ info } = environment.step({
        choices: everything(),
        interventions: [{ operation: 'recruit', aspect: 'talent' }],
      }));
      if (tick >= 6) expect(info).toMatchObject({ carriedOut: 0, refused: environment.actionSpace.counts.length + 1 });
      else expect(info.carriedOut).toBeGreaterThan(0);
    }
  });
});

describe('the reward', () => {
  test.each(Object.keys(REWARDS) as RewardName[])(
    '%s: what is paid in an episode is its value, and that is a measure of the run',
    (reward) => {
      const { scenario } = findScenario('inclusive-environments');
      const options = { strategy: 'collaborativeLeader', seed: 3 };
      const eachStep = openEnvironment(scenario, { reward, seed: 3 });
      const atTheEnd = openEnvironment(scenario, { reward, seed: 3, paid: 'atTheEnd', cost: 0.001 });
      const leader = prepareStrategy(options.strategy).decide!;
      const play = (environment: typeof eachStep) => {
        const rewards: number[] = [];
        let { info } = environment.reset();
        while (environment.isRunning) {
          const { seen } = environment;
          const interventions =
            seen.tick < seen.until ? leader(seen, { actors: 0, decisions: 0, draw: () => 0 }).interventions : [];
          const result = environment.step({ interventions });
          ({ info } = result);
          rewards.push(result.reward);
        }
        return { rewards, info };
      };
      const { rewards, info } = play(eachStep);
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      expect(info.value).not.toBe(0);
      expect(sum(rewards)).toBeCloseTo(info.value, 12);
      expect(info.value).toBeCloseTo(info.measures![REWARDS[reward].measure], 12);
      expect(rewards.filter((paid) => paid !== 0).length).toBeGreaterThan(2);
      const late = play(atTheEnd);
      expect(sum(late.rewards)).toBeCloseTo(info.value - 0.001 * info.spent, 12);
      expect(late.rewards.slice(0, -1).every((paid) => paid <= 0)).toBe(true);
      expect(info.spent).toBeGreaterThan(10);
    },
  );

  test('of a run that ends before all has started is shared among those that do start', () => {
    const environment = openEnvironment(SMALL, { maxSteps: 5, seed: 3, reward: 'innovation' });
    environment.reset();
    const nothing = idle(environment.actionSpace.counts.length);
    let last = environment.step(nothing);
    while (environment.isRunning) last = environment.step(nothing);
    expect(last.info.value).toBeLessThanOrEqual(1);
  });

  test('is measured as measureRun does at the end', () => {
    const environment = openEnvironment(SMALL, { seed: 4 });
    environment.reset();
    const nothing = idle(environment.actionSpace.counts.length);
    let last = environment.step(nothing);
    while (environment.isRunning) last = environment.step(nothing);
    const session = openSession(SMALL, { seed: 4, strategy: 'handsOff' }).finish();
    expect(last.info.measures).toEqual(measureRun(session.world));
  });
});

describe('a mistake', () => {
  const opened = () => {
    const environment = openEnvironment(SMALL, { slots: 3 });
    environment.reset();
    return environment;
  };

  test.each<[unknown, string]>([
    [
      undefined,
      'Expected an action to be a list of choices, or an object with choices or interventions, but found undefined',
    ],
    [3, 'Expected an action to be a list of choices'],
    [[0, 0], 'Expected 4 choices, one for each of 3 slots and one at a distance, but found 2'],
    [[0, 0, 0, 0.5], 'Expected choices[3] to be a whole number from 0 to'],
    [[0, -1, 0, 0], 'Expected choices[1] to be a whole number from 0 to'],
    [[0, 0, 10_000, 0], 'Expected choices[2] to be a whole number from 0 to'],
    [new DataView(new ArrayBuffer(4)), 'Expected choices to be a list of whole numbers'],
    [{ choice: [0, 0, 0, 0] }, 'such as "choices", but found "choice"'],
    [{ interventions: [{ operation: 'funds', process: 0 }] }, 'such as "fund"'],
    [
      { interventions: [{ operation: 'fund' }] },
      'Expected fund.process to be a whole number from 0 to 4 but found undefined, in intervention 0 of the action',
    ],
    [{ interventions: 'all' }, 'Expected the action to hold a list of interventions but found "all"'],
  ])('in an action %j is named, and nothing is done', (action, message) => {
    const environment = opened();
    const before = environment.digest;
    expect(() => environment.step(action as Action)).toThrow(message);
    expect(() => environment.check(action as Action)).toThrow(message);
    expect([environment.digest, environment.tick]).toEqual([before, 0]);
    expect(environment.step(Int32Array.of(0, 0, 0, 0)).info.tick).toBe(1);
  });

  test('in the order of calls is named', () => {
    const environment = openEnvironment(SMALL);
    expect(() => environment.step([])).toThrow('Expected reset() before the first step but found none');
    expect(() => environment.seen).toThrow('Expected reset() before anything is seen');
    expect(() => environment.digest).toThrow('Expected reset() before there is a state');
  });

  test.each<[object, string]>([
    [{ rewards: 'delivery' }, 'such as "reward"'],
    [{ reward: 'happiness' }, 'Expected the name of a reward'],
    [{ cost: -1 }, 'Expected cost to be a number from 0 to 1000 but found -1'],
    [{ paid: 'never' }, 'Expected the name of a way to pay'],
    [{ maxSteps: 0 }, 'Expected maxSteps to be a whole number'],
    [{ slots: 0 }, 'Expected slots to be a whole number from 1 to 1000 but found 0'],
    [{ actors: 13 }, 'Expected actors to be a whole number from 0 to 12 but found 13'],
    [{ intensities: [] }, 'Expected intensities to hold at least one number but found none'],
    [{ intensities: [0] }, 'Expected intensities[0] to be a number from'],
    [{ intensities: [1, 1] }, 'Expected intensities to differ but found 1 twice'],
    [{ seed: '007' }, 'Expected seed to be a whole number'],
    [{ replicate: -1 }, 'Expected replicate to be a whole number'],
  ])('in the options %j is named', (options, message) => {
    expect(() => openEnvironment(SMALL, options)).toThrow(message);
  });

  test('in a reset is named, and the episode goes on', () => {
    const environment = opened();
    environment.step([0, 0, 0, 0]);
    expect(() => environment.reset({ seed: -1 })).toThrow('Expected seed');
    expect(() => environment.reset({ seed: 1, replicate: 0.5 })).toThrow('Expected replicate');
    expect(environment.step([0, 0, 0, 0]).info).toMatchObject({ tick: 2, seed: 0, replicate: 0 });
  });
});

describe('the mask', () => {
  /** What looks possible and need not be: what is on the agenda, who is tied to whom and what holds are hidden. */
  const MAY_FAIL =
    /^(?:decoupleIssues|factFinding|bringKnowledge|vouch|brokerTie|invite|activate|exclude|proposeSolution)/;

  test.each([0, 4])(
    'closes what comes to nothing, and opens what is carried out, with %i actors to choose from',
    (actors) => {
      // Little authority, so that some things cannot be paid.
      const poor = { 'metagovernor.authority.regeneration': 0.02, 'metagovernor.authority.start': 0.3 };
      const scenario = withParameters(findScenario('inclusive-environments').scenario, poor);
      const environment = openEnvironment(scenario, { slots: 2, actors, intensities: [0.5, 1] });
      const again = openEnvironment(scenario, { slots: 2, actors, intensities: [0.5, 1] });
      const { processChoices, counts } = environment.actionSpace;
      let { info } = environment.reset();
      const closed = new Set<string>();
      const done = new Set<string>();
      const history: number[][] = [];
      while (environment.isRunning && info.tick < 32) {
        if (info.tick % 8 === 7) {
          for (let choice = 1; choice < counts[0]; choice++) {
            // The same past once more, and this one thing in it.
            again.reset({ seed: 0 });
            for (const choices of history) again.step(choices);
            const tried = again.step([choice, 0, 0]).info;
            const name = processChoices[choice];
            expect(tried.carriedOut + tried.refused).toBe(1);
            if (info.actionMask[choice] === 0) {
              expect([name, tried.carriedOut]).toEqual([name, 0]);
              closed.add(name);
            } else if (!MAY_FAIL.test(name)) {
              expect([name, tried.carriedOut]).toEqual([name, 1]);
              done.add(name);
            }
          }
        }
        const choices = openChoices(info.actionMask, counts, info.tick);
        history.push(choices);
        ({ info } = environment.step(choices));
      }
      expect(closed.size).toBeGreaterThan(5);
      expect(done.size).toBeGreaterThan(20);
    },
  );
});
