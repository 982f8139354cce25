import { incompleteBeta } from './incomplete-beta.js';

/** The chance of at most `k` successes in `n` independent trials that succeed with chance `p` each. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(1 - p, n - k, k + 1);
}
