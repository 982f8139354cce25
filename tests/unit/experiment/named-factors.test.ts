import { describe, expect, test } from 'vitest';
import {
  checkPlan,
  createPlan,
  type ExperimentInput,
  findInertFactors,
  findUnchanged,
  inertLines,
  parseExperiment,
  readTable,
  runExperiment,
  scenarioAt,
} from '../../../src/experiment/index.js';
import { COMPETENCE_PRESETS, type Strategy } from '../../../src/metagovernance/index.js';
import { withParameters } from '../../../src/model/index.js';
import { findScenario, withRegime } from '../../../src/scenarios/index.js';
import { TINY } from '../../support/small-experiment.js';

type Factors = NonNullable<ExperimentInput['factors']>;

const INPUT = {
  scenarios: [{ scenario: { ...TINY, ticks: 30 }, label: 'tiny' }],
  strategies: ['handsOff', { name: 'convener', label: 'leader' }],
  replicates: 3,
  metrics: ['interventions', 'digest'],
} as const satisfies ExperimentInput;

const LEADER = {
  path: 'strategies.leader',
  values: ['handsOff', 'convener', { name: 'convener', options: { acts: 1 } }, 'facilitator'],
};

const planOf = (input: ExperimentInput) => {
  const plan = createPlan(parseExperiment(input).experiment);
  checkPlan(plan);
  return plan;
};

const digestsOf = async (input: ExperimentInput, strategy: string, point?: number) => {
  const { columns, rowCount } = await readTable(await runExperiment(input), 'runs');
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  return rows.flatMap((row) =>
    columns.strategy[row] === strategy && (point === undefined || columns.point[row] === point)
      ? [String(columns.digest[row])]
      : [],
  );
};

