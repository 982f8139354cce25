import { checkNumber, deepFreeze, lookUp } from '../../base/index.js';

/** The sectors of actors, in the order of their codes from 0. */
export const SECTORS = deepFreeze([
  'political',
  'administrative',
  'professional',
  'private',
  'civil',
  'citizen',
] as const);

/** Where an actor comes from. */
export type Sector = (typeof SECTORS)[number];

/** Shares of sectors among actors where none are given [guess]. */
export const DEFAULT_SECTOR_SHARES: Readonly<Record<Sector, number>> = deepFreeze({
  political: 0.1,
  administrative: 0.25,
  professional: 0.2,
  private: 0.15,
  civil: 0.2,
  citizen: 0.1,
});

/**
 * How many of `count` actors each sector gets: shares are weights (any scale), rounded by largest remainder.
 *
 * @throws ParameterError for a negative share or none above 0, UnknownNameError for a sector that is none.
 */
export function countSectors(count: number, shares: Readonly<Partial<Record<Sector, number>>>): readonly number[] {
  for (const name of Object.keys(shares)) {
    lookUp('sector', DEFAULT_SECTOR_SHARES, name);
    checkNumber(`sectorShares.${name}`, shares[name as Sector], 0, Number.MAX_VALUE);
  }
  const weights = SECTORS.map((sector) => shares[sector] ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  checkNumber('the sum of sectorShares', total, Number.MIN_VALUE, Number.MAX_VALUE);
  const exact = weights.map((weight) => (count * weight) / total);
  const counts = exact.map(Math.floor);
  const byRemainder = SECTORS.map((_, s) => s).sort((a, b) => exact[b] - counts[b] - (exact[a] - counts[a]) || a - b);
  const left = count - counts.reduce((sum, sector) => sum + sector, 0);
  for (let k = 0; k < left; k++) counts[byRemainder[k]]++;
  return counts;
}
