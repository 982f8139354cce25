import { describe, expect, test } from 'vitest';
import { type Observation, type ProcessObservation, prepareStrategy } from '../../../src/metagovernance/index.js';

const CONTEXT = { actors: 10, decisions: 8, draw: () => 0.5 };

function process(number: number, changes: Partial<ProcessObservation> = {}): ProcessObservation {
  return {
    process: number,
    stage: 'forming',
    mode: 'network',
    ticksInStage: 0,
    members: [1, 2],
    unasked: [5, 6],
    hesitating: [3, 4],
    gone: [7],
    presence: 0.5,
    contribution: 0.5,
    trust: 0.5,
    conflict: 0.2,
    frameDistance: 0.3,
    facts: 0,
    ...changes,
  };
}

function observation(processes: readonly ProcessObservation[], changes: Partial<Observation> = {}): Observation {
  const stock = { nodality: 9, authority: 9, treasure: 9, organisation: 9 };
  return { tick: 0, until: 60, stock, processes, kinds: [], ...changes };
}

const decideWith = (name: string, options: object) => {
  const { decide } = prepareStrategy({ name, options: options as Record<string, unknown> });
  return (seen: Observation) => decide?.(seen, CONTEXT).interventions ?? [];
};
const rules = (list: readonly object[], options: object = {}) => decideWith('rules', { rules: list, ...options });

describe('rules', () => {
  test('act in the processes of which all conditions hold', () => {
    const decide = rules([
      {
        when: [
          ['stage', '=', 'forming'],
          ['trust', '<', 0.4],
        ],
        do: { operation: 'mediate' },
      },
    ]);
    const seen = [process(0, { trust: 0.3 }), process(1), process(2, { trust: 0.3, stage: 'interacting' })];
    expect(decide(observation(seen))).toEqual([{ operation: 'mediate', process: 0, intensity: 1 }]);
  });

  test.each([
    ['<', false],
    ['<=', true],
    ['>', false],
    ['>=', true],
    ['=', true],
    ['!=', false],
  ])('hold %s on equal numbers: %s', (comparison, holds) => {
    const decide = rules([{ when: [['conflict', comparison, 0.2]], do: { operation: 'mediate' } }]);
    expect(decide(observation([process(0)])).length).toBe(holds ? 1 : 0);
  });

  test('ask about lists by how long they are, about time and about stocks', () => {
    const when = [
      ['unasked', '=', 2],
      ['gone', '<', 2],
      ['processes', '=', 1],
      ['tick', '>=', 3],
      ['stock.treasure', '>', 8],
    ];
    const decide = rules([{ when, do: { operation: 'fund' } }]);
    expect(decide(observation([process(0)], { tick: 3 })).length).toBe(1);
    expect(decide(observation([process(0)], { tick: 2 })).length).toBe(0);
  });

  test('are aimed by words at each actor of a list; of brokerTie the first is introduced to each of the others', () => {
    const decide = rules(
      [
        { do: { operation: 'invite', actor: 'unasked' } },
        { do: { operation: 'brokerTie', actor: 'members', partner: 'hesitating' } },
      ],
      { acts: 10 },
    );
    expect(decide(observation([process(4)])).map(({ actor, partner }) => [actor, partner])).toEqual([
      [5, undefined],
      [6, undefined],
      [1, 3],
      [1, 4],
    ]);
  });

  test('serve the processes in turn, the first rules first, as far as acts and stocks go', () => {
    const list = [{ do: { operation: 'fund' } }, { do: { operation: 'mediate', intensity: 0.5 } }];
    const seen = [process(0), process(1)];
    const told = (options: object, treasure: number) =>
      rules(
        list,
        options,
      )(observation(seen, { stock: { nodality: 9, authority: 9, treasure, organisation: 9 } })).map(
        ({ operation, process: at }) => `${operation} ${at}`,
      );
    expect(told({ acts: 2 }, 9)).toEqual(['fund 0', 'fund 1', 'mediate 0', 'mediate 1']);
    expect(told({ acts: 1 }, 9)).toEqual(['fund 0', 'fund 1']);
    expect(told({ acts: 1 }, 1)).toEqual(['fund 0', 'mediate 1']);
    expect(told({ acts: 0 }, 9)).toEqual([]);
  });

  test('rest between two times, and take turns', () => {
    const decide = rules([
      { do: { operation: 'mediate' }, every: 3 },
      { do: { operation: 'fund' }, every: 3 },
    ]);
    const at = (ticksInStage: number) =>
      decide(observation([process(0, { ticksInStage })])).map((act) => act.operation);
    expect([0, 1, 2, 3].map(at)).toEqual([['mediate'], [], ['fund'], ['mediate']]);
  });

  test('act from a distance once a tick, whatever processes there are', () => {
    const decide = rules([{ when: [['tick', '<', 5]], do: { operation: 'recruit', aspect: 'talent' } }]);
    expect(decide(observation([]))).toEqual([{ operation: 'recruit', aspect: 'talent', intensity: 1 }]);
    expect(decide(observation([process(0), process(1)])).length).toBe(1);
  });

  test.each<[string, unknown, RegExp]>([
    ['no list', 'all', /rules\.rules to be a list of \{when, do, every\} but found "all"/],
    ['no act', [{ when: [] }], /rules\.rules\[0\]\.do to be a plain object but found undefined/],
    [
      'an unknown part',
      [{ if: [], do: { operation: 'fund' } }],
      /rules\.rules\[0\].*"every"|rules\.rules\[0\] to hold only known names/,
    ],
    ['an unknown operation', [{ do: { operation: 'found' } }], /operation, such as "fund".*rules\.rules\[0\]\.do/],
    [
      'an operation that lacks something',
      [{ do: { operation: 'invite' } }],
      /invite\.actor.*found undefined.*rules\.rules\[0\]\.do/,
    ],
    [
      'a process of its own',
      [{ do: { operation: 'fund', process: 3 } }],
      /rules\.rules\[0\]\.do to be without a process.*found 3/,
    ],
    [
      'an unknown group of actors',
      [{ do: { operation: 'invite', actor: 'all' } }],
      /invite\.actor to be a whole number or one of members, unasked, hesitating, gone but found "all"/,
    ],
    [
      'a condition that is no list',
      [{ when: ['trust < 1'], do: { operation: 'fund' } }],
      /rules\.rules\[0\]\.when\[0\] to be \[observed, comparison, value\]/,
    ],
    ['a condition of two', [{ when: [['trust', '<']], do: { operation: 'fund' } }], /when\[0\] to be three/],
    [
      'something that is not observed',
      [{ when: [['thrust', '<', 1]], do: { operation: 'fund' } }],
      /thing observed, in rules\.rules\[0\]\.when\[0\], such as "trust"/,
    ],
    [
      'another comparison',
      [{ when: [['trust', 'is', 1]], do: { operation: 'fund' } }],
      /comparison, in rules\.rules\[0\]\.when\[0\].*found "is"/,
    ],
    [
      'a text for a number',
      [{ when: [['trust', '<', '1']], do: { operation: 'fund' } }],
      /value of rules\.rules\[0\]\.when\[0\] to be a number/,
    ],
    [
      'names in an order',
      [{ when: [['stage', '<', 'forming']], do: { operation: 'fund' } }],
      /stage, which is a name, by = or != but found "<"/,
    ],
    [
      'an unknown stage',
      [{ when: [['stage', '=', 'former']], do: { operation: 'fund' } }],
      /stage, in rules\.rules\[0\]\.when\[0\], such as "forming"/,
    ],
    [
      'a process asked about from a distance',
      [{ when: [['trust', '<', 1]], do: { operation: 'recruit', aspect: 'talent' } }],
      /to ask about tick, until, processes, stock\.nodality.*recruit is aimed at no process, but found "trust"/,
    ],
    ['no rhythm', [{ do: { operation: 'fund' }, every: 0 }], /rules\.rules\[0\]\.every to be a whole number from 1/],
  ])('with %s are refused, with the place', (_, list, message) => {
    expect(() => prepareStrategy({ name: 'rules', options: { rules: list } })).toThrow(message);
  });
});