describe('a strategy as a factor', () => {
  test('gives the very runs that each of them has by itself, beside one that stays', async () => {
    const input = { ...INPUT, factors: [LEADER] };
    const single = {
      ...INPUT,
      strategies: ['handsOff', 'convener', { name: 'convener', options: { acts: 1 } }, 'facilitator'],
    };
    const labels = parseExperiment(single).experiment.strategies.map(({ label }) => label);
    for (const [point, label] of labels.entries()) {
      expect([label, ...(await digestsOf(input, 'leader', point))]).toEqual([
        label,
        ...(await digestsOf(single, label)),
      ]);
      expect(await digestsOf(input, 'handsOff', point)).toEqual(await digestsOf(single, 'handsOff'));
    }
  });

  test('is told in the tables by its name, with its options where it has some', async () => {
    const { columns } = await readTable(await runExperiment({ ...INPUT, factors: [LEADER] }), 'runs');
    expect([...new Set(Array.from(columns['strategies.leader'], String))]).toEqual([
      'handsOff',
      'convener',
      '{"name":"convener","options":{"acts":1}}',
      'facilitator',
    ]);
    expect([...new Set(Array.from(columns.strategy, String))]).toEqual(['handsOff', 'leader']);
  });

  test('is crossed with parameters, in a design of Morris too', async () => {
    const plan = planOf({
      ...INPUT,
      strategies: [{ name: 'handsOff', label: 'leader' }],
      factors: [
        { path: 'strategies.leader', values: ['handsOff', 'convener'] },
        { path: 'problems.uniqueness', low: 0, high: 1 },
      ],
      design: { kind: 'morris', trajectories: 3 },
    });
    expect(plan.pointCount).toBe(9);
  });

  test('lets what it steers act: a parameter that one of its values uses is no factor without effect', () => {
    const treasure = { path: 'metagovernor.treasure.start', values: [1, 5] };
    const only = (values: string[]) => ({
      ...INPUT,
      strategies: [{ name: 'handsOff', label: 'leader' }],
      factors: [{ path: 'strategies.leader', values }, treasure],
    });
    expect(() => planOf(only(['handsOff', 'collaborativeLeader']))).not.toThrow();
    expect(() => planOf(only(['handsOff']))).toThrow(/metagovernor\.treasure\.start to change something/);
  });

  test('changes nothing under another strategy, which goes without saying', () => {
    const { experiment, points } = planOf({ ...INPUT, factors: [LEADER] });
    const inert = findInertFactors(experiment, points);
    expect(inert.map(({ path, strategy }) => [path, strategy])).toEqual([['strategies.leader', 'handsOff']]);
    expect(inertLines(experiment, inert)).toEqual([]);
  });

  const own: Strategy = { name: 'own', about: '', options: {}, create: () => () => [] };
  test.each<[string, Partial<ExperimentInput>, RegExp]>([
    [
      'one that is not there',
      { factors: [{ path: 'strategies.leadr', values: ['handsOff'] }] },
      /factors\.0\.path to name a strategy of the experiment by its label \(handsOff, leader\), such as strategies\.leader, .* found "strategies\.leadr"/,
    ],
    [
      'one that is not said',
      { factors: [{ path: 'strategy', values: ['handsOff', 'convener'] }] },
      /factors\.0\.path to say which strategy it varies, such as strategies\.leader .* found "strategy"/,
    ],
    [
      'one without a label of its own',
      { factors: [{ path: 'strategies.handsOff', values: ['convener'] }] },
      /label of its own, such as \{ name: handsOff, label: leader \}, but found "strategies\.handsOff": the tables/,
    ],
    ['one given as code', { strategies: [own], factors: [{ path: 'strategies.own', values: ['convener'] }] }, /code/],
    [
      'a value that is no strategy',
      { factors: [{ path: 'strategies.leader', values: ['convenor'] }] },
      /such as "convener" .* but found "convenor"/,
    ],
    [
      'a module for a value',
      { factors: [{ path: 'strategies.leader', values: ['convener', './mine.mjs'] }] },
      /values\.1 to be a strategy of the catalogue but found the module \.\/mine\.mjs, .*experiment\.strategies, as in \{ name: NAME, module: \.\/mine\.mjs \}/,
    ],
    [
      'a module with options for a value',
      { factors: [{ path: 'strategies.leader', values: [{ name: 'mine', module: 'mine.mjs', options: {} }] }] },
      /found the module mine\.mjs, which cannot be a value of a factor/,
    ],
    [
      'a value of another kind',
      { factors: [{ path: 'strategies.leader', values: [1] }] },
      /factors\.0\.values\.0 to be a strategy of the catalogue.* but found 1/,
    ],
    ['a range', { factors: [{ path: 'strategies.leader', low: 0, high: 1 }] }, /values to list strategies/],
    [
      'a strategy and an option of it',
      { factors: [LEADER, { path: 'strategies.leader.acts', values: [1, 2] }] },
      /either a strategy or its options but found both strategies\.leader and strategies\.leader\.acts/,
    ],
    [
      'the label of another',
      { strategies: [{ name: 'convener', label: 'facilitator' }] },
      /strategies\.0\.label to be no name of another strategy but found facilitator for convener/,
    ],
    ['a label with a dot', { strategies: [{ name: 'convener', label: 'a.b' }] }, /label.*without dots/],
    [
      'a label twice',
      {
        strategies: [
          { name: 'convener', label: 'one' },
          { name: 'handsOff', label: 'one' },
        ],
      },
      /found one twice/,
    ],
  ])('%s is refused in plain words', (_, input, said) => {
    expect(() => planOf({ ...INPUT, ...input })).toThrow(said);
  });
});

