import {
  CATALYST,
  CONVENER,
  DELIVERY,
  FACILITATOR,
  type Instrument,
  OPERATIONS,
  playRoles,
  type Strategy,
} from 'metagovernor/metagovernance';

const ROLES = [CONVENER, FACILITATOR, CATALYST, DELIVERY];

/** The collaborative leader, with the acts of two of the four instruments only. */
function withInstruments(name: string, about: string, instruments: readonly Instrument[]): Strategy {
  const roles = ROLES.map((role) => ({
    ...role,
    acts: role.acts.filter(({ operation }) => instruments.includes(OPERATIONS[operation].instrument)),
  }));
  return {
    name,
    about,
    options: { intensity: 1, acts: 2 },
    create:
      ({ intensity, acts }) =>
      (observation) =>
        playRoles(roles, observation, { intensity: Number(intensity), acts: Number(acts) }),
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
export const commander: Strategy = {
  name: 'commander',
  about: 'Casts a shadow of hierarchy over every process, every so many months.',
  options: { every: 6 },
  create:
    ({ every }) =>
    ({ tick, processes }) =>
      tick % Number(every) === 0 ? processes.map(({ process }) => ({ operation: 'castShadow', process })) : [],
};
