/** What has to be known of the values so far to go on to the next. */
export interface RunningMoments {
  n: number;
  mean: number;
  /** The sum of the squared distances from the mean. */
  squares: number;
}

/** Nothing seen yet. */
export function startMoments(): RunningMoments {
  return { n: 0, mean: 0, squares: 0 };
}

/**
 * Take in one value more, without the loss of digits that a sum of squares would bring.
 *
 * @source welford1962
 */
export function includeValue(moments: RunningMoments, value: number): void {
  moments.n += 1;
  const offset = value - moments.mean;
  moments.mean += offset / moments.n;
  moments.squares += offset * (value - moments.mean);
}

/** The standard deviation so far, dividing by n - 1; NaN before the second value. */
export function runningSd(moments: RunningMoments): number {
  return Math.sqrt(moments.squares / (moments.n - 1));
}
