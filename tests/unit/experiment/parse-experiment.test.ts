import { describe, expect, test } from 'vitest';
import { MetagovernorError } from '../../../src/base/index.js';
import {
  checkPlan,
  createPlan,
  type ExperimentInput,
  experimentJsonSchema,
  memoryStore,
  parseExperiment,
  runExperiment,
} from '../../../src/experiment/index.js';
import { MEASURES } from '../../../src/measures/index.js';

const UNIQUENESS = { path: 'problems.uniqueness', values: [0.2, 0.8] };
const RANGE = { path: 'problems.urgency', low: 0, high: 1 };

// What is declared, and the parts that the one line has to have: where, what was expected, the nearest name, what was found.
const MISTAKES: readonly (readonly [string, object, readonly string[]])[] = [
  ['a name that is none', { replicate: 3 }, ['"replicates"', '"replicate"']],
  ['no replicates', { replicates: 0 }, ['experiment.replicates', 'at least 1', '0']],
  ['half a replicate', { replicates: 2.5 }, ['experiment.replicates', '2.5']],
  ['no scenarios', { scenarios: [] }, ['experiment.scenarios', 'at least length 1']],
  ['an unknown scenario', { scenarios: ['homelesness'] }, ['name of a scenario', '"homelessness"', '"homelesness"']],
  ['an unknown regime', { scenarios: [{ regime: 'burocracy' }] }, ['"bureaucracy"', '"burocracy"']],
  ['a scenario twice', { scenarios: ['homelessness', 'homelessness'] }, ['experiment.scenarios', 'twice']],
  ['a network file', { scenarios: [{ network: 'ties.csv' }] }, ['experiment.scenarios.0', 'command line', 'network']],
  ['a wrong change', { scenarios: [{ changes: { 'forming.patienc': 2 } }] }, ['"forming.patience"']],
  ['no strategies', { strategies: [] }, ['experiment.strategies', 'at least length 1']],
  ['strategies that are no list', { strategies: 'handsOff' }, ['experiment.strategies', '"handsOff"']],
  ['an unknown strategy', { strategies: ['conviner'] }, ['name of a strategy', '"convener"', '"conviner"']],
  ['a strategy twice', { strategies: ['convener', 'convener'] }, ['experiment.strategies', 'convener', 'twice']],
  ['an unknown option', { strategies: [{ name: 'convener', options: { act: 1 } }] }, ['acts', '"act"']],
  ['an unknown path', { factors: [{ path: 'problems.uniquenes', values: [1] }] }, ['"problems.uniqueness"']],
  [
    'a value out of range',
    { factors: [{ ...UNIQUENESS, values: [0.5, 7] }] },
    ['problems.uniqueness', 'at most 1', '7'],
  ],
  ['an unknown name as value', { factors: [{ path: 'contact.order', values: ['both'] }] }, ['contact.order', '"both"']],
  ['no values', { factors: [{ ...UNIQUENESS, values: [] }] }, ['experiment.factors.0.values', 'at least length 1']],
  ['a value twice', { factors: [{ ...UNIQUENESS, values: [1, 0, 1] }] }, ['experiment.factors.0.values', '1 twice']],
  ['values and a range', { factors: [{ ...UNIQUENESS, low: 0 }] }, ['experiment.factors.0', 'either', 'both']],
  ['neither', { factors: [{ path: 'problems.urgency' }] }, ['experiment.factors.0', 'values, or low and high']],
  ['half a range', { factors: [{ path: 'problems.urgency', low: 0 }] }, ['experiment.factors.0', 'low and high']],
  ['an upside-down range', { factors: [{ ...RANGE, low: 1 }] }, ['low to be below high', '1 and 1']],
  ['a log scale from 0', { factors: [{ ...RANGE, scale: 'log' }] }, ['above 0', 'log']],
  ['half actors', { factors: [{ path: 'network.actors', low: 5.5, high: 9 }] }, ['whole numbers', '5.5 and 9']],
  ['a factor twice', { factors: [UNIQUENESS, UNIQUENESS] }, ['experiment.factors', 'problems.uniqueness', 'twice']],
  ['an unknown design', { design: { kind: 'sobl' } }, ['experiment.design']],
  ['a design without factors', { design: { kind: 'sobol', points: 4 } }, ['experiment.factors', 'sobol', 'none']],
  ['an unequal zip', { factors: [UNIQUENESS, RANGE], design: { kind: 'zip' } }, ['zip', '2 of', '5 of']],
  ['an empty list', { design: { kind: 'list', points: [] } }, ['experiment.design.points', 'at least length 1']],
  ['a list of nothing', { design: { kind: 'list', points: [{}] } }, ['experiment.design.points.0', 'none']],
  [
    'a list and factors',
    { factors: [RANGE], design: { kind: 'list', points: [{ 'problems.urgency': 1 }] } },
    ['experiment.factors', 'empty'],
  ],
  [
    'a gap in a list',
    { design: { kind: 'list', points: [{ 'problems.urgency': 1, 'ties.rate': 0 }, { 'problems.urgency': 0 }] } },
    ['experiment.design.points.1', 'ties.rate'],
  ],
  [
    'another name in a list',
    { design: { kind: 'list', points: [{ 'problems.urgency': 1 }, { 'problems.urgenc': 0 }] } },
    ['experiment.design.points.1', '"problems.urgency"', '"problems.urgenc"'],
  ],
  [
    'a base that is no power of two',
    { factors: [RANGE], design: { kind: 'saltelli', base: 12 } },
    ['experiment.design', 'power of two', '12'],
  ],
  [
    'an odd number of levels',
    { factors: [RANGE], design: { kind: 'morris', trajectories: 2, levels: 3 } },
    ['experiment.design', 'levels', '3'],
  ],
  ['an unknown metric', { metrics: ['innovatio'] }, ['name of a metric', '"innovation"', '"innovatio"']],
  ['a metric twice', { metrics: ['worth', 'worth'] }, ['experiment.metrics', 'worth twice']],
  ['a rule for an unknown measure', { until: { measure: 'wort', halfWidth: 1 } }, ['"worth"', '"wort"']],
  [
    'a rule for what is not kept',
    { metrics: ['worth'], until: { measure: 'rate', halfWidth: 1 } },
    ['experiment.metrics', 'rate', 'experiment.until'],
  ],
  ['an interval of no width', { until: { measure: 'rate', halfWidth: 0 } }, ['experiment.until.halfWidth', '0']],
  [
    'a look that never comes',
    { replicates: 10, until: { measure: 'rate', halfWidth: 1 } },
    ['experiment.until.atLeast', '10 replicates', '20'],
  ],
  ['an unknown measure over time', { series: { measures: ['trst'] } }, ['measure over time', '"trust"', '"trst"']],
  ['a measure over time twice', { series: { measures: ['ties', 'ties'] } }, ['series.measures', 'ties twice']],
  ['an unknown stop', { stop: { measure: 'worth', atLeast: 1 } }, ['experiment.stop.measure', '"worth"']],
  ['a stop before the start', { stop: { measure: 'ended', atLeast: 0 } }, ['experiment.stop.atLeast', '0']],
  ['more attributed than run', { replicates: 3, attributed: 4 }, ['experiment.attributed', '3 replicates', '4']],
];

