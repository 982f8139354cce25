import type { Claim, Hypothesis } from './claim.ts';

const EXPECTED = { wicked: 'network', standard: 'market', authority: 'hierarchy' };
const MODES = ['network', 'hierarchy', 'market'];

/** How much more the expected mode delivers than another. */
const over = (kind: string, best: string, other: string, strategy: string): Claim => ({
  label: `${kind}: ${best} over ${other}`,
  value: ({ mean }) =>
    mean(`modes: ${kind} ${best}/${strategy}`, 'delivery') - mean(`modes: ${kind} ${other}/${strategy}`, 'delivery'),
});

const contrasts = (strategy: string) =>
  Object.entries(EXPECTED).flatMap(([kind, best]) =>
    MODES.filter((mode) => mode !== best).map((other) => over(kind, best, other, strategy)),
  );

export const bestMode: Hypothesis = {
  title:
    'Network governance does best on wicked problems, market on standardised ones, hierarchy on the exercise of authority',
  from: 'S8',
  groups: ['modes'],
  about:
    'Delivery (true gain per process started) in each mode, under one and the same collaborative leader. Problems: wicked as in inclusive-environments, standard as in standard-service, authority as in exercise-of-authority. Beside it the same with nobody steering.',
  failing:
    'with nobody steering a network seldom gets the holders to one table, and whoever decides alone delivers more; with many problems at once the leader has little for each.',
  claims: [
    ...contrasts('leader'),
    ...contrasts('alone').map((claim) => ({ ...claim, label: `${claim.label}, nobody steering`, isBeside: true })),
  ],
};
