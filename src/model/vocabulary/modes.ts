/** How a problem can be governed (S7), and the lone hero (S15); the index is the code stored in the world. */
export const MODES = ['network', 'hierarchy', 'market', 'hero'] as const;
export type Mode = (typeof MODES)[number];
export const NETWORK_MODE = 0;
export const HIERARCHY_MODE = 1;
export const MARKET_MODE = 2;
export const HERO_MODE = 3;

/** The kinds of hero that innovation has been expected of (S15), with the sector each is found in. */
export const HEROES = {
  politician: 'political',
  manager: 'administrative',
  provider: 'private',
  employee: 'professional',
  user: 'citizen',
} as const;
export type Hero = keyof typeof HEROES;
