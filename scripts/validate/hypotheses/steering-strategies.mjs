import {
  CATALYST,
  CONVENER,
  DELIVERY,
  FACILITATOR,
  OPERATIONS,
  playRoles,
} from '../../../dist/metagovernance/index.js';

const ROLES = [CONVENER, FACILITATOR, CATALYST, DELIVERY];

/** The collaborative leader, with the acts of two of the four instruments only. */
function withInstruments(name, about, instruments) {
  const roles = ROLES.map((role) => ({
    ...role,
    acts: role.acts.filter(({ operation }) => instruments.includes(OPERATIONS[operation].instrument)),
  }));
  return {
    name,
    about,
    options: { intensity: 1, acts: 2 },
    create: (effort) => (observation) => playRoles(roles, observation, effort),
  };
}

/** Hands on: what a leader does at the table. */
export const handsOn = withInstruments(
  'handsOn',
  'The collaborative leader, by process management and participation.',
  ['processManagement', 'participation'],
);

/** Hands off: what a leader does to the table. */
export const design = withInstruments('design', 'The collaborative leader, by network design and framing.', [
  'networkDesign',
  'framing',
]);

/** Steering by command: a shadow of hierarchy over every process under way, again and again. */
export const commander = {
  name: 'commander',
  about: 'Casts a shadow of hierarchy over every process, every so many months.',
  options: { every: 6 },
  create:
    ({ every }) =>
    ({ tick, processes }) =>
      tick % every === 0 ? processes.map(({ process }) => ({ operation: 'castShadow', process })) : [],
};
