import { describe, expect, test } from 'vitest';
import { checkStrategy, differenceOf, TRIALS, transcriptOf } from '../../src/conformance/index.js';
import {
  type Decision,
  type Observation,
  STRATEGIES,
  type Strategy,
  type StrategyChoice,
} from '../../src/metagovernance/index.js';

/** Those of a kind of their own: what plays roles plays them all alike. */
const OTHERWISE = new Set(['random', 'team', 'mixGovernor', 'handsOffCulture']);

/** Each strategy of the catalogue, and some again with other options. */
const CHOICES: readonly (readonly [string, StrategyChoice])[] = Object.values(STRATEGIES).flatMap(
  ({ name, options }) => [
    [name, name] as const,
    ...(OTHERWISE.has(name)
      ? [[`${name} with other options`, { name, options: { acts: 7, intensity: 0.4 } }] as const]
      : []),
    ...('rules' in options
      ? [
          [
            `${name} with a rule`,
            { name, options: { rules: [{ when: [['trust', '<', 0.6]], do: { operation: 'mediate' } }] } },
          ] as const,
        ]
      : []),
    ...('plan' in options
      ? [[`${name} with a plan`, { name, options: { plan: [{ tick: 2, operation: 'mediate', process: 0 }] } }] as const]
      : []),
  ],
);

describe('every strategy of the catalogue holds to the contract', () => {
  test.each(CHOICES)('%s', (_, choice) => {
    const { checks, trials } = checkStrategy(() => choice, { mostMilliseconds: 1e6 });
    for (const { name, fault } of checks) expect(fault, name).toBe(null);
    expect(checks).toHaveLength(7);
    expect(trials).toBeGreaterThan(0);
  });
});

type Seen = Pick<Observation, 'tick' | 'processes'>;

const fundAll = ({ processes }: Seen) => processes.map(({ process }) => ({ operation: 'fund' as const, process }));

const odd = (create: Strategy['create']): Strategy => ({ name: 'odd', about: 'Odd.', options: {}, create });

let calls = 0;

/** What breaks the contract, and the parts of it that are broken. */
const BROKEN: readonly (readonly [string, Strategy, readonly string[]])[] = [
  [
    'counts in its closure',
    odd(() => {
      let asked = 0;
      return (observation) => (++asked > 5 ? fundAll(observation) : []);
    }),
    ['repeats', 'forks'],
  ],
  [
    'counts in its module',
    odd(() => (observation) => (++calls % 3 === 0 ? fundAll(observation) : [])),
    ['repeats', 'forks'],
  ],
  [
    'throws dice',
    odd(() => (observation) => (Math.random() < 0.5 ? fundAll(observation) : [])),
    ['repeats', 'stays inside', 'forks'],
  ],
  ['reads the clock, and forgets it', odd(() => () => (Date.now() > 0 ? [] : [])), ['stays inside']],
  ['reads the clock as it begins', odd(() => (new Date().getTime() > 0 ? () => [] : () => [])), ['stays inside']],
  [
    'sorts what it is given',
    odd(() => ({ processes }) => {
      (processes as unknown[]).sort(() => -1);
      return [];
    }),
    ['answers', 'changes nothing'],
  ],
  [
    'writes on its memory',
    odd(() => (_, __, memory) => {
      const seen = (memory ?? []) as number[];
      seen.push(1);
      return { interventions: [], memory: seen };
    }),
    ['answers', 'changes nothing'],
  ],
  ['names an unknown field', odd(() => (seen) => fundAll(seen).map((act) => ({ ...act, intensty: 1 }))), ['answers']],
  ['has a function for a memory', odd(() => () => ({ interventions: [], memory: () => 1 }) as Decision), ['answers']],
  ['returns nothing', odd(() => () => undefined as never), ['answers']],
  [
    'throws in a month',
    odd(() => ({ tick }) => {
      if (tick === 5) throw new Error('mine');
      return [];
    }),
    ['answers'],
  ],
];

describe('a strategy that', () => {
  test.each(BROKEN)('%s is found out, and nothing else is held against it', (_, strategy, broken) => {
    const { checks } = checkStrategy(() => strategy, { mostMilliseconds: 1e6 });
    expect(checks.filter(({ fault }) => fault !== null).map(({ name }) => name)).toEqual(broken);
  });

  test('is slow is told so by the decision that takes long', () => {
    const now = performance.now.bind(performance);
    const slow = odd(() => ({ tick }) => {
      const start = now();
      if (tick === 3) while (now() - start < 12);
      return [];
    });
    const { checks, took } = checkStrategy(() => slow, { mostMilliseconds: 8 });
    const fault = checks.find(({ name }) => name === 'in time')?.fault;
    expect(fault?.tick).toBe(3);
    expect(took?.slowest).toBeGreaterThan(8);
  });

  test('asks for more than it has keeps its budget all the same, and what it asked for in vain is counted', () => {
    const greedy = odd(() => (seen) => Array.from({ length: 12 }, () => fundAll(seen)).flat());
    const { checks, asked, refused } = checkStrategy(() => greedy, { mostMilliseconds: 1e6 });
    expect(checks.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(refused).toBeGreaterThan(100);
    expect(asked).toBeGreaterThan(refused);
  });
});

describe('the example of a fault', () => {
  test('is of the smallest run that shows it, and as small as the fault allows', () => {
    // It goes wrong only where two processes are collaborating: not in the smallest run.
    const rare = odd(() => ({ processes }) => {
      const open = processes.filter(({ stage }) => stage === 'collaborating');
      return open.length >= 2 ? fundAll({ tick: 0, processes: open }).map((act) => ({ ...act, acctor: 1 })) : [];
    });
    const fault = checkStrategy(() => rare).checks[0].fault;
    expect(fault?.said).toMatch(/acctor/);
    expect(TRIALS.map(({ label }) => label)).toContain(fault?.trial);

    const dicey = odd(() => (seen) => (seen.processes.length > 1 && Math.random() < 0.5 ? fundAll(seen) : []));
    const found = checkStrategy(() => dicey).checks.find(({ name }) => name === 'stays inside')?.fault;
    expect(found?.example?.observation.processes).toHaveLength(2);
    expect(found?.example?.observation.kinds).toEqual([]);
    expect(found?.example?.memory).toBe(null);
  });
});

describe('what a strategy answers', () => {
  test('is the same whatever ran before, or the first difference is told', () => {
    const subject = { name: 'facilitator', make: () => 'facilitator' };
    const forth = transcriptOf(subject, 2);
    expect(differenceOf(forth, transcriptOf(subject, 2, true))).toBe(null);
    const other = transcriptOf({ name: 'mediator', make: () => 'mediator' }, 2);
    const fault = differenceOf(forth, other);
    expect(fault?.trial).toBe(TRIALS[0].label);
    const tick = forth[0].findIndex((answer, at) => answer !== other[0][at]);
    expect(fault?.tick).toBe(tick);
  });

  test('leaves clock and chance as they were', () => {
    const before = [Math.random, Date, Date.now, performance.now];
    checkStrategy(() => 'handsOff');
    expect([Math.random, Date, Date.now, performance.now]).toEqual(before);
  });
});
