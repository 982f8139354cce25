import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createPlan,
  type Experiment,
  type ExperimentInput,
  inlineExecutor,
  parseExperiment,
  runExperiment,
} from '../../../src/experiment/index.js';
import type { Strategy } from '../../../src/metagovernance/index.js';
import { EVERYTHING, TINY } from '../../support/small-experiment.js';

const BASE: ExperimentInput = { ...EVERYTHING, metrics: ['interaction', 'rate'] };

function idOf(input: ExperimentInput): string {
  return createPlan(parseExperiment(input).experiment).id;
}

function own(options: Readonly<Record<string, unknown>>, create: Strategy['create'] = () => undefined): Strategy {
  return { name: 'own', about: '', options, create };
}

const [tiny, distrust] = EVERYTHING.scenarios;
const [uniqueness, order] = EVERYTHING.factors;

// Whatever determines a number, or where it stands in a table.
const CHANGES: Readonly<Record<string, ExperimentInput>> = {
  'another seed': { ...BASE, seed: 'other' },
  'a seed as a number': { ...BASE, seed: 1 },
  'more replicates': { ...BASE, replicates: 4 },
  'fewer scenarios': { ...BASE, scenarios: [tiny] },
  'scenarios the other way round': { ...BASE, scenarios: [distrust, tiny] },
  'another label': { ...BASE, scenarios: [{ ...tiny, label: 'small' }, distrust] },
  'another parameter': { ...BASE, scenarios: [{ ...tiny, changes: { 'ties.rate': 0.011 } }, distrust] },
  'another network': {
    ...BASE,
    scenarios: [{ ...tiny, scenario: { ...TINY, network: { ...TINY.network, actors: 9 } } }, distrust],
  },
  'another strategy': { ...BASE, strategies: ['handsOff', 'facilitator'] },
  'strategies the other way round': { ...BASE, strategies: ['convener', 'handsOff'] },
  'another option': { ...BASE, strategies: ['handsOff', { name: 'convener', options: { acts: 1 } }] },
  'another value of a factor': { ...BASE, factors: [{ ...uniqueness, values: [0.1, 0.8] }, order] },
  'values the other way round': { ...BASE, factors: [{ ...uniqueness, values: [0.9, 0.1] }, order] },
  'factors the other way round': { ...BASE, factors: [order, uniqueness] },
  'a range': { ...BASE, factors: [{ path: uniqueness.path, low: 0.1, high: 0.9 }, order] },
  'a range on a log scale': { ...BASE, factors: [{ path: uniqueness.path, low: 0.1, high: 0.9, scale: 'log' }, order] },
  'a range in other steps': { ...BASE, factors: [{ path: uniqueness.path, low: 0.1, high: 0.9, steps: 4 }, order] },
  'another design': { ...BASE, design: { kind: 'zip' } },
  'a sequence': { ...BASE, design: { kind: 'sobol', points: 4 } },
  'a later part of it': { ...BASE, design: { kind: 'sobol', points: 4, skip: 4 } },
  'a rule for stopping': { ...BASE, until: { measure: 'rate', halfWidth: 1, atLeast: 2 } },
  'a narrower rule': { ...BASE, until: { measure: 'rate', halfWidth: 0.5, atLeast: 2 } },
  'another level': { ...BASE, until: { measure: 'rate', halfWidth: 0.5, atLeast: 2, level: 0.9 } },
  'fewer metrics': { ...BASE, metrics: ['interaction'] },
  'metrics the other way round': { ...BASE, metrics: ['rate', 'interaction'] },
  'no series': without('series'),
  'a denser series': { ...BASE, series: { every: 2, measures: ['ties', 'trust'] } },
  'another series': { ...BASE, series: { every: 4, measures: ['ties'] } },
  'no stop': without('stop'),
  'another stop': { ...BASE, stop: { measure: 'failed', atLeast: 2 } },
  'a later stop': { ...BASE, stop: { measure: 'ended', atLeast: 3 } },
  'more attributed': { ...BASE, attributed: 2 },
  'code of one own': { ...BASE, strategies: ['handsOff', own({})] },
  'other code': { ...BASE, strategies: ['handsOff', own({}, () => () => [])] },
  'an option of it': { ...BASE, strategies: ['handsOff', own({ patience: 1 })] },
  // Names that stand for texts elsewhere.
  'an option called title': { ...BASE, strategies: ['handsOff', own({ title: 1 })] },
  'another of that name': { ...BASE, strategies: ['handsOff', own({ title: 2 })] },
  'an option called module': { ...BASE, strategies: ['handsOff', own({ module: 2 })] },
};

