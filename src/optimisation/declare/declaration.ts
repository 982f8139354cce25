import { z } from 'zod';
import { ExperimentError, isRecord } from '../../base/index.js';
import { checkSchema } from '../../model/index.js';
import { readSeed } from '../../numeric/index.js';

const named = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    options: z.record(z.string(), z.unknown()).default({}),
    module: z.string().min(1).optional().describe('a module that exports a strategy of this name'),
    source: z.string().optional().describe('the fingerprint of that module; filled in where the file is read'),
  }),
]);

const rangeSchema = z.union([
  z.strictObject({
    low: z.number().describe('the low end of its range'),
    high: z.number().describe('the high end of its range'),
    scale: z.enum(['linear', 'log']).default('linear').describe('how the range is divided'),
    whole: z
      .boolean()
      .optional()
      .describe('whole numbers only: default where the strategy takes no others, as it says by refusing'),
  }),
  z.strictObject({ values: z.array(z.json()).min(1).describe('the values it may take, names and switches too') }),
]);

const most = (about: string, usual: number) => z.number().int().min(1).max(100).default(usual).describe(about);
const operationNames = z
  .array(z.string().min(1))
  .min(1)
  .optional()
  .describe('which operations may be used: default all that a word can aim');

const searchSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('options'),
      strategy: named,
      options: z
        .record(z.string(), rangeSchema)
        .optional()
        .describe('what is varied, and how far: default every number and switch among its options'),
    })
    .describe('options of a strategy'),
  z
    .strictObject({
      kind: z.literal('plan'),
      operations: operationNames,
      lines: most('lines of a plan at most', 12),
      from: z
        .array(z.array(z.record(z.string(), z.unknown())))
        .default([])
        .describe('plans to begin with'),
    })
    .describe('a fixed plan: what, when, to whom'),
  z
    .strictObject({
      kind: z.literal('rules'),
      operations: operationNames,
      lines: most('rules at most', 12),
      from: z
        .array(z.array(z.record(z.string(), z.unknown())))
        .default([])
        .describe('lists of rules to begin with'),
    })
    .describe('rules: when something observed is so, do an operation'),
]);

const objectiveSchema = z.union([
  z.string().min(1),
  z.strictObject({
    measure: z.string().min(1),
    goal: z.enum(['most', 'least']).default('most').describe('whether more or less of it is sought'),
  }),
]);

/** What a user may write as a search, in TypeScript, JSON or YAML. */
const declarationSchema = z.strictObject({
  title: z.string().default('A search').describe('a heading; it changes no number'),
  scenarios: z
    .array(z.union([z.string().min(1), z.record(z.string(), z.unknown())]))
    .min(1)
    .default(['inclusive-environments'])
    .describe('as in an experiment: ids of the catalogue, or entries with label, regime and changes'),
  search: searchSchema.default({ kind: 'options', strategy: 'collaborativeLeader' }),
  objectives: z
    .array(objectiveSchema)
    .min(1)
    .max(6)
    .default(['delivery'])
    .describe('measures of a run; several give a front of what is not beaten on all of them'),
  robust: z
    .enum(['mean', 'worst', 'regret'])
    .default('mean')
    .describe('over several scenarios: the mean, the worst, or the largest distance to the best candidate of each'),
  budget: z
    .number()
    .int()
    .min(60)
    .max(100_000_000)
    .default(2000)
    .describe('runs that the search may take, in all scenarios together; at least 60 for each scenario'),
  fresh: z
    .number()
    .int()
    .min(20)
    .max(1_000_000)
    .default(200)
    .describe('replicates on fresh seeds of the winner and each of its rivals, in each scenario'),
  rivals: z
    .array(named)
    .min(1)
    .optional()
    .describe('what the winner is compared with on fresh seeds: default every strategy that needs not be written'),
  level: z.number().min(0.5).max(0.999).default(0.95).describe('confidence level of all its intervals together'),
  seed: z
    .union([z.string().min(1), z.number().int().min(0)])
    .default(0)
    .describe('a whole number or a text that is no number; the same seed gives the same numbers'),
});

/** A search as a user writes it: whatever is left out takes its default. */
export type SearchInput = z.input<typeof declarationSchema>;
/** A search with its defaults, its names not looked up yet. */
export type SearchDeclaration = z.output<typeof declarationSchema>;
export type Range = z.output<typeof rangeSchema>;

/**
 * Check the form of a search and fill in its defaults.
 *
 * @throws ExperimentError for the first place that is wrong, ParameterError for a seed that is none; see readSeed.
 */
export function checkSearch(input: unknown): SearchDeclaration {
  return checkSchema(
    declarationSchema,
    isRecord(input) && input['seed'] !== undefined ? { ...input, seed: readSeed('search.seed', input['seed']) } : input,
    'search',
    (message, details) => new ExperimentError(message, details),
  ) as SearchDeclaration;
}

/** The JSON Schema of what a user may write as a search. */
export function searchJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(declarationSchema, { io: 'input' }) as Record<string, unknown>;
}