describe('lines of a fixed plan', () => {
  const plan = (lines: readonly object[]) => decideWith('fixedPlan', { plan: lines });
  const seen = (tick: number) => observation([process(0), process(3, { stage: 'interacting' })], { tick });

  test('are repeated until their end, so many ticks apart', () => {
    const decide = plan([{ tick: 2, until: 9, every: 3, operation: 'fund', process: 0 }]);
    expect(Array.from({ length: 12 }, (_, tick) => decide(seen(tick)).length)).toEqual([
      0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0,
    ]);
  });

  test('are aimed by words at processes and their actors', () => {
    expect(plan([{ tick: 0, operation: 'fund', process: 'each' }])(seen(0)).map((act) => act.process)).toEqual([0, 3]);
    expect(plan([{ tick: 0, operation: 'invite', process: 'interacting', actor: 'unasked' }])(seen(0))).toEqual([
      { operation: 'invite', process: 3, actor: 5 },
      { operation: 'invite', process: 3, actor: 6 },
    ]);
    expect(plan([{ tick: 0, operation: 'activate', process: 0, actor: 'gone' }])(seen(0))).toEqual([
      { operation: 'activate', process: 0, actor: 7 },
    ]);
  });

  test('are carried out in their order, repeated or not', () => {
    const decide = plan([
      { tick: 0, until: 9, operation: 'fund', process: 0 },
      { tick: 4, operation: 'mediate', process: 0 },
      { tick: 2, until: 5, operation: 'translate', process: 0 },
    ]);
    expect(decide(seen(4)).map(({ operation }) => operation)).toEqual(['fund', 'mediate', 'translate']);
  });

  test.each<[object, RegExp]>([
    [{ tick: 5, until: 3, operation: 'fund', process: 0 }, /fixedPlan\.plan\[0\]\.until to be a whole number from 5/],
    [{ tick: 5, every: 0, operation: 'fund', process: 0 }, /fixedPlan\.plan\[0\]\.every to be a whole number from 1/],
    [{ tick: 5, operation: 'fund', process: 'former' }, /fund\.process to be a whole number or one of each, forming/],
    [{ tick: 5, operation: 'recruit', aspect: 'talent', process: 'each', actor: 'members' }, /recruit/],
  ])('%o are refused', (line, message) => {
    expect(() => plan([line])).toThrow(message);
  });
});
