import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/experiment/index.js';
import type { Decide, Decision, Strategy } from '../../src/metagovernance/index.js';
import { openSession, simulate } from '../../src/simulation/index.js';
import { anyScenario } from '../support/arbitrary-scenario.js';
import { SMALL } from '../support/small-scenario.js';

/** Does something only because of what it remembers: funds every process that it has seen often enough. */
const patient: Strategy = {
  name: 'patient',
  about: 'Counts how often it has seen each process, and funds those seen five times.',
  options: {},
  create:
    () =>
    ({ processes }, _, memory): Decision => {
      const seen: Record<string, number> = { ...(memory as Record<string, number> | null) };
      for (const { process } of processes) seen[process] = (seen[process] ?? 0) + 1;
      const due = processes.filter(({ process }) => seen[process] % 5 === 0);
      return { interventions: due.map(({ process }) => ({ operation: 'fund', process })), memory: seen };
    },
};

/** The same by a count of its own, which no fork takes along. */
const secretive: Strategy = {
  ...patient,
  name: 'secretive',
  create: () => {
    let seen: unknown = null;
    const decide = patient.create({}) as Decide;
    return (observation, context) => {
      const { interventions, memory } = decide(observation, context, seen) as Required<Decision>;
      seen = memory;
      return interventions;
    };
  },
};

const runs = fc.record({ scenario: anyScenario(), seed: fc.nat(), at: fc.nat({ max: 12 }) });

describe('the memory of a strategy', () => {
  test('is there: what it remembers makes it act', () => {
    expect(simulate(SMALL, { strategy: patient }).digest).toBe(simulate(SMALL, { strategy: secretive }).digest);
    expect(simulate(SMALL, { strategy: patient }).digest).not.toBe(simulate(SMALL, { strategy: 'handsOff' }).digest);
  });

  test('goes with a fork and a snapshot: the rest of the run is the same to the bit', () => {
    fc.assert(
      fc.property(runs, ({ scenario, seed, at }) => {
        const session = openSession(scenario, { seed, strategy: patient }).step(at);
        const snapshot = structuredClone(session.snapshot());
        const fork = session.fork();
        const end = session.finish().digest;
        expect(fork.finish().digest).toBe(end);
        expect(session.restore(snapshot).finish().digest).toBe(end);
      }),
      { numRuns: 40 },
    );
  });

  test('kept anywhere else does not go with a fork, and that is why there is one', () => {
    const session = openSession(SMALL, { strategy: secretive }).step(8);
    const fork = session.fork();
    expect(fork.finish().digest).not.toBe(session.finish().digest);
  });

  test('begins with nothing for another strategy, in a fork and behind a snapshot', () => {
    const seen: unknown[] = [];
    const curious: Strategy = {
      ...patient,
      name: 'curious',
      create: () => (_, __, memory) => {
        seen.push(memory);
        return [];
      },
    };
    const session = openSession(SMALL, { strategy: patient }).step(8);
    const fork = session.fork(curious).step();
    fork.restore(session.snapshot()).step();
    expect(seen).toEqual([null, null]);
  });

  test('is kept where only interventions are returned', () => {
    const seen: unknown[] = [];
    const once: Strategy = {
      ...patient,
      create:
        () =>
        ({ tick }, _, memory) => {
          seen.push(memory);
          return tick === 0 ? { interventions: [], memory: { from: tick } } : tick === 1 ? { interventions: [] } : [];
        },
    };
    openSession(SMALL, { strategy: once }).step(4);
    expect(seen).toEqual([null, { from: 0 }, { from: 0 }, { from: 0 }]);
  });

  test('lets failures be replayed and attributed from the middle of a run', async () => {
    const input = { scenario: { ...SMALL, ticks: 40 }, replicates: 20, attributed: 20 };
    await expect(compare({ ...input, strategies: [patient] })).resolves.toBeDefined();
    await expect(compare({ ...input, strategies: [secretive] })).rejects.toThrow(/remember nothing but its memory/);
  });

  test('is a frozen copy of plain data', () => {
    const kept = { list: [1] };
    const hoarder: Strategy = {
      ...patient,
      create: () => (_, __, memory) => {
        if (memory !== null) {
          expect(memory).toEqual({ list: [1] });
          expect(memory).not.toBe(kept);
          expect(() => (memory as typeof kept).list.push(2)).toThrow(TypeError);
        }
        return { interventions: [], memory: kept };
      },
    };
    expect(openSession(SMALL, { strategy: hoarder }).step(3).tick).toBe(3);
  });

  test.each([
    [
      'a function',
      { interventions: [], memory: { next: () => 1 } },
      /memory.* to be plain data.* but found a function/,
    ],
    ['not a number', { interventions: [], memory: Number.NaN }, /memory.* to be plain data.* but found NaN/],
    ['a Map', { interventions: [], memory: new Map() }, /memory.* to be a plain object but found/],
    ['a name nobody knows', { interventions: [], memry: 1 }, /memory/],
    ['no list beside it', { interventions: 3, memory: 1 }, /a list of interventions but found 3/],
  ])('that is %s is told in one line with the name of the strategy', (_, returned, said) => {
    const odd = { ...patient, create: () => () => returned as never };
    const act = () => openSession(SMALL, { strategy: odd }).step();
    expect(act).toThrow(said);
    expect(act).toThrow(/the strategy patient/);
  });
});
