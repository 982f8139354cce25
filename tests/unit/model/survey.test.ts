import { describe, expect, test } from 'vitest';
import { findTie, frameDistance, JOINED, strangerTrustOf, type World } from '../../../src/model/index.js';
import { survey } from '../../../src/model/table/membership.js';
import { openSession } from '../../../src/simulation/index.js';

describe('a look round the table', () => {
  test('finds the members in the order of their places, and for each pair what the pair itself would tell', () => {
    const session = openSession({ ticks: 20 }, { seed: 'survey', strategy: 'collaborativeLeader' });
    let pairs = 0;
    let strangers = 0;
    while (!session.isOver) {
      session.step();
      const { world } = session;
      for (let process = 0; process < world.sizes.processes; process++) {
        const seated = membersOf(world, process);
        expect(survey(world, process)).toBe(seated.length);
        expect(actorsPresent(world, process, seated.length)).toEqual(seated);
        for (const [one, actor] of seated.entries()) {
          for (const [other, partner] of seated.entries()) {
            if (one === other) continue;
            pairs++;
            if (findTie(world, actor, partner) < 0) strangers++;
            expect(pairAt(world, one, other)).toEqual(pairOf(world, actor, partner));
          }
        }
        // Nobody is left on a seat.
        expect(world.scratch.seat.every((seat) => seat === -1)).toBe(true);
      }
    }
    expect(strangers).toBeGreaterThan(100);
    expect(pairs - strangers).toBeGreaterThan(100);
  });
});

function membersOf({ state, sizes }: World, process: number): number[] {
  const base = process * sizes.members;
  const members: number[] = [];
  for (let slot = base; slot < base + state.memberCount[process]; slot++) {
    if (state.place[slot] === JOINED) members.push(state.member[slot]);
  }
  return members;
}

function actorsPresent({ state, sizes, scratch }: World, process: number, count: number): number[] {
  return Array.from(scratch.present.subarray(0, count), (place) => state.member[process * sizes.members + place]);
}

function pairAt({ sizes, scratch }: World, one: number, other: number) {
  const at = one * sizes.members + other;
  return { tie: scratch.pairTie[at], trust: scratch.pairTrust[at], distance: scratch.pairDistance[at] };
}

function pairOf(world: World, actor: number, partner: number) {
  const { state, sizes } = world;
  const tie = findTie(world, actor, partner);
  return {
    tie,
    trust: tie < 0 ? strangerTrustOf(world, actor) : state.trust[tie],
    distance: frameDistance(state.frame, sizes.frameDimensions, actor, partner),
  };
}
