import { listParameters, MODES } from '../../model/index.js';
import { listScenarios } from '../../scenarios/index.js';
import { LESSONS } from '../lessons/lessons.js';
import { readAct, writeAct } from './act-text.js';
import { changeState } from './change-state.js';
import {
  FIRST_STATE,
  type Future,
  LEADERS,
  LENSES,
  OWN,
  type PageState,
  SIDES,
  type Side,
  THEMES,
  VIEWS,
} from './page-state.js';

/** What was wrong with a link, and what was taken instead. */
export interface LinkFault {
  readonly key: string;
  readonly found: string;
  /** 'unknown': nothing goes by that key. 'limited': brought into its range. 'ignored': no such value; it stays as it was. */
  readonly kind: 'unknown' | 'limited' | 'ignored';
  /** What is used; '' where the key is unknown. */
  readonly used: string;
}

/** A value that was understood, or null; `limited` where it had to be brought into its range. */
type Read<T> = { readonly value: T; readonly limited?: boolean } | null;

/** How one entry of a state is written and read. Nothing is written that is as it was at first. */
interface Entry<T> {
  readonly key: string;
  readonly read: (text: string) => Read<T>;
  readonly write: (value: T) => string;
}

const VERSION = '1';
const MOST_MONTHS = 10_000;
const MOST_ACTS = 500;

const name = <T extends string>(key: string, names: readonly T[]): Entry<T> => ({
  key,
  read: (text) => (names.includes(text as T) ? { value: text as T } : null),
  write: (value) => value,
});

const whole = (key: string, low: number, high: number): Entry<number> => ({
  key,
  read: (text) => numberWithin(text, low, high, Math.round),
  write: String,
});

function numberWithin(text: string, low: number, high: number, rounded = (value: number) => value): Read<number> {
  if (!/^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/.test(text)) return null;
  const asked = Number(text);
  const value = Math.min(high, Math.max(low, rounded(asked)));
  return value === asked ? { value } : { value, limited: true };
}

const ENTRIES = {
  view: name('view', VIEWS),
  scenario: name('s', [...listScenarios().map(({ id }) => id), OWN]),
  seed: whole('seed', 0, Number.MAX_SAFE_INTEGER),
  month: whole('month', 0, MOST_MONTHS),
  process: whole('process', -1, 100_000),
  lens: name('lens', LENSES),
  lesson: name('lesson', ['', OWN, ...LESSONS.map(({ id }) => id)]),
  step: whole('step', 0, 100),
  lang: name('lang', ['en', 'da']),
  theme: name('theme', THEMES),
} as const satisfies { readonly [K in Exclude<keyof PageState, Side | 'set'>]: Entry<PageState[K]> };

const FUTURE_ENTRIES = {
  leader: name('', LEADERS),
  from: whole('.from', 0, MOST_MONTHS),
  mode: name('.mode', ['', ...MODES]),
  acts: {
    key: '.do',
    read: (text) => {
      const words = text === '' ? [] : text.split(',');
      const acts = words.map(readAct).filter((act) => act !== null);
      if (acts.length === 0 && words.length > 0) return null;
      const kept = acts.slice(0, MOST_ACTS).sort((one, other) => one.month - other.month);
      return kept.length === words.length ? { value: kept } : { value: kept, limited: true };
    },
    write: (acts) => acts.map(writeAct).join(','),
  },
} as const satisfies { readonly [K in keyof Future]: Entry<Future[K]> };

const SET = 'set.';

/**
 * A state as the hash of an address, with what differs from the first view of the page, or from what the step of its lesson shows.
 *
 * @param always - what is written even so: the language, for whoever opens the link may have another.
 */
