import { isRecord } from './check.js';

/**
 * A value as the one JSON text of all that say the same: names in the order of their characters, no white space.
 *
 * @param keep - says of each name and value whether it belongs to it; everything does by default.
 */
export function canonicalJson(value: unknown, keep: (name: string, value: unknown) => boolean = () => true): string {
  return JSON.stringify(value, (name, each: unknown) => (keep(name, each) ? sortNames(each) : undefined));
}

function sortNames(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
