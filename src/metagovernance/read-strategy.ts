import { checkNames, copyPlainData, isRecord, ParameterError, show } from '../base/index.js';
import type { Decide, Strategy } from './strategy.js';

/** The parts of a strategy: forgetting one here does not compile. */
const PARTS: Readonly<Record<keyof Strategy, true>> = { name: true, about: true, options: true, create: true };

/**
 * A strategy that somebody wrote, each part read once and checked.
 *
 * It may be of a class, which then may have more than the parts of a strategy; a plain object has no others.
 *
 * @throws ParameterError for the first part that is not as it should be.
 */
export function readStrategy(given: Strategy): Strategy {
  const { name, about, options, create }: Record<keyof Strategy, unknown> = given;
  if (typeof name !== 'string' || name === '') throw wrong('name of a strategy', 'a text', name);
  if (Object.getPrototypeOf(given) === Object.prototype) checkNames(`the strategy ${name}`, given, Object.keys(PARTS));
  if (typeof about !== 'string') throw wrong(`about of the strategy ${name}`, 'a text', about);
  if (!isRecord(options)) throw wrong(`options of the strategy ${name}`, 'names with their defaults', options);
  if (typeof create !== 'function') throw wrong(`create of the strategy ${name}`, 'a function', create);
  return {
    name,
    about,
    options: copyPlainData(`options of the strategy ${name}`, options) as Strategy['options'],
    create: (chosen) => create.call(given, chosen) as Decide | undefined,
  };
}

/** What `create` made, checked. Throws a ParameterError for what is neither a function nor undefined. */
export function readDecide(name: string, made: unknown): Decide | undefined {
  if (made === undefined || typeof made === 'function') return made as Decide | undefined;
  throw new ParameterError(
    `Expected create of the strategy ${name} to return a function, or undefined for one that never acts, but found ${show(made)}`,
  );
}

function wrong(place: string, expected: string, found: unknown): ParameterError {
  return new ParameterError(`Expected ${place} to be ${expected} but found ${show(found)}`);
}
