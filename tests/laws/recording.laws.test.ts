import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureRun, networkOfWorld, processTable } from '../../src/measures/index.js';
import { observe } from '../../src/metagovernance/index.js';
import { EVENTS } from '../../src/model/index.js';
import { simulate } from '../../src/simulation/index.js';
import { anyRun, follow, openRun } from '../support/arbitrary-run.js';

describe('a run does not depend on what is recorded', () => {
  test('with a log or without', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const silent = follow(openRun(run), run);
        const logged = follow(openRun(run, true), run);
        expect(logged.digest).toBe(silent.digest);
        expect(silent.log).toBe(null);
        expect(logged.log?.length).toBeGreaterThan(0);
      }),
      { numRuns: 80 },
    );
  });

  test('looked at between all steps, by every means there is, or not at all', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const unseen = follow(openRun(run), run).digest;
        const watched = openRun(run, true);
        while (!watched.isOver) {
          watched.observe();
          observe(watched.world, true);
          watched.snapshot();
          watched.fork('random').step();
          measureRun(watched.world);
          processTable(watched.world);
          networkOfWorld(watched.world);
          follow(watched, run, watched.tick + 1);
        }
        expect(watched.digest).toBe(unseen);
      }),
      { numRuns: 50 },
    );
  });

  test('in one go, by single steps, or in any portions', () => {
    fc.assert(
      fc.property(anyRun(), fc.array(fc.nat({ max: 7 }), { maxLength: 12 }), (run, portions) => {
        const whole = openRun(run);
        whole.step(whole.world.scenario.ticks);
        const cut = openRun(run);
        for (const portion of portions) cut.step(portion);
        while (!cut.isOver) cut.step();
        expect(cut.digest).toBe(whole.digest);
        const { scenario, seed, strategy } = run;
        expect(simulate(scenario, { seed, strategy }).digest).toBe(whole.digest);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the log', () => {
  test('counts every intervention and refusal, and tells of starts and ends as the state does', () => {
    fc.assert(
      fc.property(anyRun(), (run) => {
        const { log, world } = follow(openRun(run, true), run);
        const events = Array.from({ length: log?.length ?? 0 }, (_, at) => EVENTS[log?.entries[at * 5 + 1] ?? -1]);
        const times = (name: string) => events.filter((event) => event === name).length;
        expect(times('intervened')).toBe(world.state.interventions[0]);
        expect(times('refused')).toBe(world.state.refusals[0]);
        expect(times('processStarted')).toBe(world.state.status.filter((status) => status > 0).length);
        expect(times('innovated') + times('failed')).toBe(world.state.ended.filter((tick) => tick >= 0).length);
        expect(times('stagePassed')).toBe(world.state.reached.filter((tick) => tick >= 0).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is applied', () => {
  test('takes effect in the next tick, before the strategy acts, in the order in which it was applied', () => {
    fc.assert(
      fc.property(anyRun(), fc.nat({ max: 5 }), (run, cut) => {
        const session = follow(openRun(run, true), run, 8);
        const now = run.schedule[8];
        const before = session.log?.length ?? 0;
        const other = session.fork();
        // All at once, or in two portions.
        session.apply(now).step();
        other.apply(now.slice(0, cut)).apply(now.slice(cut)).step();
        expect(other.digest).toBe(session.digest);
        const entries = [...(session.log?.entries ?? [])];
        const acts = Array.from({ length: (session.log?.length ?? 0) - before }, (_, at) =>
          entries.slice((before + at) * 5, (before + at + 1) * 5),
        ).filter(([, event]) => EVENTS[event] === 'intervened' || EVENTS[event] === 'refused');
        expect(acts.slice(0, now.length).map(([tick, , process]) => ({ tick, process }))).toEqual(
          now.map(({ process = -1 }) => ({ tick: 8, process })),
        );
      }),
      { numRuns: 60 },
    );
  });
});
