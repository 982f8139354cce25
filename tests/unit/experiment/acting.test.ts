import { describe, expect, test } from 'vitest';
import {
  checkPlan,
  createPlan,
  type ExperimentInput,
  findInertFactors,
  findUnchanged,
  inertLines,
  parseExperiment,
  runExperiment,
  unchangedLines,
} from '../../../src/experiment/index.js';
import { TINY } from '../../support/small-experiment.js';

/** A ring of six whose ties state their trust, and one whose ties do not. */
const ring = (trust?: number) => ({
  ...TINY,
  network: {
    kind: 'embedded' as const,
    actors: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })),
    ties: ['ab', 'bc', 'cd', 'de', 'ef', 'fa'].map(([from, to]) => ({
      from,
      to,
      ...(trust === undefined ? {} : { trust }),
    })),
  },
});
const GIVEN = { scenario: ring(0.4), label: 'given' };
const OPEN = { scenario: ring(), label: 'open' };

function planOf(input: ExperimentInput) {
  const plan = createPlan(parseExperiment(input).experiment);
  checkPlan(plan);
  return plan;
}

const linesOf = (input: ExperimentInput) => {
  const { experiment, points } = planOf(input);
  return inertLines(experiment, findInertFactors(experiment, points));
};

const messageOf = (input: ExperimentInput) => {
  try {
    planOf(input);
  } catch (error) {
    return (error as Error).message;
  }
  return 'planned';
};

describe('a factor that can act nowhere', () => {
  const strategies = ['handsOff', 'convener'];
  test.each([
    [{ path: 'actors.trust', low: 0.2, high: 0.9 }, ['all 6 ties of given state their trust', 'network.shift.trust']],
    [{ path: 'actors.sectorDistrust', values: [0, 0.4] }, ['all 6 ties of given', 'network.shift.trust']],
    [{ path: 'network.shift.conflict', low: -1, high: 1 }, ['no tie of given has a conflict between 0 and 1']],
    [{ path: 'modes.holdUp', low: 0, high: 1 }, ['the mode market, which has no weight', 'modes.mix.market']],
    [{ path: 'interacting.mandate', low: 0, high: 1 }, ['castShadow', 'compare a strategy']],
    [{ path: 'culture.talentEffect', low: 0, high: 1 }, ['culture.talent of given is .5', 'set culture.talent']],
    [{ path: 'network.meanDegree', low: 1, high: 2 }, ['given actor by actor']],
    [{ path: 'title', values: ['one', 'another'] }, ['a text']],
    [{ path: 'strategy.name', values: ['handsOff', 'whip'] }, ['beside the scenario']],
  ])('is refused: %o', (factor, parts) => {
    const message = messageOf({ scenarios: [GIVEN], strategies, factors: [factor] });
    expect(message).toContain(`Expected the factor ${factor.path} to change something but found that it cannot: `);
    for (const part of parts) expect(message).toContain(part);
  });

  test('is refused in a list of points, and as a change of a scenario', () => {
    const points = [{ 'actors.trust': 0.1 }, { 'actors.trust': 0.9 }];
    expect(messageOf({ scenarios: [GIVEN], design: { kind: 'list', points } })).toContain('network.shift.trust');
    const changes = { 'actors.trust': 0.3 };
    expect(messageOf({ scenarios: [{ ...GIVEN, changes }] })).toContain(
      'Expected experiment.scenarios.0.changes of actors.trust to change something',
    );
    expect(messageOf({ scenarios: [{ ...OPEN, changes: { ...changes, title: 'Another name' } }] })).toBe('planned');
  });

  test('acts where another factor gives it something to act on', () => {
    const market = { path: 'modes.mix.market', values: [0, 1] };
    const holdUp = { path: 'modes.holdUp', low: 0, high: 1 };
    expect(messageOf({ scenarios: [GIVEN], factors: [holdUp] })).toContain('modes.mix.market');
    expect(messageOf({ scenarios: [GIVEN], factors: [market, holdUp] })).toBe('planned');
    expect(messageOf({ scenarios: [{ ...GIVEN, changes: { 'modes.holdUp': 1 } }], factors: [market] })).toBe('planned');
  });

  test('is not refused for a strategy that nobody here knows', () => {
    const own = { name: 'own', about: '', options: {}, create: () => () => [] };
    const factors = [{ path: 'metagovernor.competence.power', low: 0, high: 1 }];
    expect(messageOf({ scenarios: [GIVEN], strategies: ['handsOff'], factors })).toContain('nobody steers');
    expect(messageOf({ scenarios: [GIVEN], strategies: ['handsOff', own], factors })).toBe('planned');
  });
});

