import { describe, expect, test } from 'vitest';
import { prepareStrategy, reachOf, STRATEGIES, type StrategyChoice, whyInert } from '../../src/metagovernance/index.js';
import {
  listParameters,
  type Parameter,
  parseScenario,
  plausibleRange,
  type Scenario,
  type ScenarioInput,
  withParameter,
} from '../../src/model/index.js';
import { findScenario, listScenarios } from '../../src/scenarios/index.js';
import { runFingerprint } from '../support/run-fingerprint.js';

const SIZES = ['ticks', 'problems.count', 'network.actors', 'network.meanDegree'];
const PARAMETERS = listParameters().filter(({ path }) => !SIZES.includes(path));

const valueAt = (scenario: Scenario, path: string) =>
  path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], scenario);

/** The ends of the range of a parameter and of its plausible range, as far as they fit the scenario. */
function variants(scenario: Scenario, parameter: Parameter): Scenario[] {
  const { names, type, min, max, unit, path } = parameter;
  const plausible = plausibleRange(parameter);
  const isSize = ['count', 'ticks', 'meetings'].includes(unit);
  const levels: readonly unknown[] =
    names ??
    (type === 'switch'
      ? [true, false]
      : [plausible?.low ?? min, plausible?.high ?? max, ...(isSize ? [] : [min, max])]);
  return [...new Set(levels)].flatMap((level) => {
    try {
      return level === valueAt(scenario, path) ? [] : [withParameter(scenario, path, level)];
    } catch {
      return [];
    }
  });
}

/** What is said to change nothing and does, and what is not said to and changed no run of a few seeds. */
function census(input: ScenarioInput, strategy: StrategyChoice, seeds: readonly string[]) {
  const scenario = parseScenario(input);
  const reach = reachOf(prepareStrategy(strategy));
  const wrong: string[] = [];
  const idle: string[] = [];
  let inert = 0;
  const plain = new Map<string, string>();
  const plainOf = (seed: string) => {
    const known = plain.get(seed) ?? runFingerprint(scenario, strategy, seed);
    plain.set(seed, known);
    return known;
  };
  for (const parameter of PARAMETERS) {
    const { path } = parameter;
    const said = whyInert(path, { label: 'it', scenario, reach }) !== null;
    const others = variants(scenario, parameter);
    const isChanged = seeds.some((seed) => {
      const before = said ? runFingerprint(scenario, strategy, seed, path) : plainOf(seed);
      return others.some((other) => runFingerprint(other, strategy, seed, said ? path : '') !== before);
    });
    if (said) inert += 1;
    if (said && isChanged) wrong.push(path);
    if (!said && !isChanged) idle.push(path);
  }
  return { wrong, idle, inert };
}

/** A scenario in short: enough problems that most of the model is called upon. */
const SHORT = {
  ticks: 20,
  problems: { count: 5, decisions: 6, interdependence: 2, lastStart: 0.3 },
  table: { meetingEvery: 1 },
} as const;
const NETWORK = { kind: 'generated', actors: 12, meanDegree: 4 } as const;
const GIVEN: NonNullable<ScenarioInput['network']> = {
  kind: 'embedded',
  actors: Array.from({ length: 9 }, (_, at) => ({
    id: `a${at}`,
    frame: [at / 8, 1 - at / 8],
    sector: (['political', 'private', 'citizen'] as const)[at % 3],
  })),
  ties: Array.from({ length: 9 }, (_, at) =>
    [1, 2, 4].map((step) => ({ from: `a${at}`, to: `a${(at + step) % 9}`, trust: 0.2 + 0.06 * at, dependence: 0.5 })),
  ).flat(),
};

// These are made so that each kind of condition fails in one of them.
const PATIENCE = 600_000;
const SEEDS = Array.from({ length: 10 }, (_, at) => `census ${at}`);

// Minutes: CENSUS=full npx vitest run tests/laws/acting.laws.test.ts
const EVERYTHING = listScenarios().flatMap(({ id }) =>
  ['handsOff', 'collaborativeLeader', 'mixGovernor', 'handsOffCulture', 'random'].map(
    (strategy) => [id, strategy] as const,
  ),
);

