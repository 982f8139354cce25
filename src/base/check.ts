import { show } from './brief.js';
import { ParameterError, UnknownNameError } from './errors.js';

/** Throw a ParameterError unless `value` is a finite number within [`min`, `max`]. */
export function checkNumber(name: string, value: unknown, min: number, max: number): asserts value is number {
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    throw new ParameterError(`Expected ${name} to be a number from ${min} to ${max} but found ${show(value)}`, {
      name,
      min,
      max,
      found: value,
    });
  }
}

/** Throw a ParameterError unless `value` is a whole number within [`min`, `max`]. */
export function checkInteger(name: string, value: unknown, min: number, max: number): asserts value is number {
  if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
    throw new ParameterError(`Expected ${name} to be a whole number from ${min} to ${max} but found ${show(value)}`, {
      name,
      min,
      max,
      found: value,
    });
  }
}

/**
 * Look up a name in a catalogue.
 *
 * @param kind - what is being named, for the message ("strategy").
 * @throws UnknownNameError with the nearest valid name.
 */
export function lookUp<Value>(kind: string, catalogue: Readonly<Record<string, Value>>, name: string): Value {
  if (typeof name === 'string' && Object.hasOwn(catalogue, name)) return catalogue[name] as Value;
  const valid = Object.keys(catalogue);
  const nearest = typeof name === 'string' ? nearestName(name, valid) : undefined;
  const all = valid.join(', ');
  const hint = nearest === undefined ? `one of ${all}` : `such as "${nearest}" (or another of ${all})`;
  const article = /^[aeio]/.test(kind) ? 'an' : 'a';
  throw new UnknownNameError(`Expected the name of ${article} ${kind}, ${hint}, but found ${show(name)}`, {
    kind,
    nearest,
    valid,
    found: name,
  });
}

/** Throw a ParameterError unless every name of `given` is one of `valid`; the message says which is nearest. */
export function checkNames(place: string, given: object, valid: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (valid.includes(name)) continue;
    const nearest = nearestName(name, valid);
    const hint = nearest === undefined ? valid.join(', ') || 'none' : `"${nearest}"`;
    throw new ParameterError(`Expected ${place} to hold only known names, such as ${hint}, but found ${show(name)}`, {
      place,
      nearest,
      valid,
      found: name,
    });
  }
}

// What is longer was not mistyped; and comparing takes as long as both lengths multiplied.
const LONGEST_MISTYPED = 100;

/** The valid name with the smallest edit distance to `name`, or undefined when none is close, or the name is very long. */
export function nearestName(name: string, valid: readonly string[]): string | undefined {
  if (name.length > LONGEST_MISTYPED) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 2)) + 1;
  const typed = name.toLowerCase();
  for (const candidate of valid) {
    if (candidate.length > LONGEST_MISTYPED) continue;
    const known = candidate.toLowerCase();
    // A long name may be written half: its beginning counts nearly as much as the whole.
    const beginning = known.slice(0, typed.length + 1);
    // No distance is smaller than the difference in length.
    if (typed.length - beginning.length >= bestDistance) continue;
    const distance = Math.min(editDistance(typed, known), editDistance(typed, beginning) + 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}

/** Whether a value is an object with names, and not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
