import { checkInteger, lookUp, ParameterError, show } from '../../base/index.js';
import { MODES } from '../../model/index.js';
import type { Intervention } from '../intervention.js';
import { OPERATIONS } from '../operations.js';
import type { CatalogueStrategy } from './reach.js';

/** One line of a written schedule. */
export interface PlannedIntervention extends Intervention {
  /** Tick at which it is carried out. */
  readonly tick: number;
}

/** A written schedule: what is planned for a tick is carried out then, whatever has happened. */
export const fixedPlan: CatalogueStrategy = {
  name: 'fixedPlan',
  about: 'A written schedule of interventions, carried out whatever happens.',
  options: { plan: [] },
  reach: ({ plan }) => {
    const lines = plan as readonly PlannedIntervention[];
    return {
      operations: [...new Set(lines.map(({ operation }) => operation))],
      modes: MODES.filter((mode) => lines.some(({ mix }) => (mix?.[mode] ?? 0) > 0)),
    };
  },
  create: ({ plan }) => {
    if (!Array.isArray(plan)) {
      throw new ParameterError(
        `Expected fixedPlan.plan to be a list of {tick, operation, ...} but found ${show(plan)}`,
      );
    }
    const byTick = new Map<number, Intervention[]>();
    for (const [index, line] of (plan as PlannedIntervention[]).entries()) {
      checkInteger(`fixedPlan.plan[${index}].tick`, line?.tick, 0, 1_000_000);
      lookUp('operation', OPERATIONS, String(line.operation));
      const { tick, ...intervention } = line;
      byTick.set(tick, [...(byTick.get(tick) ?? []), intervention]);
    }
    return ({ tick }) => byTick.get(tick) ?? [];
  },
};