export function writeLink(state: PageState, always: readonly (keyof typeof ENTRIES)[] = ['lang']): string {
  const pairs: [string, string][] = [['v', VERSION]];
  const base = baseOf(state.lesson, state.step);
  const add = <T>({ key, write }: Entry<T>, value: T, first: T, prefix = '') => {
    const text = write(value);
    if (text !== write(first) || always.some((field) => ENTRIES[field].key === prefix + key))
      pairs.push([prefix + key, text]);
  };
  for (const [field, entry] of Object.entries(ENTRIES)) {
    // Lesson and step say themselves what the rest is held against.
    const first = field === 'lesson' || field === 'step' ? FIRST_STATE : base;
    add(entry as Entry<unknown>, state[field as keyof typeof ENTRIES], first[field as keyof typeof ENTRIES]);
  }
  for (const path of new Set([...Object.keys(base.set), ...Object.keys(state.set)])) {
    const value = state.set[path];
    if (value !== base.set[path]) pairs.push([SET + path, value === undefined ? '' : String(value)]);
  }
  for (const future of SIDES) {
    for (const [field, entry] of Object.entries(FUTURE_ENTRIES)) {
      const at = field as keyof Future;
      add(entry as Entry<unknown>, state[future][at], base[future][at], future);
    }
  }
  return `#${pairs.map(([key, text]) => `${key}=${encodeURIComponent(text).replace(/%2C/g, ',')}`).join('&')}`;
}

/**
 * The state that a link stands for.
 *
 * @param hash - with or without its '#'.
 * @param manner - language and look where the link says nothing of them.
 * @returns the state, and everything in the link that could not be taken as it stands. Nothing throws.
 */
export function readLink(
  hash: string,
  { lang, theme }: Pick<PageState, 'lang' | 'theme'> = FIRST_STATE,
): { state: PageState; faults: LinkFault[] } {
  const faults: LinkFault[] = [];
  const pairs = hash
    .replace(/^#/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map(splitPair);
  const said = new Map(pairs);
  const lesson = ENTRIES.lesson.read(said.get(ENTRIES.lesson.key) ?? '')?.value ?? '';
  const step = ENTRIES.step.read(said.get(ENTRIES.step.key) ?? '')?.value ?? 0;
  let state: PageState = { ...baseOf(lesson, step), lang, theme };
  for (const [key, found] of pairs) {
    const fault = (kind: LinkFault['kind'], used = '') => faults.push({ key, found, kind, used });
    if (key === 'v') {
      if (found !== VERSION) fault('ignored', VERSION);
      continue;
    }
    const place = placeOf(key);
    if (place === null) {
      fault('unknown');
      continue;
    }
    const read = place.read(found);
    if (read === null) {
      fault('ignored', place.write(place.get(state)));
      continue;
    }
    state = place.put(state, read.value);
    if (read.limited) fault('limited', place.write(read.value));
  }
  return { state, faults };
}

/** What the page shows when the step of a lesson is entered, all steps before it included; without one, what it shows at first. */
function baseOf(lesson: string, step: number): PageState {
  const steps = LESSONS.find(({ id }) => id === lesson)?.steps.slice(0, step) ?? [];
  return steps.reduce((state, { show = {} }) => changeState(state, show), FIRST_STATE);
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  const [key, text] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  return [decoded(key), decoded(text)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a key of the link stands in the state. */
interface Place extends Entry<unknown> {
  readonly get: (state: PageState) => unknown;
  readonly put: (state: PageState, value: unknown) => PageState;
}

function placeOf(key: string): Place | null {
  for (const [field, entry] of Object.entries(ENTRIES)) {
    if (entry.key !== key) continue;
    return {
      ...(entry as Entry<unknown>),
      get: (state) => state[field as keyof PageState],
      put: (state, value) => ({ ...state, [field]: value }),
    };
  }
  for (const future of SIDES) {
    for (const [field, entry] of Object.entries(FUTURE_ENTRIES)) {
      if (future + entry.key !== key) continue;
      return {
        ...(entry as Entry<unknown>),
        get: (state) => state[future][field as keyof Future],
        put: (state, value) => ({ ...state, [future]: { ...state[future], [field]: value } }),
      };
    }
  }
  return key.startsWith(SET) ? placeOfParameter(key.slice(SET.length)) : null;
}

function placeOfParameter(path: string): Place | null {
  const parameter = listParameters().find((each) => each.path === path);
  if (parameter?.min === undefined || parameter.max === undefined) return null;
  const { min, max, type } = parameter;
  return {
    key: path,
    // Nothing stands for what the scenario says.
    read: (text) =>
      text === ''
        ? { value: undefined }
        : numberWithin(text, min, max, type === 'whole number' ? Math.round : undefined),
    write: String,
    get: ({ set }) => set[path] ?? parameter.default,
    put: (state, value) => {
      const { [path]: _, ...others } = state.set;
      return { ...state, set: value === undefined ? others : { ...others, [path]: value as number } };
    },
  };
}
