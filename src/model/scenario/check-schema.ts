import type { z } from 'zod';
import { isRecord, type MetagovernorError, nearestName, show } from '../../base/index.js';

/** How to make the error that a wrong value is thrown as. */
type CreateError = (message: string, details: Readonly<Record<string, unknown>>) => MetagovernorError;

/**
 * What a schema makes of a value, defaults filled in.
 *
 * @param root - what the value is called in messages, such as `scenario`.
 * @throws what `create` makes, for the first place that is wrong: what was expected there and what was found.
 */
export function checkSchema<Output>(
  schema: z.ZodType<Output>,
  input: unknown,
  root: string,
  create: CreateError,
): Output {
  const hidden = hiddenName(input);
  if (hidden !== undefined) throw explain(schema, [hidden], input, root, create);
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw explain(schema, result.error.issues, input, root, create);
}

/** Schemas pass over the name __proto__, which JSON and YAML can give; what is called so would be lost. */
function hiddenName(input: unknown): z.core.$ZodIssue | undefined {
  const places: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: input, path: [] }];
  const seen = new Set<unknown>();
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value, path } = place;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Object.hasOwn(value, '__proto__')) {
      return { code: 'unrecognized_keys', keys: ['__proto__'], path: [...path], message: '' };
    }
    for (const [name, each] of Object.entries(value)) {
      if (typeof each === 'object') places.push({ value: each, path: [...path, name] });
    }
  }
  return undefined;
}

function explain(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  root: string,
  create: CreateError,
): MetagovernorError {
  const issue = issues[0] && innermost(issues[0]);
  if (issue === undefined) return create(`Expected ${root} to be valid but found something else`, {});
  const at = [root, ...issue.path.map(String)].join('.');
  const found = valueAt(input, issue.path);
  const details = { path: issue.path.map(String), found, issues };
  if (issue.code === 'unrecognized_keys') {
    const name = String(issue.keys[0]);
    const valid = namesAt(schema, issue.path, input);
    const nearest = nearestName(name, valid);
    const names = nearest === undefined ? valid.join(', ') : `"${nearest}"`;
    const hint = names === '' ? '' : `, such as ${names},`;
    return create(`Expected ${at} to hold only known names${hint} but found "${name}"`, {
      ...details,
      nearest,
    });
  }
  const shown = issue.code === 'custom' ? (issue.params?.found ?? found) : found;
  return create(`Expected ${at} to be ${expectation(issue)} but found ${show(shown)}`, details);
}

/** Of a union that fits nowhere, what is wrong with the variant that comes nearest: the one whose own type is right. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const inner = issue.errors.map((variant) => variant[0]).find((each) => each !== undefined && !isWrongType(each));
  return inner === undefined ? issue : innermost({ ...inner, path: [...issue.path, ...inner.path] });
}

function isWrongType(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      if (isNumber(issue) && issue.inclusive === false) return `a number above ${issue.minimum}`;
      return `${isNumber(issue) ? 'a number of at least' : 'of at least length'} ${issue.minimum}`;
    case 'too_big':
      return `${isNumber(issue) ? 'a number of at most' : 'of at most length'} ${issue.maximum}`;
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : `of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => show(value)).join(', ')}`;
    case 'invalid_union':
      return unionExpectation(issue);
    default:
      return issue.message ?? 'valid';
  }
}

function isNumber({ origin }: { readonly origin: string }): boolean {
  return origin === 'number' || origin === 'int';
}

/** zod says "Invalid discriminator value. Expected 'generated' | 'embedded'"; of a plain union only that it does not fit. */
function unionExpectation(issue: z.core.$ZodIssueInvalidUnion): string {
  const types = issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [first.expected] : []));
  if (types.length > 0) return `of type ${types.join(' or ')}`;
  return (issue.message ?? '').replace(/^.*Expected /, 'one of ').replaceAll(' | ', ', ');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}

function namesAt(schema: z.ZodType, path: readonly PropertyKey[], input: unknown): readonly string[] {
  let current: unknown = schema;
  let value = input;
  for (const step of path) {
    current = typeof step === 'number' ? elementOf(current) : shapeOf(current, value)[step];
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  }
  return Object.keys(shapeOf(current, value));
}

function elementOf(schema: unknown): unknown {
  return (unwrap(schema) as { element?: unknown } | undefined)?.element;
}

/** The names a schema knows with their schemas; of a union, those of the variants that the value says it is. */
function shapeOf(schema: unknown, value: unknown): Readonly<Record<PropertyKey, unknown>> {
  const inner = unwrap(schema) as { shape?: Record<PropertyKey, unknown>; options?: readonly unknown[] } | undefined;
  if (inner?.options === undefined) return inner?.shape ?? {};
  const shapes = inner.options.map((option) => shapeOf(option, value));
  const named = shapes.filter((shape) => hasKind(shape, value));
  return Object.assign({}, ...(named.length > 0 ? named : shapes));
}

/** Whether a value has the names that tell a variant from the others, such as `kind: 'grid'`. */
function hasKind(shape: Readonly<Record<PropertyKey, unknown>>, value: unknown): boolean {
  const literals = Object.entries(shape).flatMap(([name, schema]) => {
    const { type, values } = definitionOf(schema);
    return type === 'literal' && Array.isArray(values) ? [{ name, values: values as unknown[] }] : [];
  });
  return literals.length > 0 && isRecord(value) && literals.every(({ name, values }) => values.includes(value[name]));
}

function definitionOf(schema: unknown): Readonly<Record<string, unknown>> {
  return isRecord(schema) && isRecord(schema._zod) && isRecord(schema._zod.def) ? schema._zod.def : {};
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while ('innerType' in definitionOf(current)) current = definitionOf(current).innerType;
  return current;
}