function without(name: keyof ExperimentInput): ExperimentInput {
  const { [name]: _, ...rest } = BASE;
  return rest;
}

describe('the id of an experiment', () => {
  test('differs with everything that determines a number', () => {
    const ids = new Map([
      ['as it is', idOf(BASE)],
      ...Object.entries(CHANGES).map(([name, input]) => [name, idOf(input)] as const),
    ]);
    const seen = new Map<string, string>();
    for (const [name, id] of ids) {
      expect(id).toMatch(/^[0-9a-f]{16}$/);
      expect(`${name}: ${seen.get(id)}`).toBe(`${name}: undefined`);
      seen.set(id, name);
    }
    expect(seen.size).toBe(Object.keys(CHANGES).length + 1);
  });

  test('differs with the version of the library', () => {
    const { experiment } = parseExperiment(BASE);
    expect(createPlan({ ...experiment, version: '0.0.0' }).id).not.toBe(idOf(BASE));
  });

  test('differs for any two seeds and numbers of replicates', () => {
    const { experiment } = parseExperiment({ scenarios: [tiny], strategies: ['handsOff'] });
    const one = fc.record({ seed: fc.oneof(fc.string(), fc.integer()), replicates: fc.integer({ min: 1, max: 100 }) });
    const id = (changes: Partial<Experiment>) => createPlan({ ...experiment, ...changes }).id;
    fc.assert(
      fc.property(one, one, (a, b) => {
        const isSame = a.seed === b.seed && a.replicates === b.replicates;
        expect(id(a) === id(b)).toBe(isSame);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same with other titles and questions', () => {
    expect(idOf({ ...BASE, title: 'Another title' })).toBe(idOf(BASE));
    const titled = { ...tiny, scenario: { ...TINY, title: 'Small', question: 'Why?' } };
    expect(idOf({ ...BASE, scenarios: [titled, distrust] })).toBe(idOf(BASE));
  });

  test('is the same wherever a module stands, and differs with its text', () => {
    const { experiment } = parseExperiment(BASE);
    const planned = { name: 'own', options: {}, label: 'own', module: 'file:///here.mjs', source: '1'.repeat(16) };
    const id = (changes: Partial<typeof planned>) =>
      createPlan({ ...experiment, strategies: [...experiment.strategies, { ...planned, ...changes }] }).id;
    expect(id({ module: 'file:///there.mjs' })).toBe(id({}));
    expect(id({ source: '2'.repeat(16) })).not.toBe(id({}));
  });

  test('is the same in whatever order names stand', () => {
    const { experiment } = parseExperiment(BASE);
    const { id } = createPlan(experiment);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (ranks) => {
        const [first] = experiment.scenarios;
        const shuffled = { ...experiment, scenarios: [shuffle(first, ranks), ...experiment.scenarios.slice(1)] };
        expect(createPlan(shuffle(shuffled, ranks)).id).toBe(id);
      }),
      { numRuns: 20 },
    );
  });

  test('is the same for any executor and size of shards', async () => {
    const small = { scenarios: [tiny], strategies: ['handsOff'], replicates: 2 };
    const one = await runExperiment(small, { shardRuns: 1 });
    const other = await runExperiment(small, { executor: inlineExecutor() });
    expect(one.manifest.id).toBe(idOf(small));
    expect(other.manifest.id).toBe(idOf(small));
    expect(one.manifest.shardRuns).not.toBe(other.manifest.shardRuns);
  });
});

/** The same object with its names, however deep, in another order. */
function shuffle<Value>(value: Value, ranks: fc.Stream<number>): Value {
  if (Array.isArray(value)) return value.map((each) => shuffle(each, ranks)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map((entry) => [ranks.next().value, entry] as const);
  return Object.fromEntries(
    entries.sort(([a], [b]) => a - b).map(([, [name, each]]) => [name, shuffle(each, ranks)]),
  ) as Value;
}
