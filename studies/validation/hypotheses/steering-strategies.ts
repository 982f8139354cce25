import {
  CATALYST,
  CONVENER,
  DELIVERY,
  FACILITATOR,
  OPERATIONS,
  type OperationName,
  playRoles,
  type Strategy,
} from 'metagovernor/metagovernance';

const ROLES = [CONVENER, FACILITATOR, CATALYST, DELIVERY];

/** What is done month by month, with the parties: process management, participation, and inviting one after the other. */
const isHandsOn = (operation: OperationName) =>
  operation === 'invite' || ['processManagement', 'participation'].includes(OPERATIONS[operation].instrument);

/** The collaborative leader, with some of its acts only. */
function withActs(name: string, about: string, isTaken: (operation: OperationName) => boolean): Strategy {
  const roles = ROLES.map((role) => ({ ...role, acts: role.acts.filter(({ operation }) => isTaken(operation)) }));
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

/** Hands on: what a leader does at the table, and to bring it together. */
export const handsOn = withActs(
  'handsOn',
  'The collaborative leader, by process management, participation and inviting.',
  isHandsOn,
);

/** Hands off: what a leader sets once or from afar. */
export const design = withActs(
  'design',
  'The collaborative leader, by network design and framing, without inviting.',
  (operation) => !isHandsOn(operation),
);

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
