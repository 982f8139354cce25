import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CAPACITIES,
  enact,
  type Intervention,
  OPERATION_NAMES,
  OPERATIONS,
  type Operation,
  type OperationName,
} from '../../src/metagovernance/index.js';
import { countBits, findTie, LEFT, MODES, type World } from '../../src/model/index.js';
import { membersAtTable, openTable } from '../support/table-of-actors.js';

const STOCK = { start: 10, cap: 10 };
const TABLES = Array.from({ length: 3 }, (_, seed) =>
  openTable(
    { metagovernor: { nodality: STOCK, authority: STOCK, treasure: STOCK, organisation: STOCK, legitimacy: 1 } },
    seed,
  ),
);
const graded = OPERATION_NAMES.filter((name) => OPERATIONS[name].graded);
const whole = OPERATION_NAMES.filter((name) => !OPERATIONS[name].graded);

/** A table with full stocks, at which the third member has just left and two actors do not know each other. */
function fresh(seed: number, tick = 0): World {
  const { world } = TABLES[seed].fork();
  world.state.clock[0] += tick;
  world.state.place[2] = LEFT;
  world.state.spent.fill(0);
  return world;
}

/** An act of an operation for which there is something to do in a fresh world. */
function actOf(operation: OperationName, world: World): Intervention {
  const [focal, member] = membersAtTable(TABLES[0]);
  const { state, sizes } = world;
  const actors = Array.from({ length: sizes.actors }, (_, actor) => actor);
  const seated = Array.from(state.member.subarray(0, state.memberCount[0]));
  const needs: Partial<Record<OperationName, Partial<Intervention>>> = {
    invite: { actor: actors.find((actor) => !seated.includes(actor)) as number },
    exclude: { actor: seated[1] },
    activate: { actor: seated[2] },
    vouch: { actor: seated.find((actor) => actor !== seated[0] && findTie(world, seated[0], actor) >= 0) ?? member },
    chooseArena: { form: 'lab' },
    setRule: { rule: 'majority' },
    setInclusion: { pace: 7 },
    setAgenda: { decisions: 0b1011 },
  };
  switch (operation) {
    case 'brokerTie':
      return { operation, ...strangers(world, focal) };
    case 'setMix':
      return { operation, mix: { market: 1 } };
    case 'changeCulture':
      return { operation, aspect: 'zeroError' };
    case 'recruit':
      return { operation, aspect: 'talent' };
    default:
      return { operation, process: 0, ...needs[operation] };
  }
}

function strangers(world: World, first: number): { actor: number; partner: number } {
  const { actors } = world.sizes;
  for (let step = 0; step < actors * actors; step++) {
    const [actor, partner] = [(first + Math.floor(step / actors)) % actors, step % actors];
    if (actor !== partner && findTie(world, actor, partner) < 0 && findTie(world, partner, actor) < 0) {
      return { actor, partner };
    }
  }
  throw new Error('Expected two actors who do not know each other but found none');
}

const points = (world: World) => Array.from(world.state.spent);
const priceOf = (name: OperationName, intensity: number) => {
  const { price }: Operation = OPERATIONS[name];
  return CAPACITIES.map((capacity) => (price[capacity] ?? 0) * intensity);
};

/** Shares of the modes: what is given as weights counts by its proportions. */
const sharesOf = ({ state }: World) =>
  MODES.map((_, mode) => state.mix[mode] / MODES.reduce((sum, __, other) => sum + state.mix[other], 0));

/**
 * How much of its effect an act has had: what it bought, in one number.
 *
 * Levers: the sum of what they were raised by. Facts: how many. Introductions and vouching: ties made, and trust along all ties.
 * Personal approach: activation, and who is back. Mix: the share of the modes that moved. Culture: how far the aim moved.
 */
function boughtBy(name: OperationName, before: World, after: World): number[] {
  const [one, other] = [before.state, after.state];
  const ties = ({ state }: World) => Array.from(state.degree).reduce((total, each) => total + each, 0);
  const moved = (column: 'cultureTarget' | 'lever' | 'activation') =>
    Array.from(other[column], (value, at) => Math.abs(value - one[column][at])).reduce(
      (total, each) => total + each,
      0,
    );
  switch (name) {
    case 'brokerTie':
      return [ties(after) - ties(before), trustOver(after) - trustOver(before)];
    case 'vouch':
      return [trustOver(after) - trustOver(before)];
    case 'activate':
      return [moved('activation'), one.place[2] === other.place[2] ? 0 : 1];
    case 'factFinding':
      return [countBits(other.facts[0]) - countBits(one.facts[0]), moved('lever')];
    case 'bringKnowledge':
      return [countBits(other.facts[0]) - countBits(one.facts[0])];
    case 'setMix': {
      const then = sharesOf(before);
      return [sharesOf(after).reduce((total, share, mode) => total + Math.abs(share - then[mode]) / 2, 0)];
    }
    case 'changeCulture':
    case 'recruit':
      return [moved('cultureTarget')];
    default:
      return [moved('lever')];
  }
}

