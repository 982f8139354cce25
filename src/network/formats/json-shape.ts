import { brief, isRecord, show } from '../../base/index.js';
import type { JsonAttributes } from './json-column.js';
import { malformed } from './malformed.js';
import { leaveOut, type NetworkDraft, note } from './network-draft.js';

/** What asks for the shape of values in a dialect of JSON; each throws a FormatError with the path of what has another shape. */
export interface JsonShape {
  readonly object: (value: unknown, path: string) => JsonAttributes;
  readonly list: (value: unknown, path: string) => readonly unknown[];
  readonly truth: (value: unknown, path: string) => boolean;
  /** A text, or a number that has kept all its digits. */
  readonly id: (value: unknown, path: string) => string;
}

/** @param format - the dialect, for messages. */
export function jsonShape(format: string): JsonShape {
  const refuse = (value: unknown, path: string, expected: string) =>
    malformed(format, undefined, `${path} to be ${expected}`, show(value), { path });
  return {
    object(value, path) {
      if (isRecord(value)) return value;
      throw refuse(value, path, 'an object');
    },
    list(value, path) {
      if (Array.isArray(value)) return value;
      throw refuse(value, path, 'a list');
    },
    truth(value, path) {
      if (typeof value === 'boolean') return value;
      throw refuse(value, path, 'true or false');
    },
    id(value, path) {
      if (typeof value === 'string') return value;
      // Larger numbers have lost the digits that tell them apart.
      if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value);
      throw refuse(value, path, typeof value === 'number' ? 'a number below 2^53, or a text' : 'a text');
    },
  };
}

/** An object of which only these names are read; the others are left out and noted. */
export function takeNames(
  draft: NetworkDraft,
  object: JsonAttributes,
  names: readonly string[],
  place: string,
): JsonAttributes {
  for (const name of Object.keys(object)) if (!names.includes(name)) leaveOut(draft, `${brief(name, 30)} of ${place}`);
  return object;
}

/** An object without some of its names. */
export function withoutNames(object: JsonAttributes, names: readonly string[]): JsonAttributes {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** Whether all ties are undirected: as the file says, or else not, and said. */
export function readDirected(draft: NetworkDraft, shape: JsonShape, directed: unknown): boolean {
  if (directed !== undefined) return !shape.truth(directed, 'directed');
  note(
    draft,
    'The file does not say whether ties are directed: each was read as one tie from its source to its target.',
  );
  return false;
}
