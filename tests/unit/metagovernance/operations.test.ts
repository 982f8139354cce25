import { describe, expect, test } from 'vitest';
import {
  CAPACITIES,
  enact,
  type Intervention,
  OPERATION_NAMES,
  OPERATIONS,
  type Operation,
} from '../../../src/metagovernance/index.js';
import {
  countBits,
  findTie,
  INTERACTING,
  isMember,
  LEFT,
  LEVERS,
  type Lever,
  problemOf,
  type State,
  stepWorld,
  type World,
} from '../../../src/model/index.js';
import { membersAtTable, openTable } from '../../support/table-of-actors.js';

/** What an operation is meant to do: the intervention, the columns it changes, and how to make the situation fit. */
interface Expectation {
  readonly act: (world: World) => Intervention;
  readonly changes: readonly (keyof State)[];
  readonly prepare?: (world: World) => void;
  /** Levers it pulls. */
  readonly levers?: readonly Lever[];
}

const STOCK = { start: 10, cap: 10 };
const STOCKS = { nodality: STOCK, authority: STOCK, treasure: STOCK, organisation: STOCK };
const skillOf = (share: number) => ({
  communication: share,
  vision: share,
  consensus: share,
  detail: share,
  technical: share,
  power: share,
});
const session = openTable({ metagovernor: { ...STOCKS, competence: skillOf(0.8) } });
const unskilled = openTable({ metagovernor: { ...STOCKS, competence: skillOf(0.4) } });
const [focal, member, another] = membersAtTable(session);
const outsider = Array.from({ length: 14 }, (_, actor) => actor).find(
  (actor) => !membersAtTable(session).includes(actor),
) as number;
const stranger = Array.from({ length: 14 }, (_, actor) => actor).find(
  (actor) =>
    actor > 0 &&
    actor !== focal &&
    findTie(session.world, focal, actor) < 0 &&
    findTie(session.world, actor, focal) < 0,
) as number;

const onProcess = (more: Partial<Intervention> = {}) => ({ process: 0, ...more });
const lever = (levers: readonly Lever[], more: readonly (keyof State)[] = []) => ({
  act: () => onProcess() as Intervention,
  changes: ['lever', ...more] as const,
  levers,
});

