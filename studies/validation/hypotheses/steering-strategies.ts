import {
  CATALYST,
  CONVENER,
  DELIVERY,
  FACILITATOR,
  LEADERSHIP,
  OPERATIONS,
  type OperationName,
  playRoles,
  type Strategy,
} from 'metagovernor/metagovernance';

const ROLES = [CONVENER, FACILITATOR, CATALYST, DELIVERY];
const STAGES = ROLES.map(({ stage }) => stage);

/** That of the catalogue's leader. */
const EFFORT = { intensity: 1, acts: 2 };

/** What is done month by month, with the parties: process management, participation, and inviting one after the other. */
const isHandsOn = (operation: OperationName) =>
  operation === 'invite' || ['processManagement', 'participation'].includes(OPERATIONS[operation].instrument);

/** The collaborative leader, with some of its acts only. */
function withActs(name: string, about: string, isTaken: (operation: OperationName) => boolean): Strategy {
  const roles = ROLES.map((role) => ({ ...role, acts: role.acts.filter(({ operation }) => isTaken(operation)) }));
  return {
    name,
    about,
    options: {},
    create: () => (observation) => playRoles(roles, observation, EFFORT),
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

/** Roles whose acts are done in every stage and not in their own alone; in each stage the role that belongs there has the first word. */
export const inEveryStage: Strategy = {
  name: 'inEveryStage',
  about: 'Roles named with + between, whose acts are done in every stage.',
  options: { roles: 'convener+facilitator+catalyst' },
  create: ({ roles: names }) => {
    const roles = String(names)
      .split('+')
      .flatMap((name) => LEADERSHIP[name]);
    const everywhere = STAGES.flatMap((stage) =>
      [...roles]
        .sort((a, b) => Number(b.stage === stage) - Number(a.stage === stage))
        .map((role) => ({ ...role, stage })),
    );
    return (observation) => playRoles(everywhere, observation, EFFORT);
  },
};

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
