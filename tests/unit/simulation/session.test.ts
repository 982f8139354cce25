import { describe, expect, test } from 'vitest';
import { ParameterError, ScenarioError, UnknownNameError } from '../../../src/base/index.js';
import type { Intervention } from '../../../src/metagovernance/index.js';
import { EVENTS } from '../../../src/model/index.js';
import { openSession, simulate } from '../../../src/simulation/index.js';
import { SMALL } from '../../support/small-scenario.js';

const digest = (seed: number | string, replicate = 0) => simulate(SMALL, { seed, replicate }).digest;

describe('a session', () => {
  test('steps by one, by many, and no further than to its end', () => {
    const session = openSession(SMALL);
    expect(session.tick).toBe(0);
    expect(session.step().tick).toBe(1);
    expect(session.step(9).tick).toBe(10);
    expect(session.step(0).tick).toBe(10);
    expect(session.isOver).toBe(false);
    expect(session.step(1000).tick).toBe(24);
    expect(session.isOver).toBe(true);
    const last = session.digest;
    expect(session.step().digest).toBe(last);
  });

  test.each([-1, 1.5, Number.NaN, '3'])('refuses to step %s ticks', (ticks) => {
    expect(() => openSession(SMALL).step(ticks as number)).toThrow(ParameterError);
  });

  test('takes its strategy from the scenario where none is given', () => {
    const written = { ...SMALL, strategy: { name: 'convener', options: { acts: 4 } } };
    expect(openSession(written).strategy).toMatchObject({ name: 'convener', options: { acts: 4 } });
    expect(simulate(written, { seed: 2 }).digest).toBe(
      simulate(SMALL, { seed: 2, strategy: { name: 'convener', options: { acts: 4 } } }).digest,
    );
  });

  test('is another run for another seed or replicate, and the same for the same', () => {
    const all = [digest(1), digest(2), digest('one'), digest(1, 1), digest(1, 2)];
    expect(new Set(all).size).toBe(all.length);
    expect([digest(1), digest(2), digest('one'), digest(1, 1), digest(1, 2)]).toEqual(all);
    // A number is read as its decimal text, so that a seed means the same on a command line.
    expect(digest('1')).toBe(digest(1));
  });

  test('says what is wrong before anything runs', () => {
    expect(() => openSession({ tick: 3 } as never)).toThrow(ScenarioError);
    expect(() => openSession(SMALL, { strategy: 'convenor' })).toThrow(UnknownNameError);
    expect(() => openSession(SMALL, { sed: 3 } as never)).toThrow(/such as "seed".* but found "sed"/);
    expect(() => openSession(SMALL, { replicate: -1 })).toThrow(ParameterError);
    expect(() => openSession(SMALL, { replicate: 0.5 })).toThrow(ParameterError);
  });

  test('plans all of what is applied, or none of it', () => {
    const good: Intervention = { operation: 'brokerTie', actor: 0, partner: 1 };
    const session = openSession(SMALL, { log: true });
    expect(() => session.apply([good, { operation: 'fund', process: 99 }])).toThrow(ParameterError);
    session.step();
    expect(session.world.state.interventions[0] + session.world.state.refusals[0]).toBe(0);
    session.apply([good]).step();
    expect(session.world.state.interventions[0]).toBe(1);
  });

  test('applies what was planned once', () => {
    const session = openSession(SMALL);
    session.apply([{ operation: 'brokerTie', actor: 0, partner: 1 }]).step(5);
    expect(session.world.state.interventions[0]).toBe(1);
  });

  test('forgets what was planned when it goes back', () => {
    const session = openSession(SMALL);
    const snapshot = session.snapshot();
    session.apply([{ operation: 'brokerTie', actor: 0, partner: 1 }]);
    session.restore(snapshot).step();
    expect(session.world.state.interventions[0]).toBe(0);
  });

  test('keeps a snapshot as it was, whatever happens after', () => {
    const session = openSession(SMALL).step(3);
    const snapshot = session.snapshot();
    const bytes = snapshot.bytes.slice();
    session.step(5);
    expect(snapshot.bytes).toEqual(bytes);
    expect(snapshot.tick).toBe(3);
  });

  test('refuses a snapshot of a run of another size', () => {
    const other = openSession({ ...SMALL, network: { kind: 'generated', actors: 13, meanDegree: 4 } }).snapshot();
    expect(() => openSession(SMALL).restore(other)).toThrow(ParameterError);
    expect(() => openSession(SMALL).restore(other)).toThrow(
      /^Expected a snapshot of this run, .*\d+ bytes, but found .*\d+/,
    );
  });

  test('refuses a snapshot of another seed', () => {
    const other = openSession(SMALL, { seed: 2 }).step(5).snapshot();
    expect(() => openSession(SMALL, { seed: 1 }).restore(other)).toThrow(ParameterError);
  });

  test('goes back in its log too', () => {
    const session = openSession(SMALL, { log: true }).step(5);
    const snapshot = session.snapshot();
    const length = session.log?.length;
    session.step(10).restore(snapshot);
    expect(session.log?.length).toBe(length);
  });

  test('keeps a log only if asked to, and a fork goes on with a copy of it', () => {
    expect(openSession(SMALL).log).toBe(null);
    const parent = openSession(SMALL, { log: true }).step(12);
    const before = parent.log?.length ?? 0;
    const fork = parent.fork();
    expect(fork.log?.length).toBe(before);
    fork.step(12);
    expect(fork.log?.length).toBeGreaterThan(before);
    expect(parent.log?.length).toBe(before);
    parent.step(12);
    expect(parent.log?.entries.slice(0, 5 * (parent.log?.length ?? 0))).toEqual(
      fork.log?.entries.slice(0, 5 * (fork.log?.length ?? 0)),
    );
  });

  test('lets a fork change its strategy, and its parent keep its own', () => {
    const parent = openSession(SMALL, { strategy: 'random' });
    const fork = parent.fork({ name: 'convener', options: { acts: 1 } });
    expect(fork.strategy).toMatchObject({ name: 'convener', options: { acts: 1 } });
    expect(parent.strategy.name).toBe('random');
    expect(() => parent.fork('convenor')).toThrow(UnknownNameError);
  });
});

describe('the log of a run', () => {
  test('tells of each process in the order in which things happen to it', () => {
    const { log } = simulate(SMALL, { seed: 4, strategy: 'collaborativeLeader', log: true });
    const entries = Array.from({ length: log?.length ?? 0 }, (_, at) => [
      ...(log?.entries.slice(at * 5, at * 5 + 5) ?? []),
    ]);
    const ticks = entries.map(([tick]) => tick);
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
    for (let process = 0; process < 5; process++) {
      const own = entries.filter((entry) => entry[2] === process).map(([, event]) => EVENTS[event]);
      expect(own[0]).toBe('processStarted');
      expect(own.indexOf('joined')).toBeGreaterThan(own.indexOf('invited'));
      const end = own.findIndex((event) => event === 'failed' || event === 'innovated');
      // Nobody joins, leaves or agrees once it is over; what is done to it then is refused.
      if (end >= 0) expect(own.slice(end + 1).filter((event) => event !== 'refused')).toEqual([]);
    }
  });
});
