import { describe, expect, test } from 'vitest';
import { MetagovernorError } from '../../../src/base/index.js';
import {
  OPERATION_FIELDS,
  OPERATION_NAMES,
  type OperationName,
  prepareStrategy,
  type Strategy,
} from '../../../src/metagovernance/index.js';
import { openSession, simulate } from '../../../src/simulation/index.js';

const SCENARIO = { ticks: 4, network: { kind: 'generated', actors: 9, meanDegree: 3 } } as const;

/** A strategy that returns what it is told to, at every tick. */
function returning(value: () => unknown): Strategy {
  return { name: 'careless', about: 'Returns anything.', options: {}, create: () => value as never };
}

/** The one line that somebody gets. */
function lineOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(MetagovernorError);
    const { message } = error as Error;
    expect(message).not.toMatch(/[\r\n]/);
    return message;
  }
  throw new Error('Expected an error but nothing was thrown');
}

const ACT = { operation: 'mediate', process: 0 };
const hole = [ACT, ACT, ACT];
delete hole[1];
class Acts extends Array {}
class Act {
  operation = 'mediate';
  process = 0;
}

/** What is no list of interventions, and what the line has to say after who returned it. */
const NO_LISTS: readonly (readonly [string, () => unknown, string])[] = [
  ['undefined', () => undefined, 'found undefined'],
  ['null', () => null, 'found null'],
  ['one intervention', () => ACT, 'found {"operation":"mediate"'],
  ['a promise', async () => [ACT], 'found a promise'],
  ['a function', () => () => [ACT], 'found a function'],
  ['a text', () => 'mediate', 'found "mediate"'],
  ['a set', () => new Set([ACT]), 'found {}'],
  ['an iterator', () => [ACT].values(), 'found {}'],
  ['something like a list', () => ({ 0: ACT, length: 1 }), 'found {"0"'],
  ['bytes', () => new Uint8Array(2), 'found {"0":0,"1":0}'],
  ['a list of a class of its own', () => Acts.from([ACT]), 'found one of a class of its own'],
  ['a list with a hole', () => hole, 'found one of 3 with a hole at place 1'],
  ['a list that is nothing but holes', () => Object.assign([], { length: 4_000_000_000 }), 'with a hole at place 0'],
  ['a list with a name', () => Object.assign([ACT], { more: 1 }), 'found one that also has the name "more"'],
  [
    'a list with a getter',
    () => Object.defineProperty([ACT], 0, { get: () => ACT, enumerable: true }),
    'found one with a getter at place 0',
  ],
];

/** What is no intervention, and what the line has to say of it. */
const NO_ACTS: readonly (readonly [string, unknown, string])[] = [
  ['null', null, 'to be a plain object but found null'],
  ['undefined', undefined, 'to be a plain object but found undefined'],
  ['a text', 'mediate', 'to be a plain object but found "mediate"'],
  ['a list', [ACT], 'to be a plain object but found [{'],
  ['of a class', new Act(), 'to be a plain object but found {'],
  ['of an inherited process', Object.assign(Object.create({ process: 0 }), ACT), 'to be a plain object'],
  ['misspelt', { ...ACT, intensitty: 0.1 }, 'only known names, such as "intensity", but found "intensitty"'],
  ['with a field of another operation', { ...ACT, rule: 'consensus' }, 'but found "rule"'],
  ['with a symbol', { ...ACT, [Symbol('x')]: 1 }, 'but found Symbol(x)'],
  [
    'with a getter',
    {
      operation: 'mediate',
      get process() {
        return 0;
      },
    },
    'to hold values but found a getter for "process"',
  ],
  ['with __proto__', JSON.parse('{"operation":"mediate","process":0,"__proto__":{}}'), 'but found "__proto__"'],
  ['an operation in a list', { operation: ['mediate'], process: 0 }, 'name of an operation'],
  ['an operation of every object', { operation: 'toString', process: 0 }, 'found "toString"'],
  ['an operation of a symbol', { operation: Symbol('mediate') }, 'found Symbol(mediate)'],
  ['a form in a list', { operation: 'chooseArena', process: 0, form: ['lab'] }, 'name of a form of arena'],
  ['a rule that is a number', { operation: 'setRule', process: 0, rule: 1 }, 'found 1'],
  ['a process as text', { operation: 'mediate', process: '0' }, 'mediate.process to be'],
  ['a process that is no number', { operation: 'mediate', process: Number.NaN }, 'found NaN'],
  ['a process beyond all', { operation: 'mediate', process: Number.POSITIVE_INFINITY }, 'found Infinity'],
  ['an intensity of undefined', { ...ACT, intensity: undefined }, 'mediate.intensity to be'],
  ['an intensity of null', { ...ACT, intensity: null }, 'found null'],
  ['an intensity that is too large for a number', { ...ACT, intensity: 1n }, 'found 1'],
  ['a mix of nothing', { operation: 'setMix', mix: {} }, 'to give some mode weight but found {}'],
  ['a mix in a list', { operation: 'setMix', mix: [1] }, 'to be a plain object but found [1]'],
  [
    'a mix with a getter',
    {
      operation: 'setMix',
      mix: {
        get network() {
          return 1;
        },
      },
    },
    'found a getter for "network"',
  ],
];

