import { checkInteger, checkNumber } from '../../base/index.js';
import { playRoles, type Role } from '../role.js';
import { CATALYST, CONVENER, DELIVERY, FACILITATOR } from '../roles.js';
import type { Strategy } from '../strategy.js';

/** A strategy that plays roles: at most `acts` acts per process and tick, each at `intensity`. */
function leadership(name: string, about: string, roles: readonly Role[]): Strategy {
  return {
    name,
    about,
    options: { intensity: 1, acts: 2 },
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
