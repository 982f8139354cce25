import { z } from 'zod';
import { deepFreeze, ExperimentError, isRecord } from '../../base/index.js';
import { checkSchema } from '../../model/index.js';
import { NEGATIVE, REPEATED } from '../../network/index.js';
import { readSeed } from '../../numeric/index.js';

const replicateCount = z
  .number()
  .int()
  .min(1)
  .max(10_000_000)
  .default(100)
  .describe('independent runs of each strategy at each point; with `until` the most there may be');

const scenarioEntry = z.union([
  z.string().min(1),
  z.strictObject({
    scenario: z
      .union([z.string().min(1), z.record(z.string(), z.unknown())])
      .optional()
      .describe('an id of the catalogue, a scenario written out, or (on the command line) a JSON file'),
    label: z.string().min(1).optional().describe('what the tables call it: default its id'),
    regime: z.string().min(1).optional().describe('govern by bureaucracy, newPublicManagement or newPublicGovernance'),
    changes: z.record(z.string(), z.unknown()).default({}).describe('parameters by path, as in `--set`'),
    network: z.string().min(1).optional().describe('a network file; read by the command line alone'),
    nodes: z.string().min(1).optional().describe('the node table of a network; read by the command line alone'),
    edges: z.string().min(1).optional().describe('the edge list of a network; read by the command line alone'),
    sheet: z.string().min(1).optional().describe('the sheet of a workbook that has the ties'),
    mapping: z
      .string()
      .min(1)
      .optional()
      .describe('a file that says which column of which file is what; read by the command line alone'),
    format: z.string().min(1).optional().describe('the format of the network file: default found from the file'),
    directed: z
      .boolean()
      .optional()
      .describe('whether each tie leads one way or both ways, whatever the file says: default as it says'),
    relation: z
      .string()
      .min(1)
      .optional()
      .describe('only the ties with this name in the column relation, type or layer'),
    wave: z
      .union([z.string().min(1), z.number()])
      .optional()
      .describe('only the ties with this name in the column wave, time or year'),
    repeated: z
      .enum(REPEATED)
      .optional()
      .describe('several ties from one node to another: which stays, or how they are joined: default first'),
    missing: z
      .array(z.union([z.string().min(1), z.number()]))
      .min(1)
      .optional()
      .describe('codes that stand for missing values, such as [9, 99]'),
    negative: z.enum(NEGATIVE).optional().describe('ties of a negative value: default ties like others'),
    project: z
      .enum(['actors', 'events'])
      .optional()
      .describe('of a two-mode network: tie those who share events, or the events that share actors'),
  }),
]);

const strategyEntry = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    options: z.record(z.string(), z.unknown()).default({}),
    module: z.string().min(1).optional().describe('a module that exports a strategy of this name; run in every worker'),
    source: z.string().optional().describe('the fingerprint of that module; filled in where the file is read'),
    label: z
      .string()
      .regex(/^[^.]+$/, 'a text without dots')
      .optional()
      .describe('what the tables call it: default its name; no dots'),
  }),
]);

const extensionEntry = z.union([
  z.string().min(1),
  z.strictObject({
    module: z.string().min(1).describe('a module that exports an extension of the model; imported in every worker'),
    name: z.string().min(1).optional().describe('which of those that it exports: default all'),
  }),
]);

const factorSchema = z.strictObject({
  path: z
    .string()
    .min(1)
    .describe(
      'a parameter of the scenario, such as problems.uniqueness; an option of a strategy, such as strategies.convener.acts; a strategy by its label, such as strategies.leader; or regime',
    ),
  values: z.array(z.json()).min(1).optional().describe('the values it takes, names and switches too'),
  low: z.number().optional().describe('the low end of its range'),
  high: z.number().optional().describe('the high end of its range'),
  steps: z.number().int().min(2).max(1000).optional().describe('values evenly over the range, for a grid: default 5'),
  scale: z.enum(['linear', 'log']).default('linear').describe('how the range is divided'),
  group: z
    .string()
    .min(1)
    .optional()
    .describe('factors of one group move together, in the designs morris and saltelli: default each by itself'),
});

const points = (about: string) => z.number().int().min(1).max(10_000_000).describe(about);
const skip = z.number().int().min(0).max(1_000_000).default(0).describe('points of the sequence to leave out');

const designSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grid') }).describe('all combinations, the last factor fastest'),
  z.strictObject({ kind: z.literal('zip') }).describe('the first values of all factors, then the second ...'),
  z
    .strictObject({
      kind: z.literal('list'),
      points: z.array(z.record(z.string(), z.json())).min(1).describe('values by path, a point each'),
    })
    .describe('the points written out; it names its factors itself'),
  z
    .strictObject({ kind: z.literal('oneAtATime') })
    .describe('the first value of all factors, then each other value of one factor at a time'),
  z.strictObject({ kind: z.literal('latinHypercube'), points: points('number of points') }),
  z.strictObject({ kind: z.literal('sobol'), points: points('number of points, best a power of two'), skip }),
  z.strictObject({ kind: z.literal('halton'), points: points('number of points'), skip }),
  z
    .strictObject({
      kind: z.literal('saltelli'),
      base: points('base points, a power of two'),
      secondOrder: z.boolean().default(false).describe('whether indices of pairs can be computed; about twice as dear'),
    })
    .describe("the design of Sobol' indices: base x (factors + 2) points, in groups base x (groups + 2)"),
  z
    .strictObject({
      kind: z.literal('morris'),
      trajectories: points('number of trajectories'),
      levels: z.number().int().min(2).max(100).default(4).describe('levels of a factor, an even number'),
    })
    .describe('elementary effects: trajectories x (factors + 1) points, in groups trajectories x (groups + 1)'),
]);

