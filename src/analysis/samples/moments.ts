import { mean } from '../../numeric/index.js';
import type { Sample } from '../check-sample.js';

/** The mean and the standard deviation (dividing by n - 1; NaN for one value) of a sample. */
export function moments(values: Sample): { readonly mean: number; readonly sd: number } {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) * (values[i] - centre);
  return { mean: centre, sd: Math.sqrt(squares / (values.length - 1)) };
}
