import type { Claim, Hypothesis, Seen } from './claim.ts';

const governance = ({ mean }: Seen, kind: string, strategy: string) =>
  mean(`regimes: ${kind} newPublicGovernance/${strategy}`, 'delivery') -
  mean(`regimes: ${kind} newPublicManagement/${strategy}`, 'delivery');

const claims = (strategy: string): Claim[] => [
  { label: 'wicked: NPG over NPM', value: (seen) => governance(seen, 'wicked', strategy) },
  { label: 'standard: NPM over NPG', value: (seen) => -governance(seen, 'standard', strategy) },
];

export const regimes: Hypothesis = {
  title:
    'New Public Governance does better than New Public Management on wicked problems, and worse on standard services',
  from: 'S4-5',
  groups: ['regimes'],
  about:
    'Delivery under each regime, mix of modes included, with the same collaborative leader; beside it with nobody steering. The profile of the problem stands over the conflicting demands of the regime. What a regime sets does not vary over the space.',
  failing:
    'outside a network a leader can help at delivery alone, so the same leader adds most to the regime with most network governance.',
  claims: [
    ...claims('leader'),
    ...claims('alone').map((claim) => ({ ...claim, label: `${claim.label}, nobody steering`, isBeside: true })),
  ],
};
