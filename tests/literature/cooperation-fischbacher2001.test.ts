import { describe, expect, it } from 'vitest';
import { mean } from '../../src/numeric/index.js';
import type { Session } from '../../src/simulation/index.js';
import {
  ALONE,
  everyRound,
  type Game,
  type Group,
  gatherGroup,
  over,
  playGroups,
  processManagement,
} from '../../studies/laboratory/index.ts';

// Quick: 60 groups. `npm run validate -- --only V4` runs 400 of each kind, with the figures of the studies as targets.
const GROUPS = 60;
const SEED = 'fischbacher2001';

/** Means of the groups in a round, from 1. */
function played(game: Game, round: number, what: keyof Group = 'effort'): number[] {
  return over(playGroups(GROUPS, SEED, game), what, round, round).map((members) => mean(members));
}

function average(game: Game, round: number, what: keyof Group = 'effort'): number {
  return mean(played(game, round, what));
}

/** Written from docs/decisions and the papers: what the members of one group give, round by round. */
function plainGame(session: Session, rounds: number): number[][] {
  const { state, setting, scenario } = session.world;
  const { slope, observation } = scenario.interacting;
  const { memory, prior, loss, evidence } = scenario.learning;
  const { turns, doubt } = scenario.table;
  const people = Array.from(state.member.slice(0, state.memberCount[0]));
  const all = people.map((_, member) => member);
  // Evidence faded once while the group gathered.
  const begun = 3 * memory * prior + (1 - memory) * prior;
  const trustOf = (one: number, other: number) => {
    const begin = setting.rowStart[one];
    for (let tie = begin; tie < begin + state.degree[one]; tie++) {
      if (state.target[tie] === other) return { good: begun * state.trust[tie], bad: begun * (1 - state.trust[tie]) };
    }
    throw new Error('Expected everybody to be tied to everybody');
  };
  const beliefs = people.map((one) =>
    people.map((other) => (one === other ? { good: 0, bad: 0 } : trustOf(one, other))),
  );
  // One talks to so many of the others in a round, sees as much of them, and doubts the rest.
  const talk = Math.min(1, turns / (people.length - 1));
  function fadeAll(): void {
    for (const one of all) {
      const usual = setting.trusting[people[one]];
      for (const other of all) {
        if (other === one) continue;
        const belief = beliefs[one][other];
        belief.good = memory * belief.good + (1 - memory) * prior * usual;
        belief.bad = memory * belief.bad + (1 - memory) * prior * (1 - usual);
      }
    }
  }
  const given: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const last = given.at(-1);
    given.push(
      all.map((one) => {
        const others = all.filter((other) => other !== one);
        const of = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / others.length;
        const trust = of(
          others.map((other) => beliefs[one][other].good / (beliefs[one][other].good + beliefs[one][other].bad)),
        );
        const shown =
          last === undefined ? trust : (1 - observation) * trust + observation * of(others.map((other) => last[other]));
        const expected = shown * (1 - doubt * (1 - talk));
        const answers = [
          slope * expected,
          0,
          slope * Math.min(expected, 1 - expected),
          setting.restMotive[people[one]],
        ];
        return answers[setting.behaviour[people[one]]];
      }),
    );
    for (const one of all) {
      for (const other of all) {
        if (other === one) continue;
        beliefs[one][other].good += talk * evidence * given[round][other];
        beliefs[one][other].bad += talk * evidence * loss * (1 - given[round][other]);
      }
    }
    fadeAll();
  }
  return given;
}

describe('contributions to a public good (Fischbacher, Gaechter & Fehr 2001)', () => {
  it.each([4, 12])('are those of the plain game, member by member, in groups of %i', (people) => {
    for (let replicate = 0; replicate < 5; replicate++) {
      const session = gatherGroup({ people }, SEED, replicate);
      const expected = plainGame(session, 10);
      for (let round = 0; round < 10; round++) {
        session.step();
        // Evidence is stored in single precision.
        expected[round].forEach((effort, slot) => {
          expect(Math.abs(session.world.state.effort[slot] - effort)).toBeLessThan(1e-6);
        });
      }
    }
  });

  it('decay below a quarter by round 10', () => {
    const first = average({}, 1);
    expect(average({}, 10)).toBeLessThan(0.25);
    expect(average({}, 10)).toBeLessThan(0.75 * first);
  });

  it('lose a larger share with more free riders', () => {
    const kept = (freeRider: number) => {
      const game = { changes: { 'actors.conditional': 0.83 - freeRider, 'actors.freeRider': freeRider } };
      return average(game, 10) / average(game, 1);
    };
    expect(kept(0.5)).toBeLessThan(kept(0.33));
    expect(kept(0.33)).toBeLessThan(kept(0.15));
  });

  it('stay where they began where everybody is unconditional', () => {
    expect(average({ changes: ALONE }, 10)).toBeCloseTo(average({ changes: ALONE }, 1), 12);
  });

  it('are raised by process management, and less by aligned expectations alone', () => {
    const written = average({ plan: everyRound(10, ['alignExpectations']) }, 5);
    expect(written).toBeGreaterThan(average({}, 5) + 0.03);
    expect(average({ plan: processManagement(4) }, 5)).toBeGreaterThan(written + 0.1);
  });
});

describe('what is given freely after twelve rounds (Deci, Koestner & Ryan 1999)', () => {
  const alone: Game = { changes: ALONE, rounds: 13 };
  const free = played(alone, 13, 'voluntary');

  it('is less where a reward was given and taken away, in no group more', () => {
    const rewarded = played({ ...alone, plan: everyRound(12, ['fund']) }, 13, 'voluntary');
    rewarded.forEach((given, group) => expect(given).toBeLessThanOrEqual(free[group]));
    expect(mean(rewarded)).toBeLessThan(mean(free) - 0.03);
  });

  it('is more where there was supportive feedback', () => {
    const supported = played({ ...alone, plan: everyRound(12, ['smallWins']) }, 13, 'voluntary');
    supported.forEach((given, group) => expect(given).toBeGreaterThanOrEqual(free[group]));
    expect(mean(supported)).toBeGreaterThan(mean(free) + 0.03);
  });

  it('is less under a mandate, which yet enforces more than it costs while it lasts', () => {
    const mandate = { ...alone, plan: everyRound(12, ['castShadow']) };
    expect(average(mandate, 6, 'voluntary')).toBeLessThan(average(alone, 6, 'voluntary') - 0.05);
    for (const round of [1, 3, 6]) expect(average(mandate, round)).toBeGreaterThan(average(alone, round));
    expect(average(mandate, 1)).toBeGreaterThan(average(alone, 1) + 0.1);
  });
});
