const hotOverNot = ({ mean }, measure) =>
  mean('competences: HOT/leader', measure) - mean('competences: NOT/leader', measure);

/** @type {import('./claim.mjs').Hypothesis} */
export const competences = {
  id: 'H9',
  title: 'The HOT competences beat the NOT ones',
  from: 'S23',
  groups: ['competences'],
  about:
    'A collaborative leader good at what the survey names often (communication, vision, consensus) against one good at what it hardly names (detail, technical, power), of equal skill in sum. Which operation rests on which competence is our guess, and decides this.',
  claims: [
    { label: 'innovations per run', value: (seen) => hotOverNot(seen, 'innovation') },
    { label: 'collaborations per run', isBeside: true, value: (seen) => hotOverNot(seen, 'collaboration') },
    { label: 'interactions per run', isBeside: true, value: (seen) => hotOverNot(seen, 'interaction') },
  ],
};
