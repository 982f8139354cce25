import { admitEntry } from '../benchmark/node/index.js';
import { type PlannedStrategy, parseExperiment } from '../experiment/index.js';
import { readAssignments, readValue } from './option-values.js';
import { readTextFile } from './read-text-file.js';
import { readStrategy } from './strategy-list.js';

/** An entry of a benchmark as somebody names it. */
export interface NamedEntry {
  /** Look at it closely: whether it may compete. */
  readonly admit: () => Promise<PlannedStrategy>;
}

/**
 * An entry: a module (`mine.mjs`, `mine.mjs#name` where it exports several) or a strategy of the library, with options behind it
 * (`mine.mjs:every=2`, `convener:acts=3`).
 *
 * @throws ParameterError or UnknownNameError for one that is not there.
 */
export function readEntry(text: string): NamedEntry {
  const found = /^(?<file>.+?\.[cm]?js)(?:#(?<name>[^:]+))?(?<settings>(?::.*)?)$/.exec(text)?.groups;
  if (found === undefined) {
    const { name, options } = readStrategy('an entry', text);
    const { experiment } = parseExperiment({ strategies: [{ name, options }] });
    return { admit: async () => experiment.strategies[0] };
  }
  const { file, name, settings } = found;
  readTextFile('an entry', file);
  const assignments = readAssignments(
    `an option of ${file}`,
    settings === '' ? [] : settings.slice(1).split(':'),
    'every=2',
  );
  const options = Object.fromEntries(assignments.map(([key, value]) => [key, readValue(`the option ${key}`, value)]));
  return { admit: () => admitEntry(file, name, options) };
}
