/** A value of which no part can be set, however deep. */
export type Frozen<Value> = Value extends (...given: never) => unknown
  ? Value
  : Value extends object
    ? { readonly [Name in keyof Value]: Frozen<Value[Name]> }
    : Value;

/**
 * Freeze a table and everything in it, so that whoever imports it reads the same for as long as the process lives.
 *
 * For lists and plain objects: a Map, a Set or an array of bytes stays open however it is frozen, so no table is one. Functions
 * stand in tables as they are.
 *
 * @returns the very same value.
 */
export function deepFreeze<const Value>(value: Value): Frozen<Value> {
  freezeParts(value, new Set());
  return value as Frozen<Value>;
}

function freezeParts(value: unknown, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(Object.freeze(value));
  for (const part of Object.values(value)) freezeParts(part, seen);
}