const EXPECTED: Readonly<Record<string, Omit<Expectation, 'act'> & { act: (world: World) => Partial<Intervention> }>> =
  {
    invite: {
      act: () => onProcess({ actor: outsider }),
      changes: ['member', 'place', 'memberCount', 'known'],
      prepare: makeRoom,
    },
    exclude: {
      act: () => onProcess({ actor: member }),
      changes: ['place', 'load', 'attends', 'contributes', 'stale'],
      prepare: ({ state }) => state.contributes.fill(1, 0, state.memberCount[0]),
    },
    brokerTie: {
      act: () => ({ actor: focal, partner: stranger }),
      changes: ['target', 'trust', 'evidence', 'dependence', 'born', 'used', 'degree', 'popularity'],
      // What the free places at the ends of the two rows held before must not look like a tie.
      prepare: ({ state, setting }) => {
        for (const actor of [focal, stranger]) {
          const at = setting.rowStart[actor] + state.degree[actor];
          state.target[at] = -1;
          for (const column of [
            state.trust,
            state.evidence,
            state.dependence,
            state.conflict,
            state.born,
            state.used,
            state.lasting,
          ]) {
            column[at] = 0;
          }
        }
      },
    },
    chooseArena: { act: () => onProcess({ form: 'lab' }), changes: ['form'] },
    setRule: { act: () => onProcess({ rule: 'consensus' }), changes: ['rule'] },
    setInclusion: { act: () => onProcess({ pace: 9 }), changes: ['pace'] },
    setPurpose: lever(['clarity', 'backing']),
    provideService: lever(['service']),
    setAmbition: lever(['backing']),
    fund: lever(['incentive']),
    contract: lever(['contract']),
    storyline: lever(['storyline']),
    constructThreat: lever(['threat']),
    castShadow: lever(['shadow']),
    activate: { act: () => onProcess({ actor: member }), changes: ['activation'] },
    alignExpectations: lever(['clarity', 'confidence']),
    translate: lever(['translation'], ['stale']),
    factFinding: { act: () => onProcess(), changes: ['facts', 'lever', 'stale'], levers: ['clarity'] },
    mediate: lever(['mediation']),
    coupleIssues: lever(['settlement'], ['stale']),
    decoupleIssues: {
      act: () => onProcess(),
      changes: ['narrowed', 'stale'],
      // One holder is missing: what it holds can be taken off the agenda.
      prepare: ({ state }) => {
        state.place[1] = LEFT;
      },
    },
    smallWins: lever(['confidence']),
    changeMeeting: { act: () => onProcess(), changes: ['lever'], levers: ['riskCover'] },
    setAgenda: { act: () => onProcess({ decisions: 0b1111 }), changes: ['narrowed', 'stale'] },
    proposeSolution: { act: () => onProcess({ decisions: 0b1010 }), changes: ['proposal'] },
    bringKnowledge: { act: () => onProcess(), changes: ['facts', 'stale'] },
    vouch: { act: () => onProcess({ actor: another }), changes: ['trust', 'evidence'] },
    carryRisk: lever(['riskCover']),
    setMix: { act: () => ({ mix: { hierarchy: 1 } }), changes: ['mix'] },
    changeCulture: { act: () => ({ aspect: 'zeroError' }), changes: ['cultureTarget'] },
    recruit: { act: () => ({ aspect: 'talent' }), changes: ['cultureTarget'] },
  };

/** Make sure that the process has a free place. */
function makeRoom({ state, sizes }: World): void {
  expect(state.memberCount[0]).toBeLessThan(sizes.members);
}

function fresh(from = session): World {
  const { world } = from.fork();
  world.state.stale[0] = 0;
  return world;
}

/** Names of the columns that differ between two states. */
function differences(before: State, after: State): string[] {
  return Object.keys(after)
    .filter((name) => {
      const [one, other] = [before[name as keyof State], after[name as keyof State]];
      return one.some((value: number, at: number) => !Object.is(value, other[at]));
    })
    .sort();
}

/** A fork prepared for an operation, and the state it was in. */
function situationFor(name: string, from = session): { world: World; before: State; act: Intervention } {
  const world = fresh(from);
  EXPECTED[name].prepare?.(world);
  const act = { operation: name, ...EXPECTED[name].act(world) } as Intervention;
  return { world, before: copyOf(world), act };
}

function copyOf(world: World): State {
  return Object.fromEntries(Object.entries(world.state).map(([name, column]) => [name, column.slice()])) as never;
}

test('there is an expectation for each of the operations', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...OPERATION_NAMES].sort());
});

