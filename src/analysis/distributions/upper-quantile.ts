import { log } from '../../numeric/index.js';

/**
 * Where the upper tail of a distribution, symmetric around 0, is `share`.
 *
 * Newton's method on the logarithm of the tail, kept inside a bracket.
 *
 * @param tail - the share above a point at or above 0.
 * @param density - minus the slope of `tail`.
 * @param share - above 0, at most .5.
 */
export function upperQuantile(tail: (x: number) => number, density: (x: number) => number, share: number): number {
  if (share === 0.5) return 0;
  let low = 0;
  let high = 1;
  while (tail(high) > share) {
    low = high;
    high *= 2;
  }
  let x = (low + high) / 2;
  for (let step = 0; step < 200; step++) {
    const above = tail(x);
    if (above > share) low = x;
    else high = x;
    let next = x + (log(above / share) * above) / density(x);
    if (!(next >= low && next <= high)) next = (low + high) / 2;
    if (Math.abs(next - x) <= 4e-16 * x) return next;
    x = next;
  }
  return x;
}
