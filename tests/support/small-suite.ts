import type { Suite } from '../../src/benchmark/index.js';

/** Two small settings at two budgets: enough to see who stands where. */
export const SMALL_SUITE: Suite = {
  name: 'small',
  about: { en: 'Two small settings.', da: 'To små situationer.' },
  scenarios: [
    {
      label: 'tame',
      about: { en: 'tame', da: 'tamt' },
      entry: {
        scenario: 'generated-network',
        changes: {
          ticks: 48,
          'network.actors': 9,
          'network.meanDegree': 3,
          'problems.count': 4,
          'problems.uniqueness': 0.2,
        },
      },
    },
    {
      label: 'wicked',
      about: { en: 'wicked', da: 'vildt' },
      entry: {
        scenario: 'generated-network',
        changes: { ticks: 48, 'network.actors': 9, 'network.meanDegree': 3, 'problems.count': 4 },
      },
    },
  ],
  budgets: [
    { name: 'tight', times: 0.5 },
    { name: 'usual', times: 1 },
  ],
  replicates: 10,
  quickReplicates: 2,
  practiceSeed: 'small practice',
};
