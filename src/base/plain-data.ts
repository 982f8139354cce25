import { show } from './brief.js';
import { ParameterError } from './errors.js';

/**
 * A plain object as one of our own: each name and value is read once, so what is checked afterwards is what is used.
 *
 * @param place - what it is called in messages.
 * @throws ParameterError for what is no plain object, and for one with getters or symbols.
 */
export function readPlainObject(place: string, value: unknown): Record<string, unknown> {
  if (!isPlain(value)) throw found(`${place} to be a plain object`, show(value));
  const read: Record<string, unknown> = {};
  for (const name of Reflect.ownKeys(value)) {
    if (typeof name === 'symbol') throw found(`${place} to hold only names that are texts`, String(name));
    const property = Object.getOwnPropertyDescriptor(value, name);
    if (property === undefined || !('value' in property)) {
      throw found(`${place} to hold values`, `a getter for ${show(name)}`);
    }
    // To set this name is to set the prototype.
    if (name === '__proto__') Object.defineProperty(read, name, property);
    else read[name] = property.value;
  }
  return read;
}

/**
 * A list as one of our own: each value is read once.
 *
 * @param expected - what was expected, as messages say it: `the plan to be a list`.
 * @throws ParameterError for what is no list, and for one with holes, with other names than places, or of another class.
 */
export function readPlainList(expected: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw found(expected, show(value));
  if (classesOf(value) !== 2) throw found(expected, 'one of a class of its own');
  const list: unknown[] = [];
  const { length } = value;
  for (let place = 0; place < length; place++) {
    const property = Object.getOwnPropertyDescriptor(value, place);
    if (property === undefined) throw found(expected, `one of ${length} with a hole at place ${place}`);
    if (!('value' in property)) throw found(expected, `one with a getter at place ${place}`);
    list.push(property.value);
  }
  // The length is a name, too.
  const others = Reflect.ownKeys(value)
    .slice(length)
    .filter((name) => name !== 'length');
  if (others.length > 0) throw found(expected, `one that also has the name ${show(others[0])}`);
  return list;
}

/** Deeper than anybody writes, and shallow enough for every stack. */
const DEEPEST = 100;

/**
 * A frozen copy of what JSON can hold: texts, finite numbers, true, false, null, and lists and plain objects of these.
 *
 * @param place - what it is called in messages.
 * @throws ParameterError for anything else, naming its path.
 */
export function copyPlainData(place: string, value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value;
  if (typeof value !== 'object') throw found(`${place} to be plain data, as JSON holds it,`, show(value));
  if (depth === DEEPEST) throw found(`${place} to be plain data`, `more than ${DEEPEST} levels of it`);
  if (Array.isArray(value)) {
    const list = readPlainList(`${place} to be a plain list`, value);
    return Object.freeze(list.map((each, at) => copyPlainData(`${place}[${at}]`, each, depth + 1)));
  }
  const names = Object.entries(readPlainObject(place, value));
  return Object.freeze(
    Object.fromEntries(names.map(([name, each]) => [name, copyPlainData(`${place}.${name}`, each, depth + 1)])),
  );
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && classesOf(value) <= 1;
}

/** How many prototypes stand behind a value: one behind a plain object, two behind a list, whatever window they come from. */
function classesOf(value: object): number {
  let count = 0;
  for (let next = Object.getPrototypeOf(value); next !== null && count < 3; next = Object.getPrototypeOf(next)) count++;
  return count;
}

function found(expected: string, what: string): ParameterError {
  return new ParameterError(`Expected ${expected} but found ${what}`);
}