describe('presets and regimes by name as values of a factor', () => {
  const leader = { ...INPUT, strategies: ['handsOff', 'collaborativeLeader'] };

  test('a preset of competences is what --set takes', () => {
    const plan = planOf({ ...leader, factors: [{ path: 'metagovernor.competence', values: ['HOT', 'NOT'] }] });
    expect([0, 1].map((cell) => scenarioAt(plan, cell).metagovernor.competence)).toEqual([
      COMPETENCE_PRESETS.HOT,
      COMPETENCE_PRESETS.NOT,
    ]);
    expect(() => planOf({ ...leader, factors: [{ path: 'metagovernor.competence', values: ['HOTT'] }] })).toThrow(
      /competence preset, such as "HOT".* found "HOTT"/,
    );
  });

  test('a regime comes first, and other factors change it, in whatever order they stand', () => {
    const factors: Factors = [
      { path: 'culture.ruleBurden', values: [0.1, 0.9] },
      { path: 'regime', values: ['bureaucracy', 'newPublicGovernance'] },
    ];
    const scenario = 'inclusive-environments';
    const plan = planOf({ ...leader, scenarios: [scenario], factors });
    const expected = [0.1, 0.9].flatMap((burden) =>
      ['bureaucracy', 'newPublicGovernance'].map((regime) =>
        withParameters(withRegime(findScenario(scenario).scenario, regime), { 'culture.ruleBurden': burden }),
      ),
    );
    expect([0, 1, 2, 3].map((cell) => scenarioAt(plan, cell))).toEqual(expected);
  });

  test('a regime moves runs, and is a name in the tables', async () => {
    const input = { ...leader, factors: [{ path: 'regime', values: ['bureaucracy', 'newPublicGovernance'] }] };
    expect(await digestsOf(input, 'handsOff', 0)).not.toEqual(await digestsOf(input, 'handsOff', 1));
    const { columns } = await readTable(await runExperiment(input), 'runs');
    expect([...new Set(Array.from(columns['regime'], String))]).toEqual(['bureaucracy', 'newPublicGovernance']);
  });

  test.each<[string, Factors[number], RegExp]>([
    [
      'a regime that is none',
      { path: 'regime', values: ['burocracy'] },
      /such as "bureaucracy" .* but found "burocracy"/,
    ],
    ['a number for a regime', { path: 'regime', values: [1] }, /name of a regime/],
    ['a range of regimes', { path: 'regime', low: 0, high: 1 }, /values to list regimes/],
  ])('%s is refused in plain words', (_, factor, said) => {
    expect(() => planOf({ ...leader, factors: [factor] })).toThrow(said);
  });
});

describe('groups of factors', () => {
  const GROUPED: Factors = [
    { path: 'problems.uniqueness', low: 0, high: 1, group: 'problem' },
    { path: 'problems.conflictPotential', low: 0, high: 1, group: 'problem' },
    { path: 'actors.trust', low: 0.2, high: 0.8 },
  ];

  test('move together: as many points as groups ask for', () => {
    expect(planOf({ ...INPUT, factors: GROUPED, design: { kind: 'morris', trajectories: 5 } }).pointCount).toBe(15);
    expect(planOf({ ...INPUT, factors: GROUPED, design: { kind: 'saltelli', base: 8 } }).pointCount).toBe(32);
  });

  test('of one factor each, or none, are the same points; an experiment without them keeps its identity', () => {
    const single = GROUPED.map(({ group: _group, ...factor }) => factor);
    const named = single.map((factor, at) => ({ ...factor, group: `g${at}` }));
    const design = { kind: 'morris', trajectories: 4 } as const;
    const plain = planOf({ ...INPUT, factors: single, design });
    expect(planOf({ ...INPUT, factors: named, design }).points).toEqual(plain.points);
    expect(JSON.stringify(plain.experiment.factors)).not.toContain('group');
  });

  test.each<[string, Partial<ExperimentInput>, RegExp]>([
    [
      'in a design that moves factors by themselves',
      { factors: GROUPED, design: { kind: 'latinHypercube', points: 10 } },
      /factors\.0 to be without a group in the design latinHypercube.* but found problem/,
    ],
    [
      'called as a factor outside it',
      {
        factors: GROUPED.map((factor) => (factor.group === undefined ? factor : { ...factor, group: 'actors.trust' })),
        design: { kind: 'morris', trajectories: 5 },
      },
      /called otherwise than a factor outside it but found actors\.trust/,
    ],
  ])('%s are refused', (_, input, said) => {
    expect(() => planOf({ ...INPUT, ...input })).toThrow(said);
  });

  test('of which nothing changed anything are told as such, and no other', async () => {
    const still: Factors = [
      { path: 'metagovernor.nodality.start', low: 1, high: 2, group: 'leader' },
      { path: 'metagovernor.treasure.start', low: 1, high: 2, group: 'leader' },
      { path: 'problems.uniqueness', low: 0, high: 1 },
    ];
    const run = await runExperiment({
      ...INPUT,
      strategies: ['handsOff', 'collaborativeLeader'],
      factors: still,
      design: { kind: 'morris', trajectories: 2 },
    });
    const { factors } = await findUnchanged(run);
    expect(factors.filter(({ strategy }) => strategy === 'handsOff').map(({ path }) => path)).toEqual([
      'metagovernor.nodality.start',
      'metagovernor.treasure.start',
    ]);
    expect(factors.filter(({ strategy }) => strategy !== 'handsOff')).toEqual([]);
  });
});
