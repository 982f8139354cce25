import { deepFreeze } from '../../base/index.js';

/** How a problem can be governed (S7), and the lone hero (S15); the index is the code stored in the world. */
export const MODES = deepFreeze(['network', 'hierarchy', 'market', 'hero'] as const);
/** One of the modes. */
export type Mode = (typeof MODES)[number];
/** The code of 'network' in MODES. */
export const NETWORK_MODE = MODES.indexOf('network');
export const HIERARCHY_MODE = MODES.indexOf('hierarchy');
export const MARKET_MODE = MODES.indexOf('market');
export const HERO_MODE = MODES.indexOf('hero');

/** The kinds of hero that innovation has been expected of (S15), with the sector each is found in. */
export const HEROES = deepFreeze({
  politician: 'political',
  manager: 'administrative',
  provider: 'private',
  employee: 'professional',
  user: 'citizen',
} as const);
/** One of the kinds of hero. */
export type Hero = keyof typeof HEROES;
