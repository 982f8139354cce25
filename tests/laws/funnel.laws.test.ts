import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURES, measureFunnel, measureOutcomes, measureRun, processTable } from '../../src/measures/index.js';
import { FAILED, INNOVATED, LEFT, NONE, STAGES, WAITING } from '../../src/model/index.js';
import { texts } from '../../src/numeric/index.js';
import { openSession } from '../../src/simulation/index.js';
import { anyRun, follow, openRun } from '../support/arbitrary-run.js';
import { SMALL } from '../support/small-scenario.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('in any run', () => {
  test('what enters a stage has passed it, failed in it, or is under way in it, at every tick', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const session = openRun(run);
        while (!session.isOver) {
          session.apply(run.schedule[session.tick]).step();
          const { started, reached, failed, running } = measureFunnel(session.world);
          const entered = [started, reached[0], reached[1]];
          expect(entered).toEqual([0, 1, 2].map((stage) => reached[stage] + failed[stage] + running[stage]));
        }
      }),
      { numRuns: 80 },
    );
  });

  test('kinds of failure sum to failures, and ends to processes', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const { world } = follow(openRun(run), run);
        const { started, reached, failed, running, failures } = measureFunnel(world);
        const ends = [...world.state.status];
        expect(failures[0]).toBe(0);
        expect(sum(failures)).toBe(sum(failed));
        expect(sum(failed)).toBe(ends.filter((status) => status === FAILED).length);
        expect(reached[2]).toBe(ends.filter((status) => status === INNOVATED).length);
        expect(started).toBe(ends.filter((status) => status !== WAITING).length);
        expect(started).toBe(reached[2] + sum(failed) + sum(running));
        // The table of processes tells the same story.
        expect(texts(processTable(world), 'failure').filter((name) => name !== '').length).toBe(sum(failed));
      }),
      { numRuns: 80 },
    );
  });

  test('a process is further only after it was where that begins, and its failed stage is the first it did not pass', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const { world } = follow(openRun(run), run);
        const { state, setting, sizes } = world;
        for (let process = 0; process < sizes.processes; process++) {
          if (state.status[process] === WAITING) continue;
          const passed = Array.from(STAGES.keys(), (stage) => state.reached[process * STAGES.length + stage]).filter(
            (tick) => tick >= 0,
          );
          const ticks = [setting.startTick[process], ...passed];
          expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
          if (state.status[process] === FAILED) expect(state.failedStage[process]).toBe(passed.length);
          else expect(state.failedStage[process]).toBe(NONE);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('every measure lies in its range, or is missing where that of which it is a mean is nothing, and only there', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const measured = measureRun(follow(openRun(run), run).world);
        for (const [name, { unit, of }] of Object.entries(MEASURES)) {
          const value = measured[name];
          if (of !== undefined && measured[of] === 0) expect(value, name).toBeNaN();
          else if (unit !== 'share') expect(Number.isFinite(value), name).toBe(true);
          else {
            expect(value, name).toBeGreaterThanOrEqual(name === 'delivery' ? -1 : 0);
            expect(value, name).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  test('each index is the geometric mean of its parts: nothing where one of them is nothing', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const { world } = follow(openRun(run), run);
        const { started } = measureFunnel(world);
        const outcomes = measureOutcomes(world);
        const { delivery, harmed, thrift, inclusion, equality, acceptance, rate, novelty, worth } = outcomes;
        const meanOf = (...parts: readonly number[]) =>
          Math.cbrt(parts.reduce((product, part) => product * (part > 0 ? part : 0), 1));
        if (started === 0) return;
        expect(outcomes.effective).toBeCloseTo(meanOf(delivery, 1 - harmed, thrift), 12);
        expect(outcomes.innovative).toBeCloseTo(meanOf(rate, rate * novelty, rate * worth), 12);
        const included = outcomes.affected > 0 ? inclusion : 1;
        expect(outcomes.democratic).toBeCloseTo(meanOf(included, equality, acceptance), 12);
      }),
      { numRuns: 80 },
    );
  });

  test('whose proposal was adopted took part, though everybody left afterwards', () => {
    const { world } = openSession(SMALL, { seed: 2, strategy: 'collaborativeLeader' }).finish();
    expect(measureOutcomes(world).delivered).toBeGreaterThan(0);
    world.state.place.fill(LEFT);
    const { equality, democratic } = measureOutcomes(world);
    expect(equality).toBeGreaterThan(0);
    expect(democratic).not.toBeNaN();
  });

  test('nothing scores where nobody comes', () => {
    const nobody = { forming: { baseline: -10, incentive: 0, dependence: 0 }, environment: { drift: 0, shockRate: 0 } };
    for (let seed = 0; seed < 10; seed++) {
      const { world } = openSession(nobody, { seed, strategy: 'handsOff' }).finish();
      const { effective, democratic, innovative, delivery, harmed } = measureOutcomes(world);
      expect([effective, democratic, innovative, delivery, harmed]).toEqual([0, 0, 0, 0, 0]);
    }
  });

  test('harm takes from what is delivered, and from what is effective: the same run with a gain turned into a loss', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { world } = openSession({}, { seed, strategy: 'collaborativeLeader' }).finish();
      const { state } = world;
      const before = measureOutcomes(world);
      const gained = state.gain.findIndex((gain, process) => gain > 0.2 && state.delivered[process] >= 0);
      if (gained < 0) continue;
      state.gain[gained] *= -1;
      const after = measureOutcomes(world);
      expect(after.delivery).toBeLessThan(before.delivery);
      expect(after.harmed).toBeGreaterThan(before.harmed);
      if (before.effective > 0) expect(after.effective).toBeLessThan(before.effective);
    }
  });
});
