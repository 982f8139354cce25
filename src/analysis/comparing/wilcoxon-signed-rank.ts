import { checkSameLength, checkSample, type Sample } from '../check-sample.js';
import { normalCdf } from '../distributions/normal.js';

/** Above this many differences the exact distribution gives way to the normal one. */
const MOST_EXACT = 100;

/** What the signs and ranks of paired differences tell. */
export interface SignedRank {
  /** The sum of the ranks of the positive differences a - b; the average rank for those of equal size. */
  readonly positive: number;
  /** That of the negative ones. */
  readonly negative: number;
  /** How many differences are not 0; the others are left out. */
  readonly n: number;
  /** Two-sided; 1 where all differences are 0. */
  readonly pValue: number;
  /** Whether the p-value is exact, ties included: it is for up to 100 differences that are not 0. */
  readonly exact: boolean;
}

/**
 * Whether one of two strategies tends to be above the other on the same replicates, by the signed ranks of the differences.
 *
 * Beside pairedDifference, where outliers or strong skewness make the mean a poor witness; the differences are supposed to be
 * symmetric where there is no effect. Beyond 100 differences the p-value is from the normal distribution, corrected for
 * ties and continuity.
 *
 * @param a - one value a replicate, in the same order of replicates; at least one.
 * @param b - as many, of what it is compared with.
 * @throws ParameterError for samples of different lengths, empty ones, or a value that is not finite.
 * @source wilcoxon1945
 */
export function wilcoxonSignedRank(a: Sample, b: Sample): SignedRank {
  checkSameLength('a', a, 'b', b);
  checkSample('a', a, 1);
  checkSample('b', b, 1);
  const differences = Float64Array.from({ length: a.length }, (_, run) => a[run] - b[run])
    .filter((difference) => difference !== 0)
    .sort((first, second) => Math.abs(first) - Math.abs(second));
  const n = differences.length;
  const twiceRanks = doubledRanks(differences);
  let twicePositive = 0;
  for (let i = 0; i < n; i++) if (differences[i] > 0) twicePositive += twiceRanks[i];
  const twiceNegative = n * (n + 1) - twicePositive;
  const twiceSmaller = Math.min(twicePositive, twiceNegative);
  const exact = n <= MOST_EXACT;
  return {
    positive: twicePositive / 2,
    negative: twiceNegative / 2,
    n,
    pValue: Math.min(1, 2 * (exact ? exactTail(twiceRanks, twiceSmaller) : normalTail(twiceRanks, twiceSmaller))),
    exact,
  };
}

/** Twice the rank of each, so that the average rank of equal sizes is a whole number too. */
function doubledRanks(bySize: Float64Array): Int32Array {
  const ranks = new Int32Array(bySize.length);
  for (let start = 0; start < bySize.length; ) {
    let end = start + 1;
    while (end < bySize.length && Math.abs(bySize[end]) === Math.abs(bySize[start])) end += 1;
    ranks.fill(start + end + 1, start, end);
    start = end;
  }
  return ranks;
}

/** The chance of a sum of at most `most`, each rank being in it or not with equal chance. */
function exactTail(ranks: Int32Array, most: number): number {
  const chances = new Float64Array(most + 1);
  chances[0] = 1;
  for (const rank of ranks) {
    for (let total = most; total >= 0; total--) {
      chances[total] = (chances[total] + (total >= rank ? chances[total - rank] : 0)) / 2;
    }
  }
  return chances.reduce((all, chance) => all + chance, 0);
}

function normalTail(ranks: Int32Array, most: number): number {
  let total = 0;
  let squares = 0;
  for (const rank of ranks) {
    total += rank;
    squares += rank * rank;
  }
  // Each rank adds itself or nothing: on average half of it, with a variance of a quarter of its square. 1 is half a rank.
  return normalCdf((most + 1 - total / 2) / (Math.sqrt(squares) / 2));
}
