import type { ScenarioInput } from 'metagovernor';
import type { AttributeColumn } from 'metagovernor/network';

/** No problem gathers anybody, nothing drifts, nothing forms or dies: what is left is everyday contact. */
export const CONTACT_ONLY = {
  ticks: 10_000,
  actors: { openness: 0.5, opennessSpread: 0, frameDimensions: 1, trust: 0.5, trustSpread: 0, sectorDistrust: 0 },
  contact: { influence: 1, anchoring: 0, trustLearning: 0, noise: 0, gossip: 0, evidence: 'steady' },
  problems: { count: 1, decisions: 2, interdependence: 0, stakeholders: 0 },
  environment: { drift: 0, shockRate: 0 },
  forming: { patience: 1, baseline: -10, experience: 0, dependence: 0, incentive: 0, trust: 0 },
  ties: { rate: 0 },
} as const satisfies ScenarioInput;

/** People of whom nothing is known but what they think. */
export function opinionColumns(opinions: Float64Array): Readonly<Record<string, AttributeColumn>> {
  return { sector: Array.from(opinions, () => 'citizen'), frame_1: opinions };
}
