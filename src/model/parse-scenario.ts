import { z } from 'zod';
import { nearestName, ScenarioError, show } from '../base/index.js';
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
    const valid = Object.keys((childSchema(scenarioSchema, issue.path) as { shape?: object })?.shape ?? {});
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
    case 'custom':
      return issue.message ?? 'valid';
    default:
      return issue.message ?? 'valid';
  }
}

/** One parameter of the scenario, as the list of defaults shows it. */
export interface Parameter {
  /** Dotted path, such as `forming.patience`. */
  readonly path: string;
  readonly type: 'number' | 'whole number' | 'name' | 'switch';
  readonly default: number | string | boolean;
  readonly min?: number;
  readonly max?: number;
  readonly names?: readonly string[];
  readonly unit: string;
  readonly description: string;
  /** Key in docs/sources.bib; absent for our guesses. */
  readonly source?: string;
}

/** Every parameter of a scenario, read off the schema: path, default, range, unit, meaning and source. */
export function listParameters(): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const visit = (schema: JsonSchema, path: string): void => {
    if (schema.unit !== undefined && schema.default !== undefined) {
      parameters.push({
        path,
        type:
          schema.type === 'boolean'
            ? 'switch'
            : schema.enum !== undefined
              ? 'name'
              : schema.type === 'integer'
                ? 'whole number'
                : 'number',
        default: schema.default,
        ...(schema.minimum === undefined ? {} : { min: schema.minimum }),
        ...(schema.maximum === undefined ? {} : { max: schema.maximum }),
        ...(schema.enum === undefined ? {} : { names: schema.enum }),
        unit: schema.unit,
        description: schema.description ?? '',
        ...(schema.source === undefined ? {} : { source: schema.source }),
      });
      return;
    }
    for (const variant of schema.oneOf ?? schema.anyOf ?? []) visit(variant, path);
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      visit(child, path === '' ? name : `${path}.${name}`);
    }
  };
  visit(scenarioJsonSchema() as JsonSchema, '');
  return parameters;
}

interface JsonSchema {
  readonly type?: string;
  readonly default?: number | string | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly unit?: string;
  readonly source?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** The JSON Schema of what a user may write as a scenario. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(scenarioSchema, { io: 'input' }) as Record<string, unknown>;
}

/**
 * A copy of a scenario with some parameters changed, checked once all are in place.
 *
 * @param changes - values by dotted path, such as `{ 'forming.patience': 12 }`; a strategy is changed by `strategy.name`.
 * @throws ScenarioError when a path is unknown (with the nearest one) or the values do not fit.
 */
export function withParameters(scenario: Scenario, changes: Readonly<Record<string, unknown>>): Scenario {
  const copy = structuredClone(scenario) as unknown as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() as string;
    let place = copy;
    for (const step of steps) {
      if (!Object.hasOwn(place, step) || !isRecord(place[step])) throw unknownPath(path);
      place = place[step];
    }
    if (!Object.hasOwn(place, last)) throw unknownPath(path);
    place[last] = value;
  }
  return parseScenario(copy);
}

/** A copy of a scenario with one parameter changed; see withParameters. */
export function withParameter(scenario: Scenario, path: string, value: unknown): Scenario {
  return withParameters(scenario, { [path]: value });
}

function unknownPath(path: string): ScenarioError {
  const nearest = nearestName(
    path,
    listParameters().map((parameter) => parameter.path),
  );
  const hint = nearest === undefined ? 'group.name, such as problems.count' : `such as "${nearest}"`;
  return new ScenarioError(`Expected the path of a scenario parameter, ${hint}, but found ${show(path)}`, {
    path,
    nearest,
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}

function childSchema(schema: z.ZodType, path: readonly PropertyKey[]): unknown {
  let current: unknown = schema;
  for (const step of path) {
    current = unwrap(current);
    current = (current as { shape?: Record<PropertyKey, unknown> })?.shape?.[step];
  }
  return unwrap(current);
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while (isRecord(current) && isRecord(current._zod) && isRecord(current._zod.def) && 'innerType' in current._zod.def) {
    current = current._zod.def.innerType;
  }
  return current;
}
