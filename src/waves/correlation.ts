import { mean, sum } from '../numeric/index.js';

/** Mean and standard deviation (n - 1); NaN where there are too few. */
export function momentsOf(values: Float64Array): { readonly mean: number; readonly spread: number } {
  const centre = values.length === 0 ? Number.NaN : mean(values);
  const squares = sum(values.map((value) => (value - centre) * (value - centre)));
  return { mean: centre, spread: values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1)) };
}

/** Pearson's correlation; NaN where one side does not vary or there are fewer than 3. */
export function correlationOf(one: Float64Array, other: Float64Array): number {
  if (one.length < 3) return Number.NaN;
  const [a, b] = [momentsOf(one), momentsOf(other)];
  if (a.spread === 0 || b.spread === 0) return Number.NaN;
  const products = one.map((value, at) => (value - a.mean) * (other[at] - b.mean));
  return sum(products) / ((one.length - 1) * a.spread * b.spread);
}
