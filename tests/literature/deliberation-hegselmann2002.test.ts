import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../src/model/index.js';
import { buildNetwork } from '../../src/network/index.js';
import { nextUniform, runKey, seedSequence } from '../../src/numeric/index.js';
import { openSession } from '../../src/simulation/index.js';

// Hegselmann & Krause 2002, quick: 12 runs of 60. `npm run validate -- --only V3` runs 100 of 200.
const RUNS = 12;
const PEOPLE = 60;

/** Everyday contact and nothing else, all of the way to the mean of those in reach. */
function contact(openness: number): ScenarioInput {
  return {
    ticks: 1000,
    actors: { openness, opennessSpread: 0, frameDimensions: 1, trust: 0.5, trustSpread: 0, sectorDistrust: 0 },
    contact: { influence: 1, anchoring: 0, trustLearning: 0, noise: 0, gossip: 0, evidence: 'steady' },
    problems: { count: 1, decisions: 2, interdependence: 0, stakeholders: 0 },
    environment: { drift: 0, shockRate: 0 },
    forming: { patience: 1, baseline: -10, experience: 0, dependence: 0, incentive: 0, trust: 0 },
    ties: { rate: 0 },
  };
}

/** Two chambers of the same opinions, everybody tied to all of the other chamber: so one hears oneself, too. */
function twoChambers(start: Float64Array) {
  const count = start.length;
  const sources = Array.from({ length: 2 * count * count }, (_, tie) => Math.floor(tie / count));
  return buildNetwork({
    ids: Array.from({ length: 2 * count }, (_, at) => `A${at}`),
    sources,
    targets: sources.map((source, tie) => (tie % count) + (source < count ? count : 0)),
    nodeAttributes: {
      frame_1: Float64Array.from([...start, ...start]),
      sector: sources.slice(0, 2 * count).map(() => 'civil'),
    },
  });
}

/** Opinions at the end, by everyday contact. */
function kernel(start: Float64Array, reach: number): Float64Array {
  const session = openSession(contact(reach), { network: twoChambers(start) });
  const { frame } = session.world.state;
  for (;;) {
    const before = frame.slice();
    session.step();
    if (session.isOver) throw new Error('Expected opinions to come to rest');
    if (frame.every((opinion, at) => Math.abs(opinion - before[at]) < 1e-10)) return frame.slice(0, start.length);
  }
}

/** Opinions at the end, written from the paper: all at once move to the mean of those in reach, themselves included. */
function plain(start: Float64Array, reach: number): Float64Array {
  let opinions = start;
  for (;;) {
    const before = opinions;
    opinions = before.map((own) => {
      const heard = before.filter((other) => Math.abs(other - own) <= reach);
      return heard.reduce((sum, other) => sum + other, 0) / heard.length;
    });
    if (opinions.every((opinion, at) => Math.abs(opinion - before[at]) < 1e-10)) return opinions;
  }
}

function countClusters(opinions: Float64Array, reach: number): number {
  const sorted = opinions.slice().sort();
  return sorted.filter((opinion, at) => at === 0 || opinion - sorted[at - 1] > reach / 2).length;
}

const STARTS = Array.from({ length: RUNS }, (_, run) => {
  const sequence = new Int32Array(4);
  seedSequence(sequence, runKey('hegselmann2002', run), 0, 0, 0);
  return Float64Array.from({ length: PEOPLE }, () => nextUniform(sequence));
});

describe('averaging over those in reach (Hegselmann & Krause 2002)', () => {
  it.each([0.05, 0.1, 0.2, 0.25])('ends where the plain model ends, opinion by opinion, at eps %f', (reach) => {
    for (const start of STARTS) {
      const expected = plain(start, reach);
      kernel(start, reach).forEach((opinion, at) => expect(Math.abs(opinion - expected[at])).toBeLessThan(1e-9));
    }
  });

  it('ends in consensus at eps .35 and never at eps .12, for consensus begins at .2 to .27', () => {
    for (const start of STARTS) {
      expect(countClusters(kernel(start, 0.35), 0.35)).toBe(1);
      expect(countClusters(kernel(start, 0.12), 0.12)).toBeGreaterThan(1);
    }
  });

  it('leaves more clusters the narrower confidence is', () => {
    const clusters = [0.05, 0.1, 0.2].map((reach) =>
      STARTS.reduce((total, start) => total + countClusters(kernel(start, reach), reach), 0),
    );
    expect(clusters[0]).toBeGreaterThan(clusters[1]);
    expect(clusters[1]).toBeGreaterThan(clusters[2]);
  });
});
