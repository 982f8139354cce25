import { log } from '../../numeric/index.js';

const HALF_LOG_TWO_PI = 0.918_938_533_204_672_7;

/**
 * The logarithm of the gamma function, to about 1e-14 (of its size, where that is above 1).
 *
 * Stirling's series, after moving a small argument up with gamma(x + 1) = x gamma(x).
 *
 * @param x - above 0.
 */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series =
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188)))));
  return (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_TWO_PI + series - log(product);
}
