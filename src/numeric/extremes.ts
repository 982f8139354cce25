/**
 * The largest of some numbers, however many: `Math.max(...values)` takes no more than fit on the stack.
 *
 * @param values - any numbers; -Infinity for none, NaN where one is NaN.
 */
export function largest(values: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const value of values) found = Math.max(found, value);
  return found;
}

/** The smallest of some numbers, however many: Infinity for none, NaN where one is NaN. */
export function smallest(values: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const value of values) found = Math.min(found, value);
  return found;
}