describe.each(OPERATION_NAMES)('%s', (name) => {
  const { price, coercion, graded }: Operation = OPERATIONS[name];
  const { changes, levers = [] } = EXPECTED[name];
  const felt = name === 'brokerTie' || coercion === 0 ? [] : [coercion > 0 ? 'pressure' : 'support'];

  test('changes the columns it is meant to change, and no other', () => {
    const { world, before, act } = situationFor(name);
    enact(world, [act]);
    expect(world.state.refusals[0]).toBe(before.refusals[0]);
    expect(differences(before, world.state)).toEqual([...changes, ...felt, 'interventions', 'spent', 'stock'].sort());
    // And of what belongs to a process, nothing of another.
    expect(world.state.lever.slice(LEVERS.length)).toEqual(before.lever.slice(LEVERS.length));
  });

  test.each([1, 0.5])(
    'costs what its price says at intensity %f, all of it if it cannot be done by halves',
    (intensity) => {
      const { world, before, act } = situationFor(name);
      enact(world, [{ ...act, intensity }]);
      for (const [at, capacity] of CAPACITIES.entries()) {
        const cost = (price[capacity] ?? 0) * (graded ? intensity : 1);
        expect(world.state.spent[at] - before.spent[at]).toBeCloseTo(cost, 12);
        expect(before.stock[at] - world.state.stock[at]).toBeCloseTo(cost, 12);
      }
    },
  );

  test('is refused and recorded where any stock it needs is short, and changes nothing else', () => {
    for (const [at, capacity] of CAPACITIES.entries()) {
      const cost = price[capacity] ?? 0;
      if (cost === 0) continue;
      const { world, act } = situationFor(name);
      world.state.stock[at] = cost * 0.999;
      const before = copyOf(world);
      expect(() => enact(world, [act])).not.toThrow();
      expect(differences(before, world.state)).toEqual(['refusals']);
      expect(world.state.refusals[0]).toBe(before.refusals[0] + 1);
    }
  });

  test('is refused and recorded on a process that has not begun or is over', () => {
    if (EXPECTED[name].act(fresh()).process === undefined) return;
    for (const status of [0, 5, 6]) {
      const { world, act } = situationFor(name);
      world.state.status[0] = status;
      const before = copyOf(world);
      enact(world, [act]);
      expect(differences(before, world.state)).toEqual(['refusals']);
    }
  });

  test('moves its levers the less, the less there is of the scarcest capacity, of competence and of intensity', () => {
    const full = pulls(name, levers, () => {});
    for (const pull of full) expect(pull).toBeGreaterThan(0);
    for (const [at, capacity] of CAPACITIES.entries()) {
      if ((price[capacity] ?? 0) === 0) continue;
      const scarce = pulls(name, levers, ({ state }) => {
        state.stock[at] *= 0.3;
      });
      expect(scarce).toEqual(full.map((pull) => expect.closeTo(0.3 * pull, 12)));
    }
    // A capacity that is not in the price does not matter, however scarce.
    const without = pulls(name, levers, ({ state }) => {
      for (const [at, capacity] of CAPACITIES.entries()) if (!(capacity in price)) state.stock[at] = 0;
    });
    expect(without).toEqual(full);
    expect(pulls(name, levers, () => {}, 0.5)).toEqual(full.map((pull) => expect.closeTo(0.5 * pull, 12)));
    expect(pulls(name, levers, () => {}, 1, unskilled)).toEqual(full.map((pull) => expect.closeTo(0.5 * pull, 12)));
  });
});

/** How far each of some levers is moved from .2, as a share of what is left to 1. */
function pulls(
  name: string,
  levers: readonly Lever[],
  change: (world: World) => void,
  intensity = 1,
  from = session,
): number[] {
  const { world, act } = situationFor(name, from);
  fillStocks(world);
  change(world);
  for (const one of levers) world.state.lever[LEVERS.indexOf(one)] = 0.2;
  enact(world, [{ ...act, intensity }]);
  return levers.map((one) => (world.state.lever[LEVERS.indexOf(one)] - 0.2) / 0.8);
}

function fillStocks(world: World): void {
  for (const [at, capacity] of CAPACITIES.entries()) world.state.stock[at] = world.scenario.metagovernor[capacity].cap;
}

/** Carry an operation out with full stocks. */
function strongly(name: string, change: (world: World) => void = () => {}, intensity = 1) {
  const { world, before, act } = situationFor(name);
  fillStocks(world);
  change(world);
  enact(world, [{ ...act, intensity }]);
  return { world, before };
}

