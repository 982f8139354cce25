import { checkInteger, checkNumber } from '../../base/index.js';
import { playRoles, type Role } from '../role.js';
import { LEADERSHIP, rolesNamed } from '../role-catalogue.js';
import { CATALYST, CONVENER, DELIVERY, FACILITATOR } from '../roles.js';
import { type CatalogueStrategy, operationsOf, reachWith } from './reach.js';

/** A strategy that plays roles: at most `acts` acts per process and tick, each at `intensity`. */
function leadership(name: string, about: string, roles: readonly Role[]): CatalogueStrategy {
  return {
    name,
    about,
    options: { intensity: 1, acts: 2 },
    reach: (options) => reachWith(options, operationsOf(roles)),
    create: ({ intensity, acts }) => {
      checkNumber(`${name}.intensity`, intensity, 0, 1);
      checkInteger(`${name}.acts`, acts, 0, 100);
      const effort = { intensity, acts };
      return (observation) => playRoles(roles, observation, effort);
    },
  };
}

/** Works on forming: gets relevant actors to interact. */
export const convener = leadership('convener', 'Gets actors with relevant assets to interact.', [CONVENER]);

/** Works on interacting: gets interaction to become collaboration. */
export const facilitator = leadership('facilitator', 'Makes interaction lead to collaboration and not conflict.', [
  FACILITATOR,
]);

/** Works on collaborating: gets collaboration to create something new. */
export const catalyst = leadership('catalyst', 'Makes collaboration create innovation and not the status quo.', [
  CATALYST,
  DELIVERY,
]);

/** All three roles, each in its stage, on the same stocks. */
export const collaborativeLeader = leadership('collaborativeLeader', 'Convener, facilitator and catalyst by stage.', [
  CONVENER,
  FACILITATOR,
  CATALYST,
  DELIVERY,
]);

/** S22: has ideas of its own and sets agenda and frames. */
export const pathfinder = leadership(
  'pathfinder',
  'Sets agenda and frames by ideas of its own.',
  LEADERSHIP.pathfinder,
);

/** S22: brings people together and rewards results, without an agenda of its own. */
export const whip = leadership('whip', 'Brings people together, gives incentives, rewards results.', LEADERSHIP.whip);

/** S22: couples the parties, translates and mediates, without steering. */
export const mediator = leadership(
  'mediator',
  'Couples the parties, translates, mediates conflict.',
  LEADERSHIP.mediator,
);

/** S22: makes room for innovation and lets others use it. */
export const cultureMaker = leadership(
  'cultureMaker',
  'Hands-off: makes room and routines, values experiments.',
  LEADERSHIP.cultureMaker,
);

/** Several roles or leader types at once, on the same stocks: any combination is a team. */
export const team: CatalogueStrategy = {
  name: 'team',
  about: 'Several roles or leader types on the same stocks, named by roles=convener+mediator.',
  options: { roles: ['convener', 'facilitator', 'catalyst'], intensity: 1, acts: 2 },
  reach: (options) => reachWith(options, operationsOf(rolesNamed('team.roles', options['roles']))),
  create: ({ roles, intensity, acts }) => {
    const parts = rolesNamed('team.roles', roles);
    checkNumber('team.intensity', intensity, 0, 1);
    checkInteger('team.acts', acts, 0, 100);
    return (observation) => playRoles(parts, observation, { intensity, acts });
  },
};