const CASES: readonly (readonly [string, ScenarioInput, StrategyChoice])[] = [
  ['a generated network and nobody', { ...SHORT, network: NETWORK }, 'handsOff'],
  ['a given network and a leader', { ...SHORT, network: GIVEN }, 'collaborativeLeader'],
  ['an authority alone', { ...SHORT, network: GIVEN, modes: { mix: { network: 0, hierarchy: 1 } } }, 'mediator'],
  [
    'barriers off, culture off its middle',
    {
      ...SHORT,
      network: NETWORK,
      barriers: {
        goingAlone: false,
        lackOfTrust: false,
        riskAversion: false,
        badExperience: false,
        demotivatingUncertainty: false,
        conflictingInterests: false,
        tunnelVision: false,
        uncertainImplementation: false,
      },
      culture: { ruleBurden: 0.9, zeroError: 0.2, fixedValues: 0.8, riskEffect: 0, siloEffect: 0 },
    },
    'handsOff',
  ],
  [
    'kinds of problems that state all, market and network',
    {
      ...SHORT,
      network: NETWORK,
      problems: {
        ...SHORT.problems,
        interdependence: 0,
        kinds: [
          {
            name: 'plain',
            share: 1,
            uniqueness: 0.5,
            unclearDefinition: 0,
            conflictingDemands: 0,
            knowledgeNeed: 0.5,
            stakeholders: 0.5,
            conflictPotential: 0,
            urgency: 0.01,
            mix: { network: 0.5, market: 0.5 },
          },
        ],
      },
    },
    'whip',
  ],
  [
    'nothing that moves by itself',
    { ...SHORT, network: NETWORK, ties: { rate: 0 }, environment: { shockRate: 0, drift: 0 } },
    'handsOffCulture',
  ],
  ['whoever governs the mix', { ...SHORT, network: NETWORK }, 'mixGovernor'],
];

describe('what is said to be unable to act', () => {
  test.each(CASES)('changes nothing: %s', { timeout: PATIENCE }, (_, input, strategy) => {
    const { wrong, inert } = census(input, strategy, ['law']);
    expect(wrong).toEqual([]);
    expect(inert).toBeGreaterThan(5);
  });

  test.runIf(process.env['CENSUS'] === 'full').each(EVERYTHING)(
    'changes nothing: %s with %s, in full length',
    { timeout: 20 * PATIENCE },
    (id, strategy) => {
      const { wrong, idle, inert } = census(findScenario(id).scenario, strategy, SEEDS);
      console.log(
        `${id}, ${strategy}: ${inert} cannot act; not said to, and changed no run: ${idle.join(' ') || 'none'}`,
      );
      expect(wrong).toEqual([]);
    },
  );

  test('is most of what changes nothing: with a leader on a generated network little else is idle', {
    timeout: PATIENCE,
  }, () => {
    const { idle } = census({ ...SHORT, network: NETWORK }, 'collaborativeLeader', ['one', 'two', 'three']);
    expect(idle.length).toBeLessThan(20);
  });

  test('is said of every parameter in one way or the other: each has a condition', () => {
    const reach = { operations: [], modes: [] };
    const inert = new Set<string>();
    for (const { id, scenario } of listScenarios()) {
      for (const { path } of listParameters()) {
        if (whyInert(path, { label: id, scenario: parseScenario(scenario), reach }) !== null) inert.add(path);
      }
    }
    for (const path of ['actors.trust', 'modes.holdUp', 'metagovernor.treasure.cap', 'culture.rate'])
      expect(inert).toContain(path);
    for (const path of ['network.shift.trust', 'actors.motive', 'forming.baseline']) expect(inert).not.toContain(path);
  });
});

describe('the reach of a strategy', () => {
  test.each(Object.keys(STRATEGIES))('%s does nothing that it does not hold', (name) => {
    const written: Readonly<Record<string, object>> = {
      fixedPlan: { plan: [{ tick: 1, operation: 'fund', process: 0 }] },
      rules: {
        rules: [
          { when: [['conflict', '<', 0.9]], do: { operation: 'mediate' } },
          { do: { operation: 'recruit', aspect: 'talent' } },
        ],
      },
    };
    const options = (written[name] ?? {}) as Record<string, unknown>;
    const strategy = prepareStrategy({ name, options });
    const { operations } = reachOf(strategy);
    const scenario = parseScenario({ ...SHORT, network: NETWORK });
    const used = new Set<string>();
    const watched = {
      name: 'watched',
      about: '',
      options: {},
      create: () =>
        strategy.decide === undefined
          ? undefined
          : (...seen: Parameters<NonNullable<typeof strategy.decide>>) => {
              const acts = strategy.decide?.(...seen).interventions ?? [];
              for (const { operation } of acts) used.add(operation);
              return acts;
            },
    };
    for (const seed of ['a', 'b']) runFingerprint(scenario, watched, seed);
    expect(operations).toEqual(expect.arrayContaining([...used]));
    expect(used.size > 0).toBe(name !== 'handsOff');
  });
});
