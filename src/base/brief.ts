import { visible } from './visible.js';

/** A text that somebody else wrote as it may stand in a message: on one line, and cut where it is longer than `limit`. */
export function brief(text: string, limit = 60): string {
  return visible(cut(text, limit));
}

/** A value as it should read inside an error message: on one line, short, and never throwing. */
export function show(value: unknown): string {
  if (typeof value === 'string') return visible(JSON.stringify(cut(value, 60)));
  if (value instanceof Promise) return 'a promise';
  if (typeof value === 'object' && value !== null) return brief(jsonOf(value) ?? 'an object that JSON cannot hold');
  return typeof value === 'function' ? 'a function' : brief(String(value));
}

/** An object as JSON; undefined where JSON cannot hold it: one that holds itself, say. */
export function jsonOf(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** No half of a character is left at the end. */
function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;
}