describe('effects with a measure of their own', () => {
  test('setRule, chooseArena and setInclusion set what they say', () => {
    expect(strongly('setRule').world.state.rule[0]).toBe(0);
    expect(strongly('chooseArena').world.state.form[0]).toBe(1);
    expect(strongly('setInclusion').world.state.pace[0]).toBe(9);
    expect(strongly('setAgenda').world.state.narrowed[0]).toBe(0b1111);
  });

  test('proposeSolution puts the given solution in the place of the focal actor', () => {
    const { world, before } = strongly('proposeSolution');
    expect(world.state.proposal[0]).toBe(0b1010);
    expect(world.state.proposal.slice(1)).toEqual(before.proposal.slice(1));
  });

  test('exclude keeps an actor out for good, whatever it has contributed', () => {
    const { world } = strongly('exclude');
    expect(world.state.place[1]).toBe(4);
    expect(world.state.contributes[1]).toBe(0);
    enact(world, [{ operation: 'invite', process: 0, actor: member }]);
    enact(world, [{ operation: 'activate', process: 0, actor: member }]);
    expect(world.state.place[1]).toBe(4);
    expect(world.state.refusals[0]).toBe(2);
  });

  test.each(['factFinding', 'bringKnowledge'])(
    '%s establishes more facts the stronger it is, from the first unknown on',
    (name) => {
      const factsAt = (intensity: number) => strongly(name, () => {}, intensity).world.state.facts[0];
      const [few, some] = [0.5, 1].map((intensity) => countBits(factsAt(intensity)));
      expect(few).toBeGreaterThan(0);
      expect(some).toBeGreaterThan(few);
      expect(factsAt(1)).toBe((1 << some) - 1);
      // Decision 1 is known: it is passed over.
      const { world } = strongly(name, ({ state }) => {
        state.facts[0] = 0b10;
      });
      expect(world.state.facts[0]).toBe((1 << (some + 1)) - 1);
    },
  );

  test('changeMeeting widens what members can think of, by at most three decisions', () => {
    const at = LEVERS.indexOf('exploration');
    const { world } = strongly('changeMeeting');
    expect(world.state.lever[at]).toBeGreaterThan(0);
    for (let again = 0; again < 10; again++) enact(world, [{ operation: 'changeMeeting', process: 0 }]);
    expect(world.state.lever[at]).toBeLessThanOrEqual(3);
  });

  test('vouch raises the trust of those at the table who know the actor, and nobody else', () => {
    const { world, before } = strongly('vouch');
    const members = membersAtTable(session);
    for (let actor = 0; actor < world.sizes.actors; actor++) {
      const tie = findTie(world, actor, another);
      if (tie < 0) continue;
      if (members.includes(actor) && actor !== another)
        expect(world.state.trust[tie]).toBeGreaterThan(before.trust[tie]);
      else expect(world.state.trust[tie]).toBe(before.trust[tie]);
    }
  });

  test('brokerTie gives both a tie, a little better than between strangers; more trust where there is one', () => {
    // An introduction takes as often as it is strong: at the first tick at which it takes both ways.
    const tick = Array.from({ length: 50 }, (_, at) => at).find((at) => tiesMade(introducedAt(at, 1)) === 2);
    const world = introducedAt(tick ?? -1, 1);
    const tie = findTie(world, focal, stranger);
    const first = world.state.trust[tie];
    expect(first).toBeGreaterThan(world.scenario.actors.strangerTrust);
    enact(world, [{ operation: 'brokerTie', actor: focal, partner: stranger }]);
    expect(world.state.trust[tie]).toBeGreaterThan(first);
    expect(findTie(world, focal, stranger)).toBe(tie);
  });

  test('brokerTie makes a tie as often as it is strong, and none for nothing', () => {
    const skill = session.world.scenario.metagovernor.competence[OPERATIONS.brokerTie.competence];
    const shareMade = (intensity: number) => {
      const ticks = Array.from({ length: 400 }, (_, tick) => tick);
      return ticks.reduce((made, tick) => made + tiesMade(introducedAt(tick, intensity)), 0) / 800;
    };
    expect(shareMade(1e-9)).toBe(0);
    // 800 draws: a standard deviation of .018 at most.
    expect(Math.abs(shareMade(0.5) - 0.5 * skill)).toBeLessThan(0.06);
    expect(Math.abs(shareMade(1) - skill)).toBeLessThan(0.06);
  });
});

