import { z } from 'zod';
import { isRecord, nearestName, ScenarioError, show } from '../base/index.js';
import { type Scenario, type ScenarioInput, scenarioSchema } from './scenario.js';

/**
 * Check a scenario and fill in its defaults.
 *
 * @param input - what a user wrote; the argument is not changed.
 * @throws ScenarioError naming the first place that is wrong, what was expected and what was found.
 */
export function parseScenario(input: ScenarioInput | unknown): Scenario {
  const result = scenarioSchema.safeParse(input);
  if (result.success) return result.data;
  throw asScenarioError(result.error, input);
}

function asScenarioError(error: z.ZodError, input: unknown): ScenarioError {
  const issue = error.issues[0];
  if (issue === undefined) return new ScenarioError('Expected a scenario but found something else');
  const at = ['scenario', ...issue.path.map(String)].join('.');
  const found = valueAt(input, issue.path);
  const details = { path: issue.path.map(String), found, issues: error.issues };
  if (issue.code === 'unrecognized_keys') {
    const name = String(issue.keys[0]);
    const valid = namesAt(scenarioSchema, issue.path);
    const nearest = nearestName(name, valid);
    const hint = nearest === undefined ? valid.join(', ') : `"${nearest}"`;
    return new ScenarioError(`Expected ${at} to hold only known names, such as ${hint}, but found "${name}"`, {
      ...details,
      nearest,
    });
  }
  const expected = expectation(issue);
  const shown = issue.code === 'custom' ? (issue.params?.found ?? found) : found;
  return new ScenarioError(`Expected ${at} to be ${expected} but found ${show(shown)}`, details);
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `${issue.origin === 'number' || issue.origin === 'int' ? 'a number of at least' : 'of at least length'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.origin === 'number' || issue.origin === 'int' ? 'a number of at most' : 'of at most length'} ${issue.maximum}`;
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => show(value)).join(', ')}`;
    case 'invalid_union':
      // zod says "Invalid discriminator value. Expected 'generated' | 'embedded'".
      return (issue.message ?? '').replace(/^.*Expected /, 'one of ').replaceAll(' | ', ', ');
    default:
      return issue.message ?? 'valid';
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}

function namesAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current: unknown = schema;
  for (const step of path) {
    current = shapeOf(current)[step];
  }
  return Object.keys(shapeOf(current));
}

/** The names a schema knows with their schemas; of a union, those of all its variants. */
function shapeOf(schema: unknown): Readonly<Record<PropertyKey, unknown>> {
  const inner = unwrap(schema) as { shape?: Record<PropertyKey, unknown>; options?: readonly unknown[] } | undefined;
  if (inner?.options !== undefined) return Object.assign({}, ...inner.options.map(shapeOf));
  return inner?.shape ?? {};
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while (isRecord(current) && isRecord(current._zod) && isRecord(current._zod.def) && 'innerType' in current._zod.def) {
    current = current._zod.def.innerType;
  }
  return current;
}