describe('a factor that acts in some scenarios or under some strategies', () => {
  test('is said in a line that says where it does not', () => {
    const factors = [{ path: 'actors.trust', low: 0.2, high: 0.9 }];
    expect(linesOf({ scenarios: [GIVEN, OPEN], strategies: ['handsOff'], factors })).toEqual([
      'actors.trust changes nothing in given: all 6 ties of given state their trust (vary network.shift.trust)',
    ]);
    const stock = [{ path: 'metagovernor.treasure.cap', low: 5, high: 20 }];
    expect(linesOf({ scenarios: [GIVEN, OPEN], strategies: ['handsOff', 'convener'], factors: stock })).toEqual([
      'metagovernor.treasure.cap changes nothing under handsOff: nobody steers (compare a strategy that acts)',
    ]);
    expect(linesOf({ scenarios: [OPEN], strategies: ['handsOff'], factors })).toEqual([]);
  });
});

describe('after the run', () => {
  const idle = { name: 'idle', about: '', options: {}, create: () => () => [] };
  // Problems come late, so that none gets as far as being carried out; and one strategy does what nobody does.
  const input: ExperimentInput = {
    scenarios: [OPEN],
    strategies: ['handsOff', 'convener', idle],
    factors: [
      { path: 'innovation.gain', values: [0.1, 0.2] },
      { path: 'actors.trust', values: [0.2, 0.8] },
    ],
    replicates: 3,
    seed: 'after',
  };
  const withMetrics = (metrics: string[]): ExperimentInput => ({
    ...input,
    scenarios: [{ ...OPEN, changes: { ticks: 3, 'implementing.duration': 5, 'table.meetingEvery': 1 } }],
    metrics,
  });

  test.each([[['rate', 'meanTrust']], [['rate', 'meanTrust', 'digest']]])(
    'what changed nothing is found in %o: a factor that luck never called on, a strategy that did nothing',
    async (metrics) => {
      const run = await runExperiment(withMetrics(metrics));
      const unchanged = await findUnchanged(run);
      expect(unchanged.factors.map(({ path, strategy }) => [path, strategy])).toEqual(
        ['handsOff', 'convener', 'idle'].map((strategy) => ['innovation.gain', strategy]),
      );
      expect(unchanged.strategies).toEqual([{ scenario: 'open', strategy: 'idle', same: 'handsOff' }]);
      const lines = unchangedLines(run.manifest.experiment, unchanged);
      expect(lines).toHaveLength(2);
      expect(lines[0]).toContain('The factor innovation.gain changed nothing: ');
      expect(lines[1]).toContain('The strategy idle changed nothing against handsOff: ');
      expect(lines[0].includes('all that was kept')).toBe(!metrics.includes('digest'));
    },
  );

  test('a factor is not called still where runs at its levels differ in one bit', async () => {
    const { strategies, factors } = await findUnchanged(
      await runExperiment({
        ...input,
        scenarios: [OPEN],
        strategies: ['handsOff', 'convener'],
        metrics: ['meanTrust'],
      }),
    );
    expect(factors.filter(({ path }) => path === 'actors.trust')).toEqual([]);
    expect(strategies).toEqual([]);
  });
});
