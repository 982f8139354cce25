import { canonicalJson } from '../base/index.js';
import { parseScenario, type ScenarioInput } from '../model/index.js';
import { digest } from '../numeric/index.js';

/**
 * Sixteen hexadecimal digits that change with any number of what a scenario itself sets, and with none of its texts.
 *
 * What it leaves to the model's defaults is not in it: those have the version of the library.
 */
export function fingerprintScenario(input: ScenarioInput): string {
  parseScenario(input);
  const { id: _id, version: _version, title: _title, question: _question, ...numbers } = input;
  const text = canonicalJson(numbers, (name, value) => name !== 'name' || !isActorName(value));
  return digest(new TextEncoder().encode(text));
}

/** Names of actors are texts; names of strategies and kinds are written without spaces or capitals first. */
function isActorName(value: unknown): boolean {
  return typeof value === 'string' && /^[A-ZÆØÅ]/.test(value);
}
