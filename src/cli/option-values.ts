import { checkInteger, ParameterError, show } from '../base/index.js';
import type { Seed } from '../numeric/index.js';

/** The whole number that stands after an option. Throws a ParameterError unless it is one from `min` to `max`. */
export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  const found: unknown = Number.isNaN(value) ? text : value;
  checkInteger(option, found, min, max);
  return found;
}

/** The seed that stands after --seed: a number where it reads as one, else a text. */
export function readSeed(text: string): Seed {
  if (text === '') throw new ParameterError('Expected --seed to be a number or a text but found ""');
  return String(Number(text)) === text ? Number(text) : text;
}

/** A value as it is written after `=`: JSON where it is JSON (numbers, true, false, lists), else a text. */
export function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The two sides of `name=value`. Throws a ParameterError where one is missing; `example` says how it should look. */
export function readAssignment(option: string, text: string, example: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) {
    throw new ParameterError(`Expected ${option} to be given like ${example} but found ${show(text)}`);
  }
  return [text.slice(0, at), text.slice(at + 1)];
}
