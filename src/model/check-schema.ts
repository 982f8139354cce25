import type { z } from 'zod';
import { isRecord, type MetagovernorError, nearestName, show } from '../base/index.js';

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
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw explain(schema, result.error, input, root, create);
}

function explain(
  schema: z.ZodType,
  { issues }: z.ZodError,
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
    const valid = namesAt(schema, issue.path);
    const nearest = nearestName(name, valid);
    const hint = nearest === undefined ? valid.join(', ') : `"${nearest}"`;
    return create(`Expected ${at} to hold only known names, such as ${hint}, but found "${name}"`, {
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

function namesAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current: unknown = schema;
  for (const step of path) {
    current = typeof step === 'number' ? elementOf(current) : shapeOf(current)[step];
  }
  return Object.keys(shapeOf(current));
}

function elementOf(schema: unknown): unknown {
  return (unwrap(schema) as { element?: unknown } | undefined)?.element;
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
