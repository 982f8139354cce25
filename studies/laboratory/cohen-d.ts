/** Values of the units of one arm, a list for each group: people of one group are not independent of each other. */
export type Arm = readonly (readonly number[])[];

interface Sums {
  readonly count: number;
  readonly total: number;
  readonly squares: number;
}

/**
 * Cohen's d of the groups drawn.
 *
 * @source cohen1988
 */
export function effectOf(treated: Arm, control: Arm): (drawn: Int32Array) => number {
  const [one, other] = [treated.map(sumsOf), control.map(sumsOf)];
  return (drawn) => {
    const [a, b] = [pooled(one, drawn), pooled(other, drawn)];
    return (a.mean - b.mean) / Math.sqrt((a.variance + b.variance) / 2);
  };
}

function sumsOf(values: readonly number[]): Sums {
  let total = 0;
  let squares = 0;
  for (const value of values) {
    total += value;
    squares += value * value;
  }
  return { count: values.length, total, squares };
}

function pooled(groups: readonly Sums[], drawn: Int32Array) {
  let count = 0;
  let total = 0;
  let squares = 0;
  for (const group of drawn) {
    count += groups[group].count;
    total += groups[group].total;
    squares += groups[group].squares;
  }
  const mean = total / count;
  return { mean, variance: (squares - count * mean * mean) / (count - 1) };
}