describe('what a strategy returns', () => {
  test.each(NO_LISTS)('%s is no list of interventions: one line names the strategy', (_, value, said) => {
    const line = lineOf(() => simulate(SCENARIO, { strategy: returning(value) }));
    expect(line).toMatch(
      /^Expected the strategy careless to return a list of interventions(?:, or \{ interventions, memory \},)? but found /,
    );
    expect(line).toContain(said);
  });

  test.each(NO_ACTS)('%s is no intervention: one line names the strategy and the place', (_, act, said) => {
    const line = lineOf(() => simulate(SCENARIO, { strategy: returning(() => [ACT, act]) }));
    expect(line).toMatch(/^Expected .* but found .*, in intervention 1 of the strategy careless$/);
    expect(line).toContain(said);
  });

  test.each(NO_ACTS)('%s is refused by a session as well, and nothing is planned', (_, act, said) => {
    const session = openSession(SCENARIO);
    const line = lineOf(() => session.apply([ACT, act] as never));
    expect(line).toMatch(/^Expected .*intervention 1 of session\.apply/);
    expect(line).toContain(said);
    expect(session.step().world.state.interventions[0]).toBe(0);
  });

  test.each(NO_ACTS)('%s is refused in a plan where the plan is read', (_, act, said) => {
    const line = typeof act === 'object' && act !== null && !Array.isArray(act) ? copyWithTick(act) : act;
    const found = lineOf(() => prepareStrategy({ name: 'fixedPlan', options: { plan: [{ ...ACT, tick: 0 }, line] } }));
    expect(found).toMatch(/^Expected .*(?:fixedPlan\.plan\[1\]|options of fixedPlan)/);
    // What is no plain data at all is refused before anybody asks what it says.
    if (!found.includes('options of fixedPlan')) expect(found).toContain(said.replace('process beyond', ''));
  });

  test('is read once: a proxy that changes its mind is taken at its first word', () => {
    let reads = 0;
    const fickle = new Proxy(
      { ...ACT, intensity: 1 },
      {
        getOwnPropertyDescriptor: (target, name) => {
          const property = Reflect.getOwnPropertyDescriptor(target, name);
          if (name !== 'intensity' || property === undefined) return property;
          reads += 1;
          return { ...property, value: reads === 1 ? 0.5 : 77 };
        },
      },
    );
    const half = simulate(SCENARIO, { strategy: returning(() => [{ ...ACT, intensity: 0.5 }]) }).digest;
    const session = openSession(SCENARIO, { strategy: returning(() => [fickle]) });
    session.step();
    expect(reads).toBe(1);
    expect(session.world.state.interventions[0]).toBeLessThanOrEqual(1);
    reads = 0;
    const once = returning(() => {
      reads = 0;
      return [fickle];
    });
    expect(simulate(SCENARIO, { strategy: once }).digest).toBe(half);
  });

  test('is copied: what is planned by hand does not change with what was handed over', () => {
    const act = { operation: 'fund', process: 0, intensity: 1 } as { operation: 'fund'; process: number };
    const plain = openSession(SCENARIO).apply([{ ...act }]);
    const list = [act];
    const changed = openSession(SCENARIO).apply(list);
    act.process = 1;
    list.push({ operation: 'fund', process: 2 });
    expect(changed.finish().digest).toBe(plain.finish().digest);
  });

  test('of the two zeros there is one', () => {
    const of = (process: number) =>
      simulate(SCENARIO, { strategy: returning(() => [{ operation: 'mediate', process, intensity: 1 }]), log: true });
    expect(of(-0).digest).toBe(of(0).digest);
    expect(of(-0).log).toEqual(of(0).log);
  });
});

function copyWithTick(act: object): object {
  return Object.defineProperty(
    Object.create(Object.getPrototypeOf(act), Object.getOwnPropertyDescriptors(act)) as object,
    'tick',
    { value: 0, enumerable: true },
  );
}

