import { exp } from '../../numeric/index.js';

/**
 * A share moved on the logit scale: its odds are multiplied by e^shift, so that it stays a share and small ones stay small.
 *
 * @param share - 0..1; 0 and 1 stay, for no odds make something of nothing, and so does any share at shift 0, to the last bit.
 */
export function shiftLogit(share: number, shift: number): number {
  return shift === 0 ? share : share / (share + (1 - share) * exp(-shift));
}
