import { type Hypothesis, problemsAt, type Seen } from './claim.ts';

const hotOverNot = (seen: Seen, measure: string) =>
  (seen.mean('competences: HOT/leader', measure) - seen.mean('competences: NOT/leader', measure)) / problemsAt(seen);

export const competences: Hypothesis = {
  title: 'The HOT competences beat the NOT ones',
  from: 'S23',
  groups: ['competences'],
  about:
    "A collaborative leader good at what the survey names often (communication, vision, consensus) against one good at what it hardly names (detail, technical, power), of equal skill in sum. Which operation rests on which competence is argued from the survey's words (docs/roles.md), and decides this.",
  failing:
    'service, funding, contracts, new knowledge and the carrying of risk rest on what the survey hardly names (detail, technical), and are worth as much for innovation in the model.',
  claims: [
    { label: 'innovations per problem', value: (seen) => hotOverNot(seen, 'innovation') },
    { label: 'collaborations per problem', isBeside: true, value: (seen) => hotOverNot(seen, 'collaboration') },
    { label: 'interactions per problem', isBeside: true, value: (seen) => hotOverNot(seen, 'interaction') },
  ],
};