function introducedAt(tick: number, intensity: number): World {
  const { world, act } = situationFor('brokerTie');
  fillStocks(world);
  world.state.clock[0] = tick;
  enact(world, [{ ...act, intensity }]);
  return world;
}

function tiesMade(world: World): number {
  return [findTie(world, focal, stranger), findTie(world, stranger, focal)].filter((tie) => tie >= 0).length;
}

function fillPlaces({ state, sizes }: World): void {
  state.memberCount[0] = sizes.members;
}

function forgetOutsider({ state, sizes }: World): void {
  for (let tie = 0; tie < sizes.tieRoom; tie++) if (state.target[tie] === outsider) state.target[tie] = focal;
}

function knowAll({ state, derived }: World): void {
  state.facts[0] = derived.allDecisions;
}

function holdAll({ setting }: World): void {
  setting.holder.fill(focal, 0, 8);
}

describe('a refusal for want of an object', () => {
  test.each<[string, Intervention, (world: World) => void]>([
    ['exclude of somebody who has no place', { operation: 'exclude', process: 0, actor: outsider }, () => {}],
    ['activate of somebody who was not asked', { operation: 'activate', process: 0, actor: outsider }, () => {}],
    ['invite where all places are taken', { operation: 'invite', process: 0, actor: outsider }, fillPlaces],
    ['vouch for somebody nobody knows', { operation: 'vouch', process: 0, actor: outsider }, forgetOutsider],
    ['bringKnowledge where all is known', { operation: 'bringKnowledge', process: 0 }, knowAll],
    ['factFinding where all is known', { operation: 'factFinding', process: 0 }, knowAll],
    ['decoupleIssues where nobody is missing', { operation: 'decoupleIssues', process: 0 }, holdAll],
  ])('%s changes nothing but the count', (_, act, prepare) => {
    const world = fresh();
    // What is drawn once per seed is shared by all forks.
    const holders = world.setting.holder.slice();
    prepare(world);
    const before = copyOf(world);
    enact(world, [act]);
    world.setting.holder.set(holders);
    expect(differences(before, world.state)).toEqual(['refusals']);
  });
});

describe('what an intervention is paid for', () => {
  test('an actor who is invited to an interaction can join it', () => {
    const world = fresh();
    enact(world, [{ operation: 'invite', process: 0, actor: outsider }]);
    for (let tick = 0; tick < 10 && world.state.status[0] === INTERACTING && !isMember(world, 0, outsider); tick++)
      stepWorld(world);
    expect(isMember(world, 0, outsider)).toBe(true);
    expect(world.state.status[0]).toBe(INTERACTING);
  });

  test('a solution put on the table when collaboration begins is on the table', () => {
    const ready = openTable({
      interacting: { rounds: 1, contributes: 0, tolerance: 1, temptation: 2 },
      collaborating: { learning: 'none' },
    });
    const { world } = ready;
    expect(world.state.status[0]).toBe(3);
    const { statusQuo } = problemOf(world, 0);
    ready.apply([{ operation: 'proposeSolution', process: 0, decisions: statusQuo ^ 0b1111 }]);
    // Nobody thinks of anything else: nothing is on the agenda but one decision, and nobody copies.
    world.state.narrowed[0] = 0b10000;
    ready.step();
    expect(world.state.proposal[0] & 0b1111).toBe((statusQuo ^ 0b1111) & 0b1111);
  });

  test.each(OPERATION_NAMES)('%s at intensity 0 costs nothing, has no effect and is refused', (name) => {
    const { world, before, act } = situationFor(name);
    enact(world, [{ ...act, intensity: 0 }]);
    expect(differences(before, world.state)).toEqual(['refusals']);
  });
});
