import { checkInteger, readPlainList, readPlainObject } from '../../base/index.js';
import { MODES } from '../../model/index.js';
import type { Intervention } from '../intervention.js';
import { ANY_TARGETS, inPlace, readIntervention } from '../read-interventions.js';
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
    const byTick = new Map<number, Intervention[]>();
    for (const [index, line] of readPlainList(
      'fixedPlan.plan to be a list of {tick, operation, ...}',
      plan,
    ).entries()) {
      const place = `fixedPlan.plan[${index}]`;
      const { tick, ...rest } = readPlainObject(place, line);
      checkInteger(`${place}.tick`, tick, 0, 1_000_000);
      const intervention = inPlace(
        () => place,
        () => readIntervention(ANY_TARGETS, rest),
      );
      const before = byTick.get(tick);
      if (before === undefined) byTick.set(tick, [intervention]);
      else before.push(intervention);
    }
    return ({ tick }) => byTick.get(tick) ?? [];
  },
};