/** What is thrown, or undefined. */
async function thrownBy(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('a mistake in an experiment', () => {
  test.each(MISTAKES)('is told in one line, before a store is touched: %s', async (_, input, parts) => {
    const store = memoryStore();
    const isTouched: string[] = [];
    const watched = { ...store, open: async () => (isTouched.push('open'), Promise.reject(new Error('touched'))) };
    const error = await thrownBy(() => runExperiment(input as ExperimentInput, { store: watched }));
    expect(error).toBeInstanceOf(MetagovernorError);
    const { message } = error as Error;
    expect(message).toMatch(/^[^\n]*Expected [^\n]*$/);
    for (const part of parts) expect(message).toContain(part);
    expect(isTouched).toEqual([]);
  });
});

describe('an experiment', () => {
  test('of nothing is the default scenario with five strategies, and all measures but the digest', () => {
    const { experiment, own } = parseExperiment();
    expect(experiment.scenarios.map(({ label }) => label)).toEqual(['inclusive-environments']);
    expect(experiment.strategies.map(({ label }) => label)).toHaveLength(5);
    expect(experiment.metrics).toEqual(Object.keys(MEASURES));
    expect(experiment).toMatchObject({
      replicates: 100,
      seed: 0,
      attributed: 0,
      until: null,
      series: null,
      stop: null,
    });
    expect(own.size).toBe(0);
    expect(createPlan(experiment)).toMatchObject({ points: [], pointCount: 1, cellCount: 1 });
  });

  test('is plain data: through JSON it is the same experiment', () => {
    const { experiment } = parseExperiment({ factors: [RANGE, UNIQUENESS], series: {}, scenarios: ['homelessness'] });
    const again = JSON.parse(JSON.stringify(experiment));
    expect(again).toEqual(experiment);
    expect(createPlan(again).id).toBe(createPlan(experiment).id);
    expect(() => checkPlan(createPlan(again))).not.toThrow();
  });

  test('tells regimes, and strategies of one name, apart by their labels', () => {
    const { experiment } = parseExperiment({
      scenarios: ['homelessness', { scenario: 'homelessness', regime: 'bureaucracy' }],
      strategies: [{ name: 'convener', options: { acts: 1 } }, { name: 'convener', options: { acts: 2 } }, 'handsOff'],
    });
    expect(experiment.scenarios.map(({ label }) => label)).toEqual(['homelessness', 'homelessness bureaucracy']);
    const labels = experiment.strategies.map(({ label }) => label);
    expect(labels[0]).toMatch(/^convener \{.*"acts":1/);
    expect(labels[1]).toMatch(/^convener \{.*"acts":2/);
    expect(labels[2]).toBe('handsOff');
  });

  test('has a JSON Schema that knows every name', () => {
    const schema = experimentJsonSchema() as { properties: Record<string, unknown>; additionalProperties: boolean };
    const { version: _, ...names } = parseExperiment().experiment;
    // Left out where nothing is added to the model, and where no measure is named.
    expect(Object.keys(schema.properties).sort()).toEqual([...Object.keys(names), 'extensions', 'measure'].sort());
    expect(schema.additionalProperties).toBe(false);
  });
});
