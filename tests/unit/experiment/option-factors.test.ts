import { describe, expect, test } from 'vitest';
import {
  checkPlan,
  createPlan,
  type ExperimentInput,
  findInertFactors,
  inertLines,
  parseExperiment,
  readTable,
  runBlocks,
  runExperiment,
} from '../../../src/experiment/index.js';
import type { Strategy } from '../../../src/metagovernance/index.js';
import { TINY } from '../../support/small-experiment.js';

const INPUT = {
  scenarios: [{ scenario: { ...TINY, ticks: 30 }, label: 'tiny' }],
  strategies: ['handsOff', 'convener'],
  replicates: 4,
  metrics: ['interventions', 'digest'],
} as const satisfies ExperimentInput;

const withFactors = (...factors: NonNullable<ExperimentInput['factors']>): ExperimentInput => ({ ...INPUT, factors });

const planOf = (input: ExperimentInput) => {
  const plan = createPlan(parseExperiment(input).experiment);
  checkPlan(plan);
  return plan;
};

const runsOf = async (input: ExperimentInput) => readTable(await runExperiment(input), 'runs');

const ACTS = { path: 'strategies.convener.acts', values: [0, 1, 5] };

describe('an option of a strategy as a factor', () => {
  test('changes the runs of that strategy, and of no other', async () => {
    const runs = await runsOf(withFactors(ACTS));
    const text = (column: string) => Array.from(runs.columns[column], String);
    const digestsOf = (strategy: string) =>
      [0, 1, 2].map((point) =>
        text('digest').filter(
          (_, row) => text('strategy')[row] === strategy && Number(runs.columns.point[row]) === point,
        ),
      );
    const [none, one, five] = digestsOf('convener');
    expect(one).not.toEqual(none);
    expect(five).not.toEqual(one);
    const [first, ...others] = digestsOf('handsOff');
    for (const other of others) expect(other).toEqual(first);
    // Who may not act does what nobody does.
    expect(none).toEqual(first);
    expect(Array.from(new Set(text(ACTS.path)))).toEqual(['0', '1', '5']);
  });

  test('gives the very runs that the strategy has with that option', async () => {
    const varied = await runsOf(withFactors({ path: 'strategies.convener.intensity', values: [0.3] }));
    const set = await runsOf({
      ...INPUT,
      strategies: ['handsOff', { name: 'convener', options: { intensity: 0.3 } }],
    });
    expect(Array.from(varied.columns.digest, String)).toEqual(Array.from(set.columns.digest, String));
  });

  test('is one of a strategy of your own as well', async () => {
    const own: Strategy = {
      name: 'own',
      about: '',
      options: { every: 2 },
      create:
        ({ every }) =>
        ({ tick, processes }) =>
          tick % Number(every) === 0 ? processes.map(({ process }) => ({ operation: 'fund', process })) : [],
    };
    const runs = await runsOf({
      ...withFactors({ path: 'strategies.own.every', values: [1, 100] }),
      strategies: [own],
    });
    const byPoint = [0, 1].map((point) =>
      Array.from(runs.columns.interventions, Number)
        .filter((_, row) => Number(runs.columns.point[row]) === point)
        .reduce((sum, each) => sum + each, 0),
    );
    expect(byPoint[0]).toBeGreaterThan(5 * byPoint[1]);
  });

  test('takes whole numbers only where the strategy does', () => {
    const [acts, intensity] = parseExperiment({
      ...withFactors(
        { path: 'strategies.convener.acts', low: 0, high: 4 },
        { path: 'strategies.convener.intensity', low: 0, high: 1 },
      ),
      design: { kind: 'sobol', points: 8 },
    }).experiment.factors;
    expect([acts.isWhole, intensity.isWhole]).toEqual([true, false]);
  });

  test('stands beside parameters of the scenario, in a list of points too', async () => {
    const plan = planOf({
      ...INPUT,
      design: {
        kind: 'list',
        points: [
          { 'strategies.convener.acts': 1, 'problems.uniqueness': 0.1 },
          { 'strategies.convener.acts': 3, 'problems.uniqueness': 0.9 },
        ],
      },
    });
    const { runs, failed } = runBlocks(plan, [
      { cell: 0, first: 0, end: 2 },
      { cell: 1, first: 0, end: 2 },
    ]);
    expect(failed).toEqual([]);
    expect(runs.rowCount).toBe(8);
  });

  test('belongs to the strategy by its label, dots and all', () => {
    const strategies = [
      { name: 'convener', options: { intensity: 0.5 } },
      { name: 'convener', options: { intensity: 0.25 } },
    ];
    const [, { label }] = parseExperiment({ ...INPUT, strategies }).experiment.strategies;
    const { experiment } = parseExperiment({
      ...withFactors({ path: `strategies.${label}.acts`, values: [1, 2] }),
      strategies,
    });
    const inert = findInertFactors(experiment, createPlan(experiment).points);
    expect(inert.map(({ strategy }) => strategy)).toEqual(['convener {"intensity":0.5,"acts":2}']);
    // It goes without saying.
    expect(inertLines(experiment, inert)).toEqual([]);
  });

  test('lets a leader act that does nothing by itself, so that what depends on it is no factor without effect', () => {
    const input = {
      ...withFactors(
        { path: 'strategies.convener.intensity', values: [0, 1] },
        { path: 'metagovernor.treasure.start', values: [1, 5] },
      ),
      strategies: [{ name: 'convener', options: { intensity: 0 } }],
    };
    expect(() => planOf(input)).not.toThrow();
  });

  test.each([
    [
      'a strategy that is not there',
      'strategies.convner.acts',
      /option of a strategy of the experiment \(handsOff, convener\), such as strategies\.convener\.acts, but found "strategies\.convner\.acts"/,
    ],
    ['an option that is none', 'strategies.convener.act', /options of convener .* such as "acts", but found "act"/],
    ['of one that takes none', 'strategies.handsOff.acts', /options of handsOff .* but found "acts"/],
    ['no option', 'strategies.convener', /path to name an option of convener, such as strategies\.convener\.\w+, or/],
    ['a value that it does not take', 'strategies.convener.acts', /convener\.acts to be .* but found 0\.5/],
  ])('%s is told', (_, path, said) => {
    expect(() => planOf(withFactors({ path, values: [0.5, 1] }))).toThrow(said);
  });
});
