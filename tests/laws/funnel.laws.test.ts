import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureFunnel, measureOutcomes, measureRun, processTable } from '../../src/measures/index.js';
import { FAILED, INNOVATED, NONE, STAGES, WAITING } from '../../src/model/index.js';
import { texts } from '../../src/numeric/index.js';
import { anyRun, follow, openRun } from '../support/arbitrary-run.js';

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

  test('every outcome is a share, every measure a finite number, and each outcome the mean of its parts', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const { world } = follow(openRun(run), run);
        const outcomes = measureOutcomes(world);
        for (const value of Object.values(outcomes)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const { delivery, precision, implementation, thrift, inclusion, equality, acceptability } = outcomes;
        expect(outcomes.effective).toBeCloseTo((delivery + precision + implementation + thrift) / 4, 12);
        expect(outcomes.democratic).toBeCloseTo((inclusion + equality + acceptability) / 3, 12);
        expect(outcomes.innovative).toBeCloseTo((outcomes.rate + outcomes.novelty + outcomes.worth) / 3, 12);
        for (const value of Object.values(measureRun(world))) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
