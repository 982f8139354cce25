import { ParameterError, show } from '../base/index.js';
import { type PreparedStrategy, prepareStrategy } from '../metagovernance/index.js';
import { readAssignments, readValue } from './option-values.js';
import { parseJson } from './parse-json.js';
import { readTextFile, withFileName } from './read-text-file.js';

/**
 * The strategies that stand after --strategies: names with commas between them; `:option=value` behind a name sets an option.
 *
 * @throws UnknownNameError or ParameterError for a name or an option that is not valid.
 */
export function readStrategies(text: string): PreparedStrategy[] {
  return text.split(',').map((each) => readStrategy('--strategies', each.trim()));
}

/** One strategy, as in readStrategies. A value `@FILE` is read from a JSON file: a plan is too long for a command line. */
export function readStrategy(option: string, text: string): PreparedStrategy {
  const [name, ...settings] = text.split(':');
  if (name === '') throw new ParameterError(`Expected ${option} to name a strategy but found ${show(text)}`);
  const assignments = readAssignments(`an option of ${name}`, settings, `${name}:acts=2`);
  const options = assignments.map(([key, value]) => [
    key,
    value.startsWith('@') ? readJson(option, value.slice(1)) : readValue(`the option ${key} of ${name}`, value),
  ]);
  return prepareStrategy({ name, options: Object.fromEntries(options) });
}

function readJson(option: string, path: string): unknown {
  const text = readTextFile(option, path);
  return withFileName(path, () => parseJson(text));
}
