import { numbers, type Table, table } from '../numeric/index.js';

/** Runs with a measure less that of the run of the same point and replicate. */
export function lessThan(runs: Table, base: Table, measure: string): Table {
  const ofBase = new Map(keysOf(base).map((key, row) => [key, numbers(base, measure)[row]]));
  const keys = keysOf(runs);
  const differences = numbers(runs, measure).map((value, row) => value - (ofBase.get(keys[row]) ?? Number.NaN));
  return table({ ...runs.columns, [measure]: differences });
}

function keysOf(of: Table): string[] {
  const replicates = numbers(of, 'replicate');
  return Array.from(numbers(of, 'point'), (point, row) => `${point} ${replicates[row]}`);
}
