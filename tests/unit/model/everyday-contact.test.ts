import { describe, expect, test } from 'vitest';
import { createWorld, digestWorld, meetEveryday, parseScenario } from '../../../src/model/index.js';
import { buildNetwork, randomNetwork } from '../../../src/network/index.js';
import { runKey } from '../../../src/numeric/index.js';

const PLAIN = parseScenario({
  actors: { openness: 1, opennessSpread: 0, frameDimensions: 1 },
  contact: { influence: 0.1, trustLearning: 0.05, anchoring: 0, noise: 0, gossip: 0, evidence: 'steady' },
  ties: { rate: 0 },
});

/** Three actors; the first listens to the other two, the second to the third. */
function threeActors(conflict?: Float64Array) {
  return buildNetwork({
    ids: ['a', 'b', 'c'],
    sources: [0, 0, 1],
    targets: [1, 2, 2],
    nodeAttributes: { frame_1: new Float64Array([0, 0.5, 1]) },
    tieAttributes: { trust: new Float64Array([0.75, 0.25, 0.5]), ...(conflict === undefined ? {} : { conflict }) },
  });
}

describe('everyday contact', () => {
  test('moves frames toward the trusted and trust toward agreement, all read from before the tick', () => {
    const world = createWorld(PLAIN, { network: threeActors() });
    meetEveryday(world);
    // By hand. a: mean (0.75 x 0.5 + 0.25 x 1) / 1 = 0.625, a tenth of the way. b: 0.5 + 0.1 x 0.5. c has no ties.
    expect(Array.from(world.state.frame)).toEqual([0.0625, 0.55, 1]);
    // T + 0.05 x (1 - distance - T), with distances 0.5, 1 and 0.5 from before the tick.
    expect(world.state.trust[0]).toBeCloseTo(0.75 + 0.05 * (0.5 - 0.75), 15);
    expect(world.state.trust[1]).toBeCloseTo(0.25 + 0.05 * (0 - 0.25), 15);
    expect(world.state.trust[2]).toBeCloseTo(0.5, 15);
  });

  test('takes the plain path and the full path to the same bits', () => {
    const network = randomNetwork(300, 8, runKey('paths'));
    const plain = createWorld(PLAIN, { seed: 'paths', network });
    const full = createWorld(PLAIN, { seed: 'paths', network });
    // Where conflict may be, the plain path is not taken; here there is none.
    full.setting.conflicted[0] = 1;
    for (let tick = 0; tick < 50; tick++) {
      meetEveryday(plain);
      meetEveryday(full);
    }
    expect(digestWorld(plain)).toBe(digestWorld(full));
  });

  test('lets conflict from the start lower trust', () => {
    const world = createWorld(PLAIN, { network: threeActors(new Float64Array([0, 0, 0.5])) });
    meetEveryday(world);
    // b and c: 0.5 + 0.05 x (1 - 0.5 - 0.5 - 0.5), at least 0 agreement.
    expect(world.state.trust[2]).toBeCloseTo(0.5 + 0.05 * (0 - 0.5), 15);
  });
});
