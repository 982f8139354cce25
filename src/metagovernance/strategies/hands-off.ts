import type { Strategy } from '../strategy.js';

/** The smallest strategy: nobody steers. It is what every other one is compared with. */
export const handsOff: Strategy = {
  name: 'handsOff',
  about: 'Nobody steers: the network governs itself.',
  options: {},
  create: () => undefined,
};
