import { isRecord } from '../../base/index.js';

type Say = (text: string) => string;

// What a text is said as, by the name of the trial.
const TRIALS = new Map<string, Say>([
  ['x', () => 'x'],
  ['long', (text) => `${text} ${text}`],
  ['xss', () => '<img src="x:" onerror="window.injected = true">'],
]);

/** Which of the words is no text but the name of the language they are in. */
const LANGUAGE = 'language';

/**
 * Words, or strange ones in their place, to try the page with: `?strings=x` shows what is not translated, `long` what has no room,
 * and `xss` what is taken for HTML.
 *
 * @param search - the search part of the address of the page.
 */
export function strangeWords<T>(words: T, search: string): T {
  const say = TRIALS.get(new URLSearchParams(search).get('strings') ?? '');
  return say === undefined ? words : (strange(words, say) as T);
}

function strange(value: unknown, say: Say): unknown {
  if (typeof value === 'string') return value === '' ? '' : say(value);
  if (typeof value === 'function') return (...given: unknown[]) => say(String(value(...given)));
  if (Array.isArray(value)) return value.map((each) => strange(each, say));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === LANGUAGE ? each : strange(each, say)]),
  );
}