function trustOver({ state, setting, sizes }: World): number {
  let total = 0;
  for (let actor = 0; actor < sizes.actors; actor++) {
    for (let tie = setting.rowStart[actor]; tie < setting.rowStart[actor] + state.degree[actor]; tie++) {
      total += state.trust[tie];
    }
  }
  return total;
}

const seeds = fc.nat({ max: TABLES.length - 1 });
const shares = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('nothing is free, and nothing is rounded up', () => {
  test.each(graded)('%s costs its price times its intensity', (name) => {
    fc.assert(
      fc.property(seeds, shares, (seed, intensity) => {
        const world = fresh(seed);
        enact(world, [{ ...actOf(name, world), intensity }]);
        expect(world.state.refusals[0]).toBe(0);
        expect(points(world)).toEqual(priceOf(name, intensity));
      }),
      { numRuns: 20 },
    );
  });

  test.each(whole)('%s costs all of its price and does all of it, whatever the intensity', (name) => {
    fc.assert(
      fc.property(seeds, shares, (seed, intensity) => {
        const [part, all] = [fresh(seed), fresh(seed)];
        enact(part, [{ ...actOf(name, part), intensity }]);
        enact(all, [actOf(name, all)]);
        expect(part.state.refusals[0]).toBe(0);
        expect(points(part)).toEqual(priceOf(name, 1));
        expect(part.state).toEqual(all.state);
      }),
      { numRuns: 10 },
    );
  });

  test.each(OPERATION_NAMES)('%s at intensity 0 does nothing and costs nothing', (name) => {
    const world = fresh(0);
    enact(world, [{ ...actOf(name, world), intensity: 0 }]);
    expect(points(world)).toEqual(priceOf(name, 0));
    expect(world.state.refusals[0]).toBe(1);
  });

  // What is counted, and what is worked out anew and is no effect; the mix is compared as shares.
  const COUNTED = new Set(['interventions', 'stale', 'mix']);
  const TINY = 1e-9;

  test.each(graded)('%s of next to no intensity has next to no effect', (name) => {
    // A chance of that order does not come up in so few draws.
    for (let tick = 0; tick < 200; tick++) {
      const seed = tick % TABLES.length;
      const [before, after] = [fresh(seed, tick), fresh(seed, tick)];
      enact(after, [{ ...actOf(name, after), intensity: TINY }]);
      expect(after.state.interventions[0]).toBe(before.state.interventions[0] + 1);
      for (const [column, values] of Object.entries(after.state)) {
        if (COUNTED.has(column)) continue;
        const then = before.state[column as keyof World['state']];
        for (const [at, value] of values.entries()) {
          if (Math.abs(value - then[at]) > 10 * TINY) expect.fail(`${column}[${at}]: ${then[at]} became ${value}`);
        }
      }
      for (const [mode, share] of sharesOf(after).entries()) {
        expect(Math.abs(share - sharesOf(before)[mode])).toBeLessThan(10 * TINY);
      }
    }
  });
});

describe('ten acts of a tenth', () => {
  const TIMES = 10;
  const TRIES = 600;
  /** Standard errors that luck does not reach. */
  const STRAY = 5;

  test.each(graded)('%s: buy no more than the one, at once or one a month, on average over luck', (name) => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 1, noNaN: true }), fc.boolean(), (intensity, atOnce) => {
        const differences: number[][] = [];
        const isDrawn = ['brokerTie', 'activate', 'factFinding', 'bringKnowledge'].includes(name);
        for (let at = 0; at < (isDrawn ? TRIES : TABLES.length); at++) {
          const seed = at % TABLES.length;
          const tick = TIMES * at;
          const [before, one, ten] = [fresh(seed, tick), fresh(seed, tick), fresh(seed, tick)];
          const act = actOf(name, before);
          enact(one, [{ ...act, intensity }]);
          for (let time = 0; time < TIMES; time++) {
            enact(ten, [{ ...act, intensity: intensity / TIMES }]);
            if (!atOnce) ten.state.clock[0]++;
          }
          ten.state.clock[0] = one.state.clock[0];
          const bought = boughtBy(name, before, one);
          differences.push(boughtBy(name, before, ten).map((value, part) => value - bought[part]));
        }
        for (const part of differences[0].keys()) {
          const values = differences.map((each) => each[part]);
          const mean = values.reduce((total, each) => total + each, 0) / values.length;
          const squares = values.reduce((total, each) => total + (each - mean) ** 2, 0);
          const error = Math.sqrt(squares / (values.length - 1) / values.length);
          expect(mean).toBeLessThanOrEqual(1e-9 + (isDrawn ? STRAY * error : 0));
        }
      }),
      { numRuns: 4 },
    );
  });
});
