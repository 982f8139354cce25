import { z } from 'zod';
import { scenarioSchema } from './scenario.js';

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
  // By path, for what both kinds of network have is in the schema of each.
  const parameters = new Map<string, Parameter>();
  const visit = (schema: JsonSchema, path: string): void => {
    if (schema.unit !== undefined && schema.default !== undefined) {
      parameters.set(path, {
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
  return [...parameters.values()];
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