const untilSchema = z.strictObject({
  measure: z.string().min(1).describe('which measure of a run'),
  halfWidth: z.number().positive().describe('how narrow: half the width of the interval, in units of the measure'),
  level: z.number().min(0.5).max(0.9999).default(0.95).describe('confidence level'),
  atLeast: z
    .number()
    .int()
    .min(2)
    .max(1_000_000)
    .default(20)
    .describe('replicates before the first look; 100 for what happens in few runs'),
  lookAhead: z.number().int().min(0).max(1000).default(5).describe('looks for which the interval must stay as narrow'),
});

const seriesSchema = z.strictObject({
  every: z.number().int().min(1).max(10_000).default(1).describe('ticks from one record to the next'),
  measures: z.array(z.string().min(1)).min(1).optional().describe('what is recorded: default all but the structure'),
});

/** What the library counts for a stop. */
const STOP_COUNTS = ['interaction', 'collaboration', 'innovation', 'failed', 'ended'] as const;
export type StopCount = (typeof STOP_COUNTS)[number];

const stopSchema = z.strictObject({
  measure: z
    .union([z.enum(STOP_COUNTS), z.string().min(1)])
    .describe('processes that got as far, that failed, or that ended either way; or what an extension measures'),
  atLeast: z.number().optional().describe('a run ends once there are as many, or the measure is as large'),
  atMost: z.number().optional().describe('of a measure of an extension: a run ends once it is as small'),
});

/** The heading of an experiment that was given none. */
export const DEFAULT_TITLE = 'An experiment';

/** What a user may write as an experiment, in TypeScript, JSON or YAML. */
export const experimentSchema = z.strictObject({
  title: z.string().default(DEFAULT_TITLE).describe('a heading; it changes no number'),
  scenarios: z.array(scenarioEntry).min(1).default(['inclusive-environments']),
  strategies: z
    .array(strategyEntry)
    .min(1)
    .default(['handsOff', 'convener', 'facilitator', 'catalyst', 'collaborativeLeader'])
    .describe('the first is what the others are compared with'),
  extensions: z.array(extensionEntry).optional().describe('what is added to the model, by module: docs/extending.md'),
  factors: z.array(factorSchema).max(1000).default([]),
  design: designSchema.default({ kind: 'grid' }),
  replicates: replicateCount,
  until: untilSchema
    .optional()
    .describe('stop at a point once every paired difference to the first is known well enough'),
  metrics: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('measures to keep, `digest` among them: default all but it'),
  measure: z
    .string()
    .min(1)
    .optional()
    .describe(
      'the measure that the question is about, and so the report; it changes no number: default that of `until`, else rate',
    ),
  series: seriesSchema.optional().describe('record measures over time'),
  stop: stopSchema.optional().describe('end a run before its last tick'),
  seed: z
    .union([z.string().min(1), z.number().int().min(0)])
    .default(0)
    .describe('a whole number or a text that is no number; the same seed gives the same numbers'),
  attributed: z
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .default(0)
    .describe('replicates of each point whose failures are attributed to barriers; dear'),
});

/** An experiment as a user writes it: whatever is left out takes its default. */
export type ExperimentInput = z.input<typeof experimentSchema>;
/** An experiment with its defaults, its names not looked up yet. */
export type Declaration = z.output<typeof experimentSchema>;
/** The design of an experiment, with its defaults: which points of the space of factors are run. */
export type Design = Declaration['design'];
export type FactorInput = Declaration['factors'][number];
export type Until = z.output<typeof untilSchema>;
/** When a run ends before its last tick. */
export type Stop = z.output<typeof stopSchema>;

/**
 * Check the form of an experiment and fill in its defaults.
 *
 * @throws ExperimentError for the first place that is wrong, ParameterError for a seed that is none; see readSeed.
 */
export function checkDeclaration(input: unknown): Declaration {
  const declared = checkSchema(
    experimentSchema,
    isRecord(input) && input['seed'] !== undefined
      ? { ...input, seed: readSeed('experiment.seed', input['seed']) }
      : input,
    'experiment',
    (message, details) => new ExperimentError(message, details),
  );
  return declared as Declaration;
}

/** The JSON Schema of what a user may write as an experiment. */
export function experimentJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(experimentSchema, { io: 'input' }) as Record<string, unknown>;
}

/** What processes have done that a stop condition counts, for readers. */
export const STOPS: Readonly<Record<StopCount, string>> = deepFreeze({
  interaction: 'interact',
  collaboration: 'collaborate',
  innovation: 'have innovated',
  failed: 'have failed',
  ended: 'have ended',
});
