import type { Sample } from '../check-sample.js';

/** The rank of each value, from 1 for the smallest; equal values share the mean of their ranks. */
export function averageRanks(values: Sample): Float64Array {
  const order = Array.from({ length: values.length }, (_, at) => at).sort((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end += 1;
    for (let at = start; at < end; at++) ranks[order[at]] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
