import { type CatalogueStrategy, NOTHING } from './reach.js';

/** The smallest strategy: nobody steers. It is what every other one is compared with. */
export const handsOff: CatalogueStrategy = {
  name: 'handsOff',
  about: 'Nobody steers: the network governs itself.',
  options: {},
  reach: () => NOTHING,
  create: () => undefined,
};
