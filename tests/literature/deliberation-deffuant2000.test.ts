import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../src/model/index.js';
import { buildNetwork } from '../../src/network/index.js';
import { nextInteger, nextUniform, runKey, seedSequence } from '../../src/numeric/index.js';
import { openSession } from '../../src/simulation/index.js';

// Deffuant, Neau, Amblard & Weisbuch 2000, quick: 6 runs of 100. `npm run validate -- --only V3` runs 50 of 1000.
const RUNS = 6;
const PEOPLE = 100;
const MEETINGS = 60;
const PLENTY = { start: 1000, cap: 1000, regeneration: 1000 };

interface Run {
  readonly start: Float64Array;
  /** Who meets whom, one pair after the other. */
  readonly meetings: readonly (readonly [number, number])[];
}

const CASES: readonly Run[] = Array.from({ length: RUNS }, (_, run) => {
  const sequence = new Int32Array(4);
  seedSequence(sequence, runKey('deffuant2000', run), 0, 0, 0);
  const start = Float64Array.from({ length: PEOPLE }, () => nextUniform(sequence));
  const meetings = Array.from({ length: (MEETINGS * PEOPLE) / 2 }, () => {
    const one = nextInteger(sequence, PEOPLE);
    return [one, (one + 1 + nextInteger(sequence, PEOPLE - 1)) % PEOPLE] as const;
  });
  return { start, meetings };
});

/** The meetings as a written schedule: each pair is introduced in the month after the last meeting of either. */
function schedule(meetings: Run['meetings']) {
  const next = new Int32Array(PEOPLE);
  return meetings.map(([actor, partner]) => {
    const tick = Math.max(next[actor], next[partner]);
    next[actor] = tick + 1;
    next[partner] = tick + 1;
    return { tick, operation: 'brokerTie', actor, partner, intensity: 0.001 };
  });
}

/** Strangers who are introduced in pairs, talk once, and go half of the way; ties die as soon as they can. */
function kernel({ start, meetings }: Run, openness: number): Float64Array {
  const plan = schedule(meetings);
  const scenario: ScenarioInput = {
    ticks: Math.max(...plan.map(({ tick }) => tick)) + 1,
    actors: { openness, opennessSpread: 0, frameDimensions: 1, sectorDistrust: 0, strangerTrust: 0 },
    contact: { influence: 0.5, anchoring: 0, trustLearning: 0, noise: 0, gossip: 0, evidence: 'steady' },
    problems: { count: 1, decisions: 2, interdependence: 0, stakeholders: 0 },
    environment: { drift: 0, shockRate: 0 },
    forming: { patience: 1, baseline: -10, experience: 0, dependence: 0, incentive: 0, trust: 0 },
    ties: {
      survival: -10,
      formation: -20,
      reciprocity: 0,
      sharedPartners: 0,
      popularity: 0,
      distance: 0,
      dependence: 0,
      use: 0,
    },
    metagovernor: { nodality: PLENTY, leavesAt: 1 },
    strategy: { name: 'fixedPlan', options: { plan } },
  };
  const network = buildNetwork({
    ids: Array.from(start, (_, at) => `A${at}`),
    sources: [],
    targets: [],
    nodeAttributes: { frame_1: start, sector: Array.from(start, () => 'civil') },
  });
  const session = openSession(scenario, { network }).finish();
  expect(session.world.state.refusals[0]).toBe(0);
  return Float64Array.from(session.world.state.frame);
}

/** Written from the paper: one pair after the other; two in reach meet in the middle. */
function plain({ start, meetings }: Run, reach: number): Float64Array {
  const opinions = start.slice();
  for (const [one, other] of meetings) {
    const gap = opinions[other] - opinions[one];
    if (Math.abs(gap) > reach) continue;
    opinions[one] += gap / 2;
    opinions[other] -= gap / 2;
  }
  return opinions;
}

function clusterSizes(opinions: Float64Array, reach: number): number[] {
  const sorted = opinions.slice().sort();
  const sizes: number[] = [];
  for (const [at, opinion] of sorted.entries()) {
    if (at === 0 || opinion - sorted[at - 1] > reach / 2) sizes.push(0);
    sizes[sizes.length - 1]++;
  }
  return sizes;
}

describe('meetings of two in reach (Deffuant et al. 2000)', () => {
  it.each([0.1, 0.2, 0.3, 0.5])('end in the clusters of the plain model, with the same people, at eps %f', (reach) => {
    for (const run of CASES) {
      const expected = plain(run, reach);
      const found = kernel(run, reach);
      expect(clusterSizes(found, reach)).toEqual(clusterSizes(expected, reach));
      // One tie in 60,000 outlives its month and is heard once more.
      found.forEach((opinion, at) => expect(Math.abs(opinion - expected[at])).toBeLessThan(0.01));
    }
  });

  it('end in consensus above eps = .5', () => {
    for (const run of CASES) expect(clusterSizes(kernel(run, 0.6), 0.6)).toEqual([PEOPLE]);
  });

  it('end in about 1 / (2 eps) large clusters below', () => {
    for (const [reach, expected] of [
      [0.1, 5],
      [0.2, 2.5],
    ]) {
      const large = CASES.map((run) => clusterSizes(kernel(run, reach), reach).filter((size) => size >= 5).length);
      const mean = large.reduce((sum, count) => sum + count, 0) / RUNS;
      expect(Math.abs(mean - expected)).toBeLessThan(1);
    }
  });
});
