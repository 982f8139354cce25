import { describe, expect, test } from 'vitest';
import { openEnvironment, openEnvironments } from '../../../src/environment/index.js';
import { SMALL } from '../../support/small-scenario.js';

const NOTHING = [0, 0, 0];
const OPTIONS = { slots: 2, seed: 'several' };
const short = { ...SMALL, ticks: 3 };

describe('several environments', () => {
  test('do what each would do alone, on replicates of their own', () => {
    const together = openEnvironments(SMALL, 3, { ...OPTIONS, replicate: 5 });
    const alone = [5, 6, 7].map((replicate) => openEnvironment(SMALL, { ...OPTIONS, replicate }));
    const firsts = alone.map((each) => each.reset());
    const first = together.reset();
    const width = together.observationSpace.shape[0];
    expect(first.infos).toEqual(firsts.map(({ info }) => info));
    for (let tick = 0; tick < SMALL.ticks; tick++) {
      const actions = [[1, 0, 0], [0, 2, 1], { interventions: [] }];
      const steps = alone.map((each, place) => each.step(actions[place]));
      const result = together.step(actions);
      expect([...result.rewards]).toEqual(steps.map(({ reward }) => reward));
      expect(result.terminated).toEqual(steps.map(({ terminated }) => terminated));
      expect(result.infos).toEqual(steps.map(({ info }) => info));
      steps.forEach(({ observation }, place) => {
        expect(result.observations.subarray(place * width, (place + 1) * width)).toEqual(observation);
      });
    }
  });

  test('begin anew at the step after the end, by default', () => {
    const both = openEnvironments(short, 2, OPTIONS);
    both.reset();
    const actions = [NOTHING, NOTHING];
    const seen = Array.from({ length: 5 }, () => {
      const { terminated, infos, rewards } = both.step(actions);
      return [terminated, infos.map(({ replicate, tick }) => [replicate, tick]), [...rewards].length];
    });
    expect(seen.map(([terminated]) => terminated)).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [false, false],
      [false, false],
    ]);
    expect(seen.map(([, runs]) => runs)).toEqual([
      [
        [0, 1],
        [1, 1],
      ],
      [
        [0, 2],
        [1, 2],
      ],
      [
        [0, 3],
        [1, 3],
      ],
      // Nothing is done in this step but to begin.
      [
        [2, 0],
        [3, 0],
      ],
      [
        [2, 1],
        [3, 1],
      ],
    ]);
  });

  test('begin anew at once with sameStep, and say how it ended', () => {
    const both = openEnvironments(short, 2, { ...OPTIONS, autoreset: 'sameStep' });
    both.reset();
    const actions = [NOTHING, NOTHING];
    both.step(actions);
    expect(both.step(actions).infos[0].finalInfo).toBeUndefined();
    const { terminated, infos, observations } = both.step(actions);
    expect(terminated).toEqual([true, true]);
    expect(infos.map(({ replicate, tick }) => [replicate, tick])).toEqual([
      [2, 0],
      [3, 0],
    ]);
    expect(infos[1].finalInfo).toMatchObject({ replicate: 1, tick: 3, measures: { started: expect.any(Number) } });
    expect(infos[1].finalObservation).not.toEqual(observations.subarray(0, infos[1].finalObservation!.length));
    expect(infos[1].finalObservation![0]).toBe(1);
    expect(observations[0]).toBe(0);
  });

  test('wait for a reset where that is asked for', () => {
    const both = openEnvironments(short, 2, { ...OPTIONS, autoreset: 'disabled', maxSteps: 2 });
    expect(() => both.step([NOTHING, NOTHING])).toThrow('Expected reset() before the first step but found none');
    expect(() => both.reset({ only: [1] })).toThrow(
      'Expected the first reset to be of all environments but found 0 left out',
    );
    both.reset();
    both.step([NOTHING, NOTHING]);
    expect(both.step([NOTHING, NOTHING]).truncated).toEqual([true, true]);
    expect(() => both.step([NOTHING, NOTHING])).toThrow('Expected reset({ only: [0] })');
    const { infos } = both.reset({ only: [1], seed: 4 });
    expect(infos.map(({ seed, replicate, tick }) => [seed, replicate, tick])).toEqual([
      ['several', 0, 2],
      [4, 1, 0],
    ]);
  });

  test('are stepped together or not at all', () => {
    const both = openEnvironments(SMALL, 2, OPTIONS);
    both.reset();
    expect(() => both.step([NOTHING])).toThrow('Expected 2 actions, one for each environment, but found 1');
    expect(() => both.step([NOTHING, [0, 0, -1]])).toThrow(/choices\[2\].*, in the action of environment 1$/);
    expect(() => both.step([NOTHING, { interventions: [{ operation: 'no' as 'fund' }] }])).toThrow(
      /in the action of environment 1$/,
    );
    expect(both.each.map(({ tick }) => tick)).toEqual([0, 0]);
    expect(both.step([NOTHING, NOTHING]).infos.map(({ tick }) => tick)).toEqual([1, 1]);
  });

  test.each<[number, object, string]>([
    [0, {}, 'Expected the number of environments to be a whole number from 1 to 10000 but found 0'],
    [2, { autoreset: 'always' }, 'Expected the name of a way to reset'],
    [2, { slot: 3 }, 'such as "slots"'],
    [2, { replicate: 4_294_967_295 }, 'Expected replicate to be a whole number'],
  ])('%i with %j are refused', (count, options, message) => {
    expect(() => openEnvironments(SMALL, count, options)).toThrow(message);
  });
});