describe('the fields of an operation', () => {
  const values: Record<string, unknown> = {
    process: 0,
    actor: 0,
    partner: 1,
    form: 'lab',
    rule: 'majority',
    pace: 1,
    decisions: 1,
    mix: { market: 1 },
    level: 0.5,
    intensity: 0.5,
  };
  const aspectOf = (name: OperationName) => (name === 'recruit' ? 'talent' : 'zeroError');

  test.each(OPERATION_NAMES)('%s takes its own, needs what it needs, and refuses every other', (name) => {
    const { world } = openSession(SCENARIO);
    const all: Record<string, unknown> = { ...values, kind: world.derived.kinds[0].name, aspect: aspectOf(name) };
    const { needs, takes } = OPERATION_FIELDS[name];
    const act = (fields: readonly string[]) => ({
      operation: name,
      ...Object.fromEntries(fields.map((field) => [field, all[field]])),
    });
    const apply = (fields: readonly string[]) => openSession(SCENARIO).apply([act(fields)]);
    expect(() => apply(needs)).not.toThrow();
    expect(() => apply([...needs, ...takes])).not.toThrow();
    for (const left of needs) {
      expect(() => apply(needs.filter((field) => field !== left)), left).toThrow(MetagovernorError);
    }
    const known: readonly string[] = [...needs, ...takes];
    const others = Object.keys(all).filter((field) => !known.includes(field));
    expect(others.length).toBeGreaterThan(5);
    for (const other of others) expect(() => apply([...needs, other]), other).toThrow(`found "${other}"`);
  });
});

describe('a strategy of one’s own', () => {
  const good = returning(() => []);
  test.each<[string, unknown, string]>([
    ['null', null, 'Expected a strategy to be a name, a name with options, or one of your own, but found null'],
    ['a number', 7, 'but found 7'],
    ['without a name', { ...good, name: undefined }, 'name of a strategy to be a text but found undefined'],
    ['with a name that is no text', { ...good, name: 12 }, 'name of a strategy to be a text but found 12'],
    ['with an empty name', { ...good, name: '' }, 'name of a strategy'],
    ['without about', { ...good, about: undefined }, 'about of the strategy careless to be a text'],
    ['without options', { ...good, options: undefined }, 'options of the strategy careless to be names'],
    ['with a list of options', { ...good, options: [1] }, 'options of the strategy careless to be names'],
    ['with a misspelt part', { ...good, abuot: 'x' }, 'such as "about", but found "abuot"'],
    ['with a create that is no function', { ...good, create: [] }, 'create of the strategy careless to be a function'],
    ['that makes no function', { ...good, create: () => [] }, 'create of the strategy careless to return a function'],
    ['that makes a promise', { ...good, create: async () => () => [] }, 'but found a promise'],
    ['with a function as an option', { ...good, options: { f: () => 1 } }, 'options of the strategy careless.f'],
    ['with an option that is not finite', { ...good, options: { f: Number.NaN } }, 'found NaN'],
    ['with a date as an option', { ...good, options: { f: new Date(0) } }, 'careless.f to be a plain object'],
    ['of the catalogue, misspelt', { name: 'convener', option: {} }, 'such as "options", but found "option"'],
  ])('%s is refused in one line', (_, strategy, said) => {
    expect(lineOf(() => prepareStrategy(strategy as Strategy))).toContain(said);
  });

  test('may be of a class', () => {
    class Funder {
      name = 'funder';
      about = 'Funds.';
      options = { intensity: 0.5 };
      #extra = 'fund' as const;
      note = 'more than a strategy has';
      create({ intensity }: Readonly<Record<string, unknown>>) {
        return () => [{ operation: this.#extra, process: 0, intensity: intensity as number }];
      }
    }
    const run = openSession(SCENARIO, { strategy: new Funder() }).finish();
    expect(run.world.state.interventions[0]).toBeGreaterThan(0);
  });

  test('options may be nested, but not without end', () => {
    const circle: Record<string, unknown> = {};
    circle.again = circle;
    expect(lineOf(() => prepareStrategy({ ...good, options: { circle } }))).toMatch(/more than 100 levels/);
  });
});

describe('the luck of a strategy', () => {
  test.each([Number.NaN, -1, 1.5, 2 ** 40, Number.POSITIVE_INFINITY, '1', undefined, null, 1n])(
    'context.draw(%s) is an error and no number',
    (index) => {
      const strategy: Strategy = {
        ...returning(() => []),
        create: () => (_, context) => {
          context.draw(index as number);
          return [];
        },
      };
      expect(lineOf(() => simulate(SCENARIO, { strategy }))).toMatch(
        /^Expected the index of a draw to be a whole number from 0 to 4294967295 but found /,
      );
    },
  );
});
