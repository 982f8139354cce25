import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyIntervention } from '../support/arbitrary-intervention.js';
import { type AnyRun, anyRun, follow, openRun } from '../support/arbitrary-run.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A tick of the run, at `part` of it. */
const tickAt = (run: AnyRun, part: number) => Math.floor(part * run.schedule.length);

describe('a fork', () => {
  test('without a new intervention stays bit-identical to its parent, at every tick', () => {
    fc.assert(
      fc.property(anyRun(), share, (run, part) => {
        const parent = follow(openRun(run), run, tickAt(run, part));
        const fork = parent.fork();
        expect(fork.digest).toBe(parent.digest);
        while (!parent.isOver) {
          follow(parent, run, parent.tick + 1);
          follow(fork, run, fork.tick + 1);
          expect(fork.digest).toBe(parent.digest);
        }
        expect(fork.isOver).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps what is planned, and so does its parent', () => {
    fc.assert(
      fc.property(anyRun(), share, (run, part) => {
        const session = follow(openRun(run), run, Math.min(tickAt(run, part), run.schedule.length - 1));
        session.apply(run.schedule[session.tick]);
        const fork = session.fork();
        expect(fork.step().digest).toBe(session.step().digest);
      }),
      { numRuns: 60 },
    );
  });

  test('in which something is done leaves its parent untouched', () => {
    const cases = anyRun().chain((run) =>
      fc.record({
        run: fc.constant(run),
        part: share,
        act: fc.array(anyIntervention(openRun(run).world), { minLength: 1, maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ run, part, act }) => {
        const alone = follow(openRun(run), run).digest;
        const parent = follow(openRun(run), run, tickAt(run, part));
        const before = parent.digest;
        const fork = parent.fork('random').apply(act);
        fork.step(3);
        expect(parent.digest).toBe(before);
        // Stepping in turns: what they share (problems, scratch) carries nothing from one to the other.
        while (!parent.isOver) {
          follow(parent, run, parent.tick + 1);
          fork.step();
        }
        expect(parent.digest).toBe(alone);
      }),
      { numRuns: 60 },
    );
  });

  test('that is steered otherwise goes elsewhere', () => {
    // Found once and kept: a run in which it matters. It shows that the laws above do not hold for want of any effect.
    const run: AnyRun = { scenario: {}, seed: 1, strategy: 'handsOff', schedule: [] };
    const parent = openRun(run).step(10);
    expect(parent.fork('collaborativeLeader').step(20).digest).not.toBe(parent.step(20).digest);
  });
});

describe('a snapshot', () => {
  test('restored and run again gives the same digest', () => {
    fc.assert(
      fc.property(anyRun(), share, (run, part) => {
        const session = follow(openRun(run), run, tickAt(run, part));
        const snapshot = session.snapshot();
        const end = follow(session, run).digest;
        session.restore(snapshot);
        expect(session.tick).toBe(snapshot.tick);
        expect(session.digest).toBe(snapshot.digest);
        expect(follow(session, run).digest).toBe(end);
      }),
      { numRuns: 60 },
    );
  });

  test('serves a fresh session of the same run just as well', () => {
    fc.assert(
      fc.property(anyRun(), share, (run, part) => {
        const session = follow(openRun(run), run, tickAt(run, part));
        const fresh = openRun(run).restore(session.snapshot());
        expect(follow(fresh, run).digest).toBe(follow(session, run).digest);
      }),
      { numRuns: 60 },
    );
  });
});
