import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { respond } from '../../../src/model/actor/trust.js';
import { createWorld, observeTrust, parseScenario } from '../../../src/model/index.js';
import { SMALL } from '../../support/small-scenario.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

function worldWith(loss: number) {
  return createWorld(parseScenario({ ...SMALL, learning: { loss } }));
}

/** How far one observation moves a trust of 1/2. */
function moved(good: number, evidence: number): number {
  const world = worldWith(2);
  world.state.trust[0] = 0.5;
  world.state.evidence[0] = evidence;
  observeTrust(world, 0, good, 1);
  return world.state.trust[0] - 0.5;
}

describe('one observation', () => {
  test('adds g y to alpha and kappa g (1 - y) to beta', () => {
    fc.assert(
      fc.property(
        share,
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        share,
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (trust, evidence, good, weight, loss) => {
          const world = worldWith(loss);
          world.state.trust[0] = trust;
          world.state.evidence[0] = evidence;
          // model.md 5.5: alpha <- alpha + g y, beta <- beta + kappa g (1 - y); evidence is kept in single precision.
          const alpha = trust * world.state.evidence[0] + weight * good;
          const beta = (1 - trust) * world.state.evidence[0] + loss * weight * (1 - good);
          observeTrust(world, 0, good, weight);
          expect(world.state.trust[0]).toBeCloseTo(alpha / (alpha + beta), 10);
          expect(world.state.evidence[0] / (alpha + beta)).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  test('written out: trust .6 on 5 points, half good, weight 2, losses 1.5 times as heavy', () => {
    const world = worldWith(1.5);
    world.state.trust[0] = 0.6;
    world.state.evidence[0] = 5;
    observeTrust(world, 0, 0.5, 2);
    // alpha = 3 + 1 = 4, beta = 2 + 1.5 = 3.5.
    expect(world.state.trust[0]).toBeCloseTo(4 / 7.5, 14);
    expect(world.state.evidence[0]).toBe(7.5);
  });

  test('of bad news moves trust further than as much good news, as losses weigh more', () => {
    expect(-moved(0, 4)).toBeGreaterThan(moved(1, 4));
  });

  test('moves trust less the more evidence there is', () => {
    expect(moved(1, 1)).toBeGreaterThan(moved(1, 10));
    expect(moved(1, 10)).toBeGreaterThan(0);
  });

  test('without weight changes nothing, even where there is no evidence yet', () => {
    const world = worldWith(1.5);
    world.state.trust[0] = 0.4;
    world.state.evidence[0] = 0;
    observeTrust(world, 0, 1, 0);
    expect(world.state.trust[0]).toBe(0.4);
    expect(world.state.evidence[0]).toBe(0);
  });
});

describe('the answer to an expected contribution', () => {
  // Types of Fischbacher, Gaechter and Fehr 2001.
  test.each([
    ['conditional cooperator', 0, [0, 0.4, 0.8]],
    ['free rider', 1, [0, 0, 0]],
    ['hump-shaped', 2, [0, 0.4, 0]],
    ['unconditional', 3, [0.7, 0.7, 0.7]],
  ])('of a %s to 0, 1/2 and 1, with slope .8 and motive .7', (_, behaviour, answers) => {
    const given = [0, 0.5, 1].map((expected) => respond(behaviour, expected, 0.8, 0.7));
    expect(given).toEqual(answers.map((answer) => expect.closeTo(answer, 14)));
  });

  test('of conditional cooperators with a slope below 1 decays when they meet each other', () => {
    let contribution = 1;
    for (let round = 0; round < 10; round++) contribution = respond(0, contribution, 0.9, 0.5);
    expect(contribution).toBeCloseTo(0.3486784401, 12); // .9 to the power of 10
  });
});
