import { ParameterError, show } from '../base/index.js';
import { type PreparedStrategy, prepareStrategy } from '../metagovernance/index.js';
import { readAssignment, readValue } from './option-values.js';
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
  const options: Record<string, unknown> = {};
  for (const setting of settings) {
    const [key, value] = readAssignment(`an option of ${name}`, setting, `${name}:acts=2`);
    options[key] = value.startsWith('@') ? readJson(option, value.slice(1)) : readValue(value);
  }
  return prepareStrategy({ name, options });
}

function readJson(option: string, path: string): unknown {
  const text = readTextFile(option, path);
  return withFileName(path, () => {
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      throw new ParameterError(`Expected JSON but found ${error instanceof Error ? error.message : 'none'}`);
    }
  });
}
