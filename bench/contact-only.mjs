/**
 * A scenario in which nothing happens but everyday contact, through ordinary options: one small problem that nobody joins, no
 * rewiring, no gossip, no shocks.
 *
 * @param {{ ticks?: number, influence?: number, trustLearning?: number }} [options]
 */
export function contactOnly({ ticks = 10_000, influence = 0.1, trustLearning = 0.05 } = {}) {
  return {
    ...WITHOUT_PROCESSES,
    ticks,
    actors: { openness: 1, opennessSpread: 0, frameDimensions: 1 },
    contact: { influence, trustLearning, anchoring: 0, noise: 0, gossip: 0, evidence: 'steady' },
  };
}

/** Options that leave everyday contact as it is by default (two dimensions, luck, growing evidence) and take the rest away. */
export const WITHOUT_PROCESSES = {
  ticks: 10_000,
  contact: { gossip: 0 },
  ties: { rate: 0 },
  problems: { count: 1, decisions: 2, interdependence: 0, stakeholders: 0 },
  // Its two decisions are held by two actors; both would have to be there, and the one who is asked does not come.
  forming: { threshold: 1, baseline: -10, experience: 0, dependence: 0, incentive: 0, trust: 0, patience: 1 },
  environment: { drift: 0, shockRate: 0 },
};
