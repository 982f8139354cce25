// What a terminal or an editor takes for the end of a line, and what has no place on one.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/g;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text that somebody else wrote as it may stand in a message: on one line, and cut where it is longer than `limit`. */
export function brief(text: string, limit = 60): string {
  const kept = text.length > limit ? `${text.slice(0, limit - 3).replace(/[\ud800-\udbff]$/, '')}...` : text;
  return kept.replace(UNPRINTABLE, (c) => SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
