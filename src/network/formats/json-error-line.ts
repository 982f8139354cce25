// oxlint-disable-next-line no-control-regex -- JSON forbids control characters in strings
const TOKEN = /\s*(?:[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/**
 * The line on which JSON.parse stopped.
 *
 * @param message - of its error. Engines say "line 3" or "position 25"; where they say neither, the line of the first
 * thing that is no part of JSON, or undefined where all things are but in a wrong order.
 */
export function lineOfJsonError(message: string, text: string): number | undefined {
  const line = /line (\d+)/.exec(message);
  if (line !== null) return Number(line[1]);
  const position = /position (\d+)/.exec(message);
  if (position !== null) return lineAt(text, Number(position[1]));
  if (/end of (?:JSON|data)/.test(message)) return lineAt(text, text.length);
  TOKEN.lastIndex = 0;
  let end = 0;
  while (TOKEN.test(text)) end = TOKEN.lastIndex;
  const rest = text.slice(end).trimStart();
  return rest === '' ? undefined : lineAt(text, text.length - rest.length);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
