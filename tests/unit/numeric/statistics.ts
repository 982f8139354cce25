/** The chi-square statistic of counts against shares (default: equal ones). */
export function chiSquare(counts: Float64Array, shares?: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let statistic = 0;
  counts.forEach((count, i) => {
    const expected = total * (shares === undefined ? 1 / counts.length : shares[i]);
    statistic += (count - expected) ** 2 / expected;
  });
  return statistic;
}

/** Mean and (population) variance of `count` values. */
export function moments(count: number, value: (i: number) => number): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const x = value(i);
    sum += x;
    squares += x * x;
  }
  const mean = sum / count;
  return { mean, variance: squares / count - mean * mean };
}
