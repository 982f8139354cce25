import type { Scenario } from '../scenario/scenario.js';
import type { State } from '../state/columns.js';
import { CONDITIONAL, FREE_RIDER, HUMP } from '../vocabulary/names.js';

/** What trust needs to know of a world. */
interface Trusting {
  readonly state: State;
  readonly scenario: Scenario;
}

/**
 * Let a tie take in one observation: trust is the mean of evidence, and bad evidence weighs more than good.
 *
 * With alpha = trust x evidence, beta = evidence - alpha: alpha grows by weight x good, beta by loss x weight x (1 - good).
 *
 * @param good - 0..1, how trustworthy the other showed itself.
 * @param weight - evidence that one observation is worth.
 * @source slovic1993
 */
export function observeTrust(world: Trusting, tie: number, good: number, weight: number): void {
  const { trust, evidence } = world.state;
  const before = evidence[tie];
  const bad = world.scenario.learning.loss * (1 - good);
  const after = before + weight * (good + bad);
  if (after <= 0) return;
  trust[tie] = (trust[tie] * before + weight * good) / after;
  evidence[tie] = after;
}

/**
 * The impression that leaves trust where it is, since bad evidence weighs more than good.
 * @param loss - weight of bad against good.
 */
export function usualImpression(trust: number, loss: number): number {
  return (loss * trust) / (1 + (loss - 1) * trust);
}

/**
 * Contribution that a behavioural type answers to an expected contribution of the others.
 *
 * @param expected - 0..1.
 * @param slope - of conditional cooperation; below 1 it is imperfect, so that cooperation decays without help.
 * @source fischbacher2001
 */
export function respond(behaviour: number, expected: number, slope: number, motive: number): number {
  switch (behaviour) {
    case CONDITIONAL:
      return slope * expected;
    case FREE_RIDER:
      return 0;
    case HUMP:
      return slope * (expected <= 0.5 ? expected : 1 - expected);
    default:
      return motive;
  }
}
